"""Numerals, multipliers and words of approximation, from ``quantity_words.csv``."""

from __future__ import annotations

import msgspec

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

_KINDS = ("number", "multiplier", "approximate")


class QuantityWords(msgspec.Struct, frozen=True):
    """Numerals and multipliers by word; approximating phrases as tuples of words."""

    numbers: dict[str, float]
    multipliers: dict[str, float]
    approximate: tuple[tuple[str, ...], ...]


@loader
def load_quantity_words() -> QuantityWords:
    """Return the words that quantities are made of.

    Raises InvalidCodebook for an unknown kind or a value that is no number.

    >>> load_quantity_words().multipliers["thousand"]
    1000.0
    """
    words: dict[str, dict[str, float]] = {kind: {} for kind in _KINDS}
    for row in read_table("quantity_words.csv", ("word", "kind", "value")):
        if row["kind"] not in words:
            raise row.refuse(f"kind {row['kind']!r} is not one of {', '.join(_KINDS)}")
        try:
            words[row["kind"]][row["word"].lower()] = float(row["value"] or 0)
        except ValueError:
            raise row.refuse(f"value {row['value']!r} is not a number") from None
    approximate = tuple(tuple(phrase.split()) for phrase in words["approximate"])
    return QuantityWords(words["number"], words["multiplier"], approximate)
