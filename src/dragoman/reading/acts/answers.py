"""Answers: which act of the report a rejection, denial, acceptance or reply responds to."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.acts.draft import Draft
from dragoman.reading.acts.scene import Scene
from dragoman.record import Span

#: What can be answered by what: a refusal answers what was asked, offered, alleged or threatened;
#: an accusation or a penalty may answer any deed.
_SPOKEN = frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN", "CONCEDE", "CONSULT", "REJECT"})
_DEEDS = frozenset({"SANCTION", "MOBILIZE", "ASSAULT", "COERCE", "PROTEST", "RETREAT"})
_ANSWERABLE: dict[str, frozenset[str]] = {
    "REJECT": (_SPOKEN | _DEEDS) - {"REJECT"},
    "AGREE": frozenset({"REQUEST", "THREATEN"}),
    "CONCEDE": frozenset({"REQUEST", "THREATEN"}),
    "RETREAT": frozenset({"REQUEST", "THREATEN"}),
    "THREATEN": _SPOKEN | _DEEDS,
    "ACCUSE": _SPOKEN | _DEEDS,
    "SANCTION": _DEEDS,
    "MOBILIZE": _DEEDS | {"THREATEN"},
    "ASSAULT": _DEEDS,
}

#: Words that tie an act to what it answers, as they stand before it.
_TIES = frozenset({"after", "following", "over"})

#: The least score of an answer; below it nothing is linked, as a wrong link is worse than none.
LEAST = 3.0

#: How many words apart an act and its answer may stand: further than any report is long, so
#: that it bounds the work on a book and nothing else.
_REACH = 2000

#: The part of the rejected words that must be found in the other act to count.
_LIKE = 0.34


def link_answers(acts: Sequence[Draft], scene: Scene) -> None:
    """Set ``answers`` of each act that responds to another of ``acts``, where one is clear."""
    for act in acts:
        kinds = _ANSWERABLE.get(act.type)
        if kinds is None or act.status in {"conditional", "proposed"}:
            continue
        scored = [
            (_score(act, other, scene), -abs(other.token.i - act.token.i), index)
            for index, other in enumerate(acts)
            if other is not act
            and other.type in kinds
            and other.answers is not act
            and abs(other.token.i - act.token.i) <= _REACH
        ]
        best = max(scored, default=None)
        if best is not None and best[0] >= LEAST:
            act.answers = acts[best[2]]


def _score(act: Draft, other: Draft, scene: Scene) -> float:
    """Return how much speaks for ``act`` answering ``other``."""
    if other.status == "conditional" or _same_side(act, other, scene):
        return 0.0
    score = _evidence(act, other, scene)
    if not score:
        return 0.0
    if _among(act.recipients, other.actors, scene):
        score += 1.5
    if _among(act.actors, other.recipients, scene):
        score += 1.5
    if other.token.i < act.token.i:
        score += 0.5
    elif other.token.sent.start != act.token.sent.start:
        score -= 2.0
    return score


def _evidence(act: Draft, other: Draft, scene: Scene) -> float:
    """Return how much the words themselves tie the two; parties alone tie nothing."""
    score = 4.0 if _holds(act.object, other) or _tied(act, other) else 0.0
    shared = _shared(act, other, scene)
    score += 2.5 * shared if shared >= _LIKE else 0.0
    return score + (other.token.sent.start == act.token.sent.start)


def _same_side(act: Draft, other: Draft, scene: Scene) -> bool:
    return bool(act.actors) and _among(act.actors, other.actors, scene) and not other.symmetric


def _among(ones: Sequence[str], others: Sequence[str], scene: Scene) -> bool:
    return bool({scene.principal(a) for a in ones} & {scene.principal(b) for b in others})


def _holds(span: Span | None, other: Draft) -> bool:
    """Tell whether what is rejected names the other act: "rejected Russia's *demands*"."""
    if span is None:
        return False
    return any(span[0] <= m.trigger[0] and m.trigger[1] <= span[1] for m in other.mentions)


def _tied(act: Draft, other: Draft) -> bool:
    """Tell whether the other act stands in what the act is said to follow on: "after it …"."""
    current = other.token
    below = False
    for _ in range(6):
        if current.head == current:
            return False
        tie = current.lower_ in _TIES or any(
            c.dep_ == "mark" and c.lower_ in _TIES for c in current.children
        )
        below = below or tie
        current = current.head
        if current in act.heads:
            return below
    return False


def _shared(act: Draft, other: Draft, scene: Scene) -> float:
    """Return the part of the rejected words that the other act's words hold, from 0 to 1."""
    if act.object is None:
        return 0.0
    mine = scene.content_words(act.object)
    theirs = scene.content_words(other.object or other.mention.clause)
    return len(mine & theirs) / len(mine) if mine else 0.0
