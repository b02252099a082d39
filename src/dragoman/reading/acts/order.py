"""When an act was where no date says it: after another act, in a dated speech, as today's news."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dragoman.language.parsed import Parsed
from dragoman.language.syntax import children, tense
from dragoman.reading.acts.draft import VERBAL, Draft
from dragoman.reading.acts.scene import Scene
from dragoman.record import Order, When

_VERBS = frozenset({"VERB", "AUX"})
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})


def order_acts(acts: Sequence[Draft], cues: Mapping[str, Order]) -> None:
    """Say of each undated act which other of ``acts`` it came before, after or during.

    "Biden plans to speak to Zelenskiy shortly after the call with Putin": the one is after
    the other, whenever that is.
    """
    at = {head.i: act for act in acts for head in act.heads}
    for act in acts:
        if act.when is not None:
            continue
        for head in act.heads:
            found = _neighbour(head, cues, at)
            if found is not None and found[1] is not act:
                act.order = found
                break


def _neighbour(
    head: Token, cues: Mapping[str, Order], at: Mapping[int, Draft]
) -> tuple[Order, Draft] | None:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in cues:
            inner = [t for c in (child, *children(child, "prep")) for t in children(c, "pobj")]
            named = next((t for t in inner if t.i in at), None)
        elif child.dep_ == "advcl":
            marks = [m for m in children(child, "mark", "advmod") if m.lower_ in cues]
            if not marks or child.i not in at:
                continue
            return cues[marks[0].lower_], at[child.i]
        else:
            continue
        if named is not None:
            return cues[child.lower_], at[named.i]
    return None


def date_by_speech(acts: Sequence[Draft], parsed: Parsed, scene: Scene) -> None:
    """Give what a speaker goes on to say the day on which they began to speak.

    Only what is done by speaking takes the date of the saying before it, and only within a
    paragraph; it is marked as known from the narrative.
    """
    starts = [start for start, _ in parsed.layout.paragraphs]
    run: tuple[tuple[str, int], When] | None = None
    for act in sorted(acts, key=lambda a: a.token.i):
        quotes = act.said_in or act.attributions
        speaker = quotes[-1].speaker if quotes else None
        if speaker is None or act.type not in VERBAL:
            continue
        own = {scene.principal(a) for a in act.actors}
        if scene.principal(speaker) not in own:
            continue
        turn = (speaker, bisect_right(starts, act.token.idx))
        if act.when is not None:
            run = (turn, act.when) if act.when.begin is not None else None
        elif run is not None and run[0] == turn and act.status == "occurred":
            act.when = When(begin=run[1].begin, end=run[1].end, basis="narrative")
        else:
            run = None


def mark_news(acts: Sequence[Draft], parsed: Parsed, scene: Scene) -> None:
    """Mark what the title and the lead tell as done, without a date, as news of the day.

    No date is put into the record for it: the report does not state one. A sentence that
    does is left alone, even where its date could not be tied to the act.
    """
    if scene.published is None or not parsed.layout.paragraphs:
        return
    end = parsed.layout.paragraphs[0][1]
    for act in acts:
        verb = act.light if act.light is not None else act.token
        told = act.when is None and act.order is None and act.status == "occurred"
        dated = any(n in scene.dated for n in range(act.token.sent.start, act.token.sent.end))
        if told and not dated and act.token.idx < end and _is_told_as_news(verb):
            act.when = When(basis="published")


def _is_told_as_news(verb: Token) -> bool:
    had = any(c.lower_ == "had" for c in children(verb, "aux"))
    return verb.pos_ in _VERBS and verb.dep_ in _MAIN and tense(verb) == "past" and not had
