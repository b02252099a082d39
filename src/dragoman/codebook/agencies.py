"""News agencies, newspapers and broadcasters that reports quote or credit."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.codes import country_code
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import first_of_each, read_table

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


@loader
def load_agencies() -> tuple[Agency, ...]:
    """Return the agencies of ``agencies.csv``, in the order of the file.

    A user's own ``agencies.csv`` adds rows, which come first and replace ours of the same name.
    Raises InvalidCodebook when a row's ``state`` is neither ``yes`` nor empty, or its country
    unknown.

    >>> next(a.country for a in load_agencies() if a.name == "AFP")
    'FRA'
    """
    agencies = []
    for row in first_of_each(read_table("agencies.csv", _COLUMNS), "name"):
        if row["state"] not in {"", "yes"}:
            raise row.refuse(f"state is {row['state']!r}; write yes, or leave it empty")
        country = country_code(row)
        agencies.append(Agency(row["name"], row.several("aliases"), country, bool(row["state"])))
    return tuple(agencies)
