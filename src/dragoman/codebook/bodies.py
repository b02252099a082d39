"""Nouns for people and bodies through which a state acts: officials, government, troops."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.codes import country_code, sector_codes
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

Stands = Literal["government", "people", "military", "arms", "body"]
_STANDS = frozenset({"government", "people", "military", "arms", "body"})


@dataclass(frozen=True, slots=True)
class Body:
    """One noun of ``bodies.csv``: how a phrase it heads stands for a state, and its sectors.

    ``country`` is the state that the noun means by itself where a report names it, or None.
    """

    noun: str
    stands: Stands
    sectors: tuple[str, ...]
    country: str | None = None


@loader
def load_bodies() -> MappingProxyType[str, Body]:
    """Return the nouns of ``bodies.csv`` by their lower-case form.

    A user's own ``bodies.csv`` adds nouns. Raises
    InvalidCodebook when a row's ``stands``, country or sector is unknown.

    >>> load_bodies()["officials"].stands
    'people'
    """
    bodies = {}
    for row in read_table("bodies.csv", ("noun", "stands", "sectors", "country")):
        if row["stands"] not in _STANDS:
            raise row.refuse(f"{row['stands']!r} is none of {', '.join(sorted(_STANDS))}")
        noun = row["noun"].lower()
        stands = cast(Stands, row["stands"])
        bodies[noun] = Body(noun, stands, sector_codes(row), country_code(row))
    return MappingProxyType(bodies)
