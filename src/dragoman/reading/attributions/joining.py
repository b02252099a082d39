"""Joining: one set of drafts from what the tagger and what the rules find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.grounding import ground
from dragoman.reading.attributions.stage import Stage
from dragoman.reading.attributions.tagger import Tagged
from dragoman.record import Span

#: The probability from which on the tagger does not rule a cue out.
_POSSIBLE = 0.02
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


@dataclass(frozen=True, slots=True)
class Held:
    """The places of a report that are content already, by the tagger or by layout and form."""

    stage: Stage
    by_tagger: frozenset[int]
    by_form: frozenset[int]


def join(
    text: str, stage: Stage, tagged: Tagged, ruled: Sequence[Draft], agreed: float
) -> list[Draft]:
    """Return the tagger's drafts, and those of the rules that it has not and does not doubt.

    Two drafts are of one attribution where their cues share a character; of these the tagger's
    is kept, completed by the rules'. A draft of the rules alone is kept where the tagger takes
    its cue for one with the probability ``agreed`` at least; where nobody is named ("it is
    believed") and it is not out of the question; and where it is a statement inside another's
    words, which the tagger has never seen: PolNeAR, that it was trained on, annotates nothing
    there.

    Layout and form are the rules' to judge: turns of a transcript, cues that are a mark, and
    words passed on ("Interfax quoted Lavrov as saying that …"), whose two voices share them.
    """
    drafts = dict(enumerate(tagged.drafts))
    owner = {place: n for n, draft in drafts.items() for place in _places(draft.cue)}
    formal = _formal(text, stage, ruled)
    held = Held(stage, *(_contents(known) for known in (tagged.drafts, formal)))
    alone: list[Draft] = []
    for draft in ruled:
        same = {owner[place] for place in _places(draft.cue) if place in owner}
        if draft in formal:
            for number in same:
                drafts.pop(number, None)
            alone.append(draft)
        elif same:
            number = min(same)
            if number in drafts:
                drafts[number] = _completed(text, drafts[number], draft)
        elif _is_sure(tagged, draft, held, agreed):
            alone.append(draft)
    return [*drafts.values(), *alone]


def _formal(text: str, stage: Stage, ruled: Sequence[Draft]) -> set[Draft]:
    """Return the drafts that layout or form makes certain."""
    turns = {turn.mark[0] for turn in stage.turns.values()}
    passed_on = Counter(draft.content for draft in ruled)
    return {
        draft
        for draft in ruled
        if passed_on[draft.content] > 1
        or not turns.isdisjoint(_places(draft.cue))
        or not any(text[place].isalnum() for place in _places(draft.cue))
    }


def _completed(text: str, own: Draft, ruled: Draft) -> Draft:
    """Return a tagger's draft with what the rules know better of the same attribution.

    That is its source where the tagger names none, and the quotation of a paragraph after it
    that goes on with no word of who speaks.
    """
    end = own.content[-1][1]
    further = tuple(s for s in ruled.content if s[0] >= end and "\n" in text[end : s[0]])
    return replace(own, source=own.source or ruled.source, content=own.content + further)


def _is_sure(tagged: Tagged, draft: Draft, held: Held, agreed: float) -> bool:
    """Tell whether a draft that the tagger has not is kept."""
    likeness, place = tagged.likeness(draft.cue), draft.cue[0][0]
    if likeness >= agreed or place in held.by_form:
        return True
    if not draft.source:
        return likeness >= _POSSIBLE and place not in held.by_tagger
    return place in held.by_tagger and _is_statement(held, draft)


def _is_statement(held: Held, draft: Draft) -> bool:
    """Tell a denial, a clause with "that", and what somebody named says with a finite verb."""
    grounded = ground(held.stage, draft)
    if grounded is None or grounded.source is None or grounded.candidate is None:
        return False
    cue, doc = grounded.candidate.cue, held.stage.doc
    named = any(token.ent_type_ for token in doc[slice(*grounded.source)])
    finite = cue.kind == "speech" and grounded.cue_word.tag_ in _FINITE
    clause = doc[grounded.contents[0][0]].lower_ == "that"
    return cue.polarity == "deny" or clause or (named and finite)


def _contents(drafts: Iterable[Draft]) -> frozenset[int]:
    return frozenset(place for draft in drafts for place in _places(draft.content))


def _places(spans: Iterable[Span]) -> Iterable[int]:
    """Yield the places of the characters of spans."""
    return (place for start, end in spans for place in range(start, end))


__all__ = ["join"]
