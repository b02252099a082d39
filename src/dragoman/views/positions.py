"""What each side wants and offers, how it was answered, and on what it hangs.

Answers are those a report itself gives; a demand in one report is not yet joined to its
rejection in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.record import Act, Record, Span
from dragoman.views.acts import cells
from dragoman.views.lookup import POSITIONS, Lookup
from dragoman.views.rows import AnswerRow, ConditionRow, PositionRow, Stands


def positions(records: Iterable[Record]) -> list[PositionRow]:
    """Return each demand and offer that was made, with its answers, in reading order.

    A demand is a REQUEST, an offer an AGREE or CONCEDE. Left out are those that are negated,
    those inside another's words (``demanded that Kyiv agree``), and agreements that answer a
    position: they stand with it.
    """
    rows = []
    for record in records:
        lookup = Lookup(record)
        shown = _shown(lookup)
        rows += [_position(act, lookup) for act in record.acts if act.id in shown]
    return rows


def _shown(lookup: Lookup) -> set[str]:
    """Return the ids of the positions that have a row of their own."""
    made = [
        act
        for act in lookup.record.acts
        if act.type in POSITIONS
        and act.status != "negated"
        and lookup.position_of(act.id) == act.id
    ]
    shown = {act.id for act in made if act.type == "REQUEST"}
    for act in made:
        if act.answers is None or lookup.position_of(act.answers) not in shown:
            shown.add(act.id)
    return shown


def _position(act: Act, lookup: Lookup) -> PositionRow:
    replies = lookup.answered.get(act.id, ())
    answers = tuple(
        AnswerRow(**cells(reply, lookup), stands=_effect(reply, act)) for reply in replies
    )
    return PositionRow(
        **cells(act, lookup),
        kind="demand" if act.type == "REQUEST" else "offer",
        condition=lookup.words(act.condition),
        answers=answers,
        stands=_standing_of(act, [answer.stands for answer in answers]),
    )


def _effect(reply: Act, position: Act) -> Stands:
    """Say where one answer leaves a position: only another's plain yes or no settles it."""
    if set(reply.actors) & set(position.actors) or reply.status in ("proposed", "conditional"):
        return "answered"
    yes = reply.type in ("AGREE", "CONCEDE")
    if reply.type == "REJECT":
        return "answered" if reply.status == "negated" else "rejected"
    if yes and reply.condition is None:
        return "rejected" if reply.status == "negated" else "accepted"
    return "answered"


def _standing_of(act: Act, effects: Sequence[Stands]) -> Stands:
    settled = {effect for effect in effects if effect != "answered"}
    if len(settled) == 1:
        return settled.pop()
    if effects:
        return "answered"
    mutual = act.type == "AGREE" and act.symmetric and len(act.actors) > 1
    return "accepted" if mutual and act.status in ("occurred", "ongoing") else "open"


def conditions(records: Iterable[Record]) -> list[ConditionRow]:
    """Return who will do what if what: acts that hang on a condition, in reading order.

    What is threatened or promised on a condition is left out where the threat or promise
    itself, by the same party on the same condition, is a row already.
    """
    rows = []
    for record in records:
        lookup = Lookup(record)
        rows += [
            ConditionRow(**cells(act, lookup), condition=lookup.words(act.condition))
            for act in _conditional(lookup)
        ]
    return rows


def _conditional(lookup: Lookup) -> Iterator[Act]:
    for act in lookup.record.acts:
        if act.condition is None and act.status != "conditional":
            continue
        holder = lookup.outer.get(act.id)
        if holder is None or not _said_by(act, holder):
            yield act


def _said_by(act: Act, holder: Act) -> bool:
    """Say whether the act that holds ``act`` in its words has its condition and its doer."""
    if holder.condition is None or not set(act.actors) <= set(holder.actors):
        return False
    return act.condition is None or _overlap(act.condition, holder.condition)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
