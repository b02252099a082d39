"""One record with its parts by id, and what its acts have to do with one another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dragoman.intake import find_layout
from dragoman.record import Act, Actor, Attribution, Record, Span, Time
from dragoman.views.rows import Evidence
from dragoman.views.words import fold, sentence

#: Acts that put something to the other side. PLOVER's older YIELD is CONCEDE and RETREAT;
#: a retreat is done rather than offered.
POSITIONS = frozenset({"REQUEST", "AGREE", "CONCEDE"})
#: What is done inside another act's words is not done yet.
UNDONE = frozenset({"proposed", "conditional", "scheduled", "negated"})


@dataclass(frozen=True)
class Lookup:
    """A record whose parts are found by id; views build one for each record they read."""

    record: Record

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id."""
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def times(self) -> dict[str, Time]:
        """The time expressions by id."""
        return {time.id: time for time in self.record.times}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """The attributions by id."""
        return {quote.id: quote for quote in self.record.attributions}

    @cached_property
    def acts(self) -> dict[str, Act]:
        """The acts by id."""
        return {act.id: act for act in self.record.acts}

    @cached_property
    def outer(self) -> dict[str, Act]:
        """For each act that stands inside another's object (``demanded that NATO withdraw``):
        the act that holds it, the closest one where there are several."""
        found: dict[str, Act] = {}
        for act in self.record.acts:
            if act.status not in UNDONE or not act.mentions:
                continue
            holders = [other for other in self.record.acts if _holds(other, act)]
            if holders:
                found[act.id] = min(holders, key=_object_length)
        return found

    @cached_property
    def answered(self) -> dict[str, list[Act]]:
        """The acts that answer each act, by its id; what answers an act inside a position's
        words answers the position."""
        found: dict[str, list[Act]] = {}
        for act in self.record.acts:
            position = None if act.answers is None else self.position_of(act.answers)
            if position is not None and position != act.id:
                found.setdefault(position, []).append(act)
        return found

    def position_of(self, act_id: str) -> str:
        """Return the id of the outermost demand or offer whose words hold the act, or its own."""
        seen = {act_id}
        while (holder := self.outer.get(act_id)) is not None and holder.type in POSITIONS:
            if holder.id in seen:
                break
            seen.add(holder.id)
            act_id = holder.id
        return act_id

    def is_denial(self, act: Act) -> bool:
        """Say whether an act denies something: a REJECT without mode that answers no position."""
        if act.type != "REJECT" or act.mode is not None or act.status in UNDONE:
            return False
        answered = self.acts.get(act.answers) if act.answers else None
        return answered is None or answered.type not in POSITIONS

    def deniers(self, act: Act) -> tuple[str, ...]:
        """Return the names of those who deny an act in the same report."""
        denials = filter(self.is_denial, self.answered.get(act.id, ()))
        return tuple(dict.fromkeys(name for d in denials for name in self.names(d.actors)))

    def names(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of the actors with these ids, in their order."""
        return tuple(self.actors[i].name for i in ids if i in self.actors)

    def words(self, span: Span | None) -> str | None:
        """Return the words of a span with white space folded, or None for no span."""
        return None if span is None else fold(self.record.words(span))

    def gist(self, act: Act) -> str:
        """Return the words of an act's object, or of its best clause where it has none."""
        span = act.object or (act.mentions[0].clause if act.mentions else None)
        return self.words(span) or ""

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """The title and the paragraphs of the text, as spans; datelines and credits are in none."""
        layout = find_layout(self.record.report.text)
        return (*(() if layout.title is None else (layout.title,)), *layout.paragraphs)

    def sentence(self, span: Span) -> str:
        """Return the sentence around a span within its paragraph, white space folded."""
        text = self.record.report.text
        block = next((b for b in self.blocks if b[0] <= span[0] < b[1]), (0, len(text)))
        return sentence(text, span, block)

    def evidence(self, part: str, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
        """Return the evidence for a row made from ``part`` of this record, resting on ``spans``."""
        report = self.record.report
        return (
            Evidence(
                report_id=report.id,
                part=part,
                spans=tuple(dict.fromkeys(spans)),
                title=report.title,
                publisher=report.publisher,
                published=report.published,
            ),
        )


def _holds(holder: Act, act: Act) -> bool:
    """Say whether the act's word stands in the holder's object, and not the other way round."""
    return holder.id != act.id and _in_object(act, holder) and not _in_object(holder, act)


def _in_object(act: Act, holder: Act) -> bool:
    if holder.object is None or not act.mentions:
        return False
    start, end = act.mentions[0].trigger
    return holder.object[0] <= start and end <= holder.object[1]


def _object_length(act: Act) -> int:
    return act.object[1] - act.object[0] if act.object else 0
