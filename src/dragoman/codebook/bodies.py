"""Nouns for people and bodies through which a state acts: officials, government, troops."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

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


@functools.lru_cache(maxsize=4)
def load_bodies(extra: Path | None = None) -> MappingProxyType[str, Body]:
    """Return the nouns of ``bodies.csv`` by their lower-case form.

    ``extra`` is a user's codebook directory, whose own ``bodies.csv`` adds nouns. Raises
    InvalidCodebook when a row's ``stands`` is unknown.

    >>> load_bodies()["officials"].stands
    'people'
    """
    bodies = {}
    for row in read_table("bodies.csv", ("noun", "stands", "sectors", "country"), extra):
        if row["stands"] not in _STANDS:
            raise row.refuse(f"{row['stands']!r} is none of {', '.join(sorted(_STANDS))}")
        noun = row["noun"].lower()
        stands, country = cast(Stands, row["stands"]), row["country"] or None
        bodies[noun] = Body(noun, stands, row.several("sectors"), country)
    return MappingProxyType(bodies)
