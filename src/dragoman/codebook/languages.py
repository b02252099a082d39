"""Languages: their English names by code (``languages.csv``)."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table


@loader
def load_languages() -> Mapping[str, str]:
    """Return the names of languages by ISO 639 code.

    Raises InvalidCodebook when a row lacks code or name.

    >>> load_languages()["fr"]
    'French'
    """
    found: dict[str, str] = {}
    for row in read_table("languages.csv", ("code", "name")):
        if not row["code"] or not row["name"]:
            raise row.refuse("a language needs a code and a name")
        found[row["code"]] = row["name"]
    return found


__all__ = ["load_languages"]
