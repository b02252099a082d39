"""The country that a place name lies in, from ``cities.csv`` and ``states.csv``."""

from __future__ import annotations

from dragoman.codebook.consulting import loader
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import read_table


def country_of(place: str) -> str | None:
    """Return the ISO 3166-1 alpha-3 code of the country a place lies in, or None.

    A name borne by several cities is the largest one's. "Khobar, Saudi Arabia" goes by its
    last part that is known.

    >>> country_of("Geneva"), country_of("Khobar, Saudi Arabia"), country_of("the hills")
    ('CHE', 'SAU', None)
    >>> country_of("Russia"), country_of("Britain")
    ('RUS', 'GBR')
    """
    for part in reversed([part.strip() for part in place.split(",")]):
        found = _states().get(part) or load_cities().get(part)
        if found is not None:
            return found
    return None


@loader
def _states() -> dict[str, str]:
    return {name: s.code for s in load_states() for name in (s.name, *s.aliases)}


@loader
def load_cities() -> dict[str, str]:
    """Return the country codes of the cities of ``cities.csv`` by name.

    Raises InvalidCodebook when a row lacks one of the two.
    """
    found: dict[str, str] = {}
    for row in read_table("cities.csv", ("name", "country")):
        if not row["name"] or not row["country"]:
            raise row.refuse("a city needs a name and the code of its country")
        found[row["name"]] = row["country"]
    return found
