"""Members of alliances and other international organizations, by date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType

from dragoman.codebook.codes import country_code
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table
from dragoman.codebook.validity import Term, term_of


@dataclass(frozen=True, slots=True)
class Membership:
    """One row of ``members.csv``: a state, by its code, and when it has been a member."""

    country: str
    term: Term


@loader
def load_members() -> MappingProxyType[str, tuple[Membership, ...]]:
    """Return the memberships by the name that the organization has in ``organizations.csv``.

    A user's own ``members.csv`` adds rows; where it names an organization, ours of that name
    do not count. Raises InvalidCodebook for an unknown country, a wrong date, and terms of one
    member that overlap.
    """
    rows = read_table("members.csv", ("organization", "country"), ("from", "until"))
    replaced = {row["organization"] for row in rows if row.own}
    found: dict[str, list[Membership]] = {}
    for row in rows:
        if not row.own and row["organization"] in replaced:
            continue
        country, term = country_code(row), term_of(row)
        if country is None or not row["organization"]:
            raise row.refuse("a member needs an organization and a country")
        members = found.setdefault(row["organization"], [])
        if any(one.country == country and one.term.overlaps(term) for one in members):
            raise row.refuse(f"{country} is a member at that time already; give other dates")
        members.append(Membership(country, term))
    return MappingProxyType({name: tuple(members) for name, members in found.items()})


def members_of(organization: str, on: dt.date) -> tuple[str, ...]:
    """Return the codes of the states that are members of an organization on a day.

    ``organization`` is its name as in ``organizations.csv``; one without rows has none.

    >>> "FIN" in members_of("NATO", dt.date(2022, 2, 24))
    False
    """
    members = load_members().get(organization, ())
    return tuple(dict.fromkeys(one.country for one in members if one.term.covers(on)))


__all__ = ["Membership", "load_members", "members_of"]
