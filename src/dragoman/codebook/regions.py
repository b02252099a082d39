"""Regions that reports treat as a party without organization: the West, Europe."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import first_of_each, read_table


@dataclass(frozen=True, slots=True)
class Region:
    """One row of ``regions.csv``; ``article`` regions are named only after "the"."""

    name: str
    aliases: tuple[str, ...] = ()
    article: bool = False


@loader
def load_regions() -> tuple[Region, ...]:
    """Return the regions of ``regions.csv``, in the order of the file.

    A user's own ``regions.csv`` adds rows, which come first and replace ours of the same name.

    >>> [region.name for region in load_regions() if region.article]
    ['West']
    """
    rows = first_of_each(read_table("regions.csv", ("name", "aliases", "article")), "name")
    return tuple(Region(r["name"], r.several("aliases"), r["article"] == "yes") for r in rows)
