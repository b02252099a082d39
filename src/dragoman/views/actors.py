"""Who is in it: the parties of one record, or of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.codebook.cameo import actor_code
from dragoman.record import Actor, Record
from dragoman.views.lookup import Lookup
from dragoman.views.rows import ActorRow
from dragoman.views.voices import office, standing


@dataclass(frozen=True)
class _Sight:
    """One actor as one record has it."""

    actor: Actor
    lookup: Lookup
    acts: int

    @property
    def published(self) -> str:
        return self.lookup.record.report.published or ""


def actors(records: Iterable[Record]) -> list[ActorRow]:
    """Return the parties, those of most acts and mentions first.

    Named actors of several reports are one row only where name, kind and country are all
    equal: other spellings and bare surnames stay apart until reports are linked. Unnamed
    ones (``a senior official``) are never joined across reports.
    """
    seen: dict[tuple[str | None, ...], list[_Sight]] = {}
    for record in records:
        lookup = Lookup(record)
        acts = Counter(i for act in record.acts for i in {*act.actors, *act.recipients})
        for actor in record.actors:
            apart = () if actor.named else (record.report.id, actor.id)
            key = (actor.name, actor.kind, actor.country, *apart)
            seen.setdefault(key, []).append(_Sight(actor, lookup, acts[actor.id]))
    rows = map(_row, seen.values())
    return sorted(rows, key=lambda row: (-row.acts, -row.mentions, row.name))


def _row(sights: Sequence[_Sight]) -> ActorRow:
    newest = sorted(sights, key=lambda sight: sight.published, reverse=True)
    first = newest[0]
    in_office = next((sight for sight in newest if sight.actor.role is not None), first)
    of = in_office.lookup.actors.get(in_office.actor.of or "")
    offices = (office(sight.actor, sight.lookup.actors) for sight in newest)
    sectors = tuple(dict.fromkeys(code for sight in newest for code in sight.actor.sectors))
    organization = of.name if of is not None and of.kind == "organization" else first.actor.name
    return ActorRow(
        evidence=tuple(
            piece
            for sight in newest
            for piece in sight.lookup.evidence(sight.actor.id, sight.actor.mentions)
        ),
        name=first.actor.name,
        kind=first.actor.kind,
        named=first.actor.named,
        country=first.actor.country,
        sectors=sectors,
        code=actor_code(first.actor.country, sectors, first.actor.kind, organization),
        role=in_office.actor.role,
        of=None if of is None else of.name,
        offices=tuple(dict.fromkeys(filter(None, offices))),
        standing=standing(in_office.actor, in_office.lookup.actors),
        mentions=sum(len(sight.actor.mentions) for sight in newest),
        acts=sum(sight.acts for sight in newest),
        reports=len({sight.lookup.record.report.id for sight in newest}),
    )
