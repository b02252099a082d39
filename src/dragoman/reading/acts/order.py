"""When an act was where no date says it: after another act, in a dated speech, as today's news."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dragoman.language.parsed import Parsed
from dragoman.language.syntax import children, tense
from dragoman.reading.acts.draft import VERBAL, Draft
from dragoman.reading.acts.neighbours import Beside, Distance, Neighbours, is_days_off
from dragoman.reading.acts.scene import Scene
from dragoman.reading.times.periods import containing
from dragoman.record import Order, When

_VERBS = frozenset({"VERB", "AUX"})
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})


def order_acts(acts: Sequence[Draft], cues: Mapping[str, Order], scene: Scene) -> None:
    """Say of each undated act which other of ``acts`` it came before, after or during.

    "Biden plans to speak to Zelenskiy shortly after the call with Putin": the one is after
    the other, whenever that is. What came during a dated act, or shortly after it, has its
    days; "two days after" it, those; what only came after it, those from then to the publishing
    day. The other way round, an undated act is dated by a dated one that came "a week after" it.
    """
    neighbours = Neighbours(acts, cues, scene)
    for act in acts:
        found = next(neighbours.of(act), None)
        if found is None:
            continue
        if act.when is None:
            act.order = (found.relation, found.other)
            act.when = _days_beside(act, found, scene)
        elif found.far is not None and found.other.when is None:
            back: Order = "before" if found.relation == "after" else "after"
            found.other.when = _days_off(act.when, back, found.far)


def _days_beside(act: Draft, found: Beside, scene: Scene) -> When | None:
    """Return the days of an act that came during or after a dated one; None if that says none."""
    there, relation = found.other.when, found.relation
    if there is None or there.begin is None or act.status not in {"occurred", "ongoing"}:
        return None
    if found.far is not None:
        return _days_off(there, relation, found.far)
    if relation == "during" or (relation == "after" and found.close):
        return When(begin=there.begin, end=there.end, basis="narrative")
    published = None if scene.published is None else scene.published.isoformat()
    if relation == "before" or published is None or there.begin > published:
        return None
    return When(begin=there.begin, end=published, basis="narrative")


def _days_off(there: When, relation: Order, far: Distance) -> When | None:
    """Return the days so far before or after those of one day: of "a month" the whole month."""
    steps, unit = far
    if there.begin is None or there.begin != there.end or relation == "during":
        return None
    here = containing(unit, dt.date.fromisoformat(there.begin))
    period = here.shifted(steps if relation == "after" else -steps)
    if period is None:
        return None
    return When(begin=period.first.isoformat(), end=period.last.isoformat(), basis="narrative")


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
        told = told and not is_days_off(act)
        dated = any(n in scene.dated for n in range(act.token.sent.start, act.token.sent.end))
        if told and not dated and act.token.idx < end and _is_told_as_news(verb):
            act.when = When(basis="published")


def _is_told_as_news(verb: Token) -> bool:
    had = any(c.lower_ == "had" for c in children(verb, "aux"))
    return verb.pos_ in _VERBS and verb.dep_ in _MAIN and tense(verb) == "past" and not had
