"""CAMEO's codes for actors, made of what a record knows of them, for export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.codes import INTERNATIONAL
from dragoman.codebook.consulting import loader
from dragoman.codebook.plover import load_sectors
from dragoman.codebook.tables import read_table
from dragoman.record import Kind

Rank = Literal["international", "primary", "secondary"]
_RANKS = ("international", "primary", "secondary")

#: A code has no more roles behind its country.
_ROLES = 2


@dataclass(frozen=True, slots=True)
class Role:
    """One row of ``cameo_roles.csv``: CAMEO's code for a sector, empty for none, and its place."""

    code: str
    rank: Rank


def actor_code(
    country: str | None, sectors: Sequence[str], kind: Kind, organization: str | None = None
) -> str | None:
    """Return the CAMEO code of an actor, or None for one of whom nothing is known.

    ``country``, ``sectors`` and ``kind`` are those of a record's actor; ``organization`` is the
    name of the organization that it is, or that it is an officer of. The code is that of the
    country, or of a kind of international actor, and no more than two roles: primary ones first
    (``GOV``), then secondary ones (``LEG``), each in the order of the sectors. A state as such
    is its country alone.

    >>> actor_code("RUS", ("GOV",), "person"), actor_code("RUS", ("GOV",), "state")
    ('RUSGOV', 'RUS')
    >>> actor_code("USA", ("MIL",), "organization"), actor_code(None, ("JRN",), "group")
    ('USAMIL', 'MED')
    >>> actor_code("IGO", (), "organization", "NATO"), actor_code(None, (), "person") is None
    ('IGOWSTNAT', True)
    """
    if kind == "state" and country is not None:
        return country
    known = [role for sector in sectors if (role := load_roles().get(sector)) and role.code]
    ranked = sorted(known, key=lambda role: _RANKS.index(role.rank))
    abroad = [role.code for role in ranked if role.rank == "international"]
    if country == INTERNATIONAL:
        own = load_organization_codes().get(organization or "")
        return own or next(iter(abroad), INTERNATIONAL)
    roles = list(dict.fromkeys(role.code for role in ranked if role.rank != "international"))
    first = country or next(iter(abroad), "")
    return first + "".join(roles[:_ROLES]) or None


@loader
def load_roles() -> MappingProxyType[str, Role]:
    """Return CAMEO's roles by PLOVER sector.

    Raises InvalidCodebook for an unknown sector or rank.
    """
    roles = {}
    for row in read_table("cameo_roles.csv", ("sector", "role", "rank")):
        if row["sector"] not in load_sectors():
            raise row.refuse(f"{row['sector']!r} is no PLOVER sector")
        if row["rank"] not in _RANKS:
            raise row.refuse(f"rank is {row['rank']!r}; choose {', '.join(_RANKS)}")
        roles[row["sector"]] = Role(row["role"], cast(Rank, row["rank"]))
    return MappingProxyType(roles)


@loader
def load_organization_codes() -> MappingProxyType[str, str]:
    """Return the CAMEO codes of the organizations that have one of their own, by name."""
    rows = read_table("cameo_organizations.csv", ("organization", "code"))
    return MappingProxyType({row["organization"]: row["code"] for row in rows})


__all__ = ["Role", "actor_code", "load_organization_codes", "load_roles"]
