"""Countries: the codes there are, and who borders on whom (``countries.csv``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

_COLUMNS = ("code", "two", "name", "neighbours")


@dataclass(frozen=True, slots=True)
class Country:
    """One row of ``countries.csv``: three-letter and two-letter code, name, borders."""

    code: str
    two: str
    name: str
    neighbours: frozenset[str]


@loader
def load_countries() -> Mapping[str, Country]:
    """Return the countries of ``countries.csv`` by their three-letter codes.

    Raises InvalidCodebook when a row has no code.
    """
    found: dict[str, Country] = {}
    for row in read_table("countries.csv", _COLUMNS):
        if not row["code"]:
            raise row.refuse("a country needs a code")
        found[row["code"]] = Country(
            row["code"], row["two"], row["name"], frozenset(row.several("neighbours"))
        )
    return found


def neighbours_of(code: str) -> frozenset[str]:
    """Return the codes of the states that border on the one with ``code``.

    Empty for islands and for codes that are not in the file.

    >>> "UKR" in neighbours_of("RUS"), neighbours_of("ISL")
    (True, frozenset())
    """
    country = load_countries().get(code)
    return frozenset() if country is None else country.neighbours


__all__ = ["Country", "load_countries", "neighbours_of"]
