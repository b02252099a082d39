"""Regions that reports treat as a party without organization: the West, Europe."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import read_table


@dataclass(frozen=True, slots=True)
class Region:
    """One row of ``regions.csv``; ``article`` regions are named only after "the"."""

    name: str
    aliases: tuple[str, ...] = ()
    article: bool = False


@functools.lru_cache(maxsize=4)
def load_regions(extra: Path | None = None) -> tuple[Region, ...]:
    """Return the regions of ``regions.csv``, in the order of the file.

    ``extra`` is a user's codebook directory, whose own ``regions.csv`` adds rows.

    >>> [region.name for region in load_regions() if region.article]
    ['West']
    """
    rows = read_table("regions.csv", ("name", "aliases", "article"), extra)
    return tuple(Region(r["name"], r.several("aliases"), r["article"] == "yes") for r in rows)
