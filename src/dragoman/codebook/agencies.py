"""News agencies, newspapers and broadcasters that reports quote or credit."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import read_table

_COLUMNS = ("name", "aliases", "country", "state")


@dataclass(frozen=True, slots=True)
class Agency:
    """One row of ``agencies.csv``: a medium, its names, its country (ISO 3166-1 alpha-3).

    ``state_run`` tells whether it belongs to its state and is taken to speak for it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    state_run: bool = False


@functools.lru_cache(maxsize=4)
def load_agencies(extra: Path | None = None) -> tuple[Agency, ...]:
    """Return the agencies of ``agencies.csv``, in the order of the file.

    ``extra`` is a user's codebook directory, whose own ``agencies.csv`` adds rows. Raises
    InvalidCodebook when a row's ``state`` is neither ``yes`` nor empty.

    >>> next(a.country for a in load_agencies() if a.name == "AFP")
    'FRA'
    """
    agencies = []
    for row in read_table("agencies.csv", _COLUMNS, extra):
        if row["state"] not in {"", "yes"}:
            raise row.refuse(f"state is {row['state']!r}; write yes, or leave it empty")
        country = row["country"] or None
        agencies.append(Agency(row["name"], row.several("aliases"), country, bool(row["state"])))
    return tuple(agencies)
