"""Actors of a user's own: persons, states, organizations and groups, with dates of validity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import get_args

from dragoman.codebook.codes import country_code, sector_codes
from dragoman.codebook.consulting import loader
from dragoman.codebook.naming import refuse_shared_names
from dragoman.codebook.offices import load_offices, words
from dragoman.codebook.tables import Row, read_table
from dragoman.codebook.validity import Term, term_of
from dragoman.record import Kind

_NEEDED = ("name", "kind")
_OPTIONAL = ("aliases", "country", "sectors", "office", "from", "until")


@dataclass(frozen=True, slots=True)
class Standing:
    """What an actor is for some time: one row of ``actors.csv``; the file explains the columns.

    ``country`` is ISO 3166-1 alpha-3, ``IGO`` or None. ``sectors`` are those of the row, or else
    those of its office.
    """

    name: str
    aliases: tuple[str, ...]
    kind: Kind
    country: str | None
    sectors: tuple[str, ...]
    office: str
    term: Term


@dataclass(frozen=True, slots=True)
class OwnActor:
    """An actor with all that it has been, in the order of time."""

    name: str
    aliases: tuple[str, ...]
    kind: Kind
    standings: tuple[Standing, ...]

    def on(self, day: dt.date | None) -> Standing | None:
        """Return what the actor is on ``day``, the last known for None; None for nothing then."""
        if day is None:
            return self.standings[-1]
        held = [standing for standing in self.standings if standing.term.covers(day)]
        return held[-1] if held else None


@loader
def load_actors() -> tuple[OwnActor, ...]:
    """Return the actors of ``actors.csv``, in the order in which they are first named.

    Ours is empty: the file is there for users to fill. Raises InvalidCodebook for an unknown
    kind, country or sector, a wrong date, a row of two kinds, and a name that two actors have
    at one time.

    >>> load_actors()
    ()
    """
    rows = read_table("actors.csv", _NEEDED, _OPTIONAL)
    terms = [(row, term_of(row)) for row in rows]
    refuse_shared_names(terms)
    found: dict[str, list[Standing]] = {}
    for row, term in terms:
        standings = found.setdefault(row["name"], [])
        standings.append(_standing(row, term))
        if standings[0].kind != standings[-1].kind:
            raise row.refuse(f"{row['name']!r} is a {standings[0].kind} above; keep to one kind")
    return tuple(_actor(name, standings) for name, standings in found.items())


def _standing(row: Row, term: Term) -> Standing:
    kinds = get_args(Kind)
    if not row["name"]:
        raise row.refuse("an actor needs a name; write the one that reports use in full")
    if row["kind"] not in kinds:
        raise row.refuse(f"kind is {row['kind']!r}; choose {', '.join(kinds)}")
    country = country_code(row)
    if row["kind"] == "state" and country is None:
        raise row.refuse("a state needs a country; write its code of three letters")
    office = load_offices().get(words(row["office"].lower()))
    sectors = sector_codes(row) or (office.sectors if office is not None else ())
    return Standing(
        name=row["name"],
        aliases=row.several("aliases"),
        kind=row["kind"],  # type: ignore[arg-type]
        country=country,
        sectors=sectors,
        office=row["office"],
        term=term,
    )


def _actor(name: str, standings: list[Standing]) -> OwnActor:
    ordered = sorted(standings, key=lambda standing: standing.term.begins or dt.date.min)
    aliases = dict.fromkeys(alias for standing in ordered for alias in standing.aliases)
    return OwnActor(name, tuple(aliases), ordered[0].kind, tuple(ordered))


__all__ = ["OwnActor", "Standing", "load_actors"]
