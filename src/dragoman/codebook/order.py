"""Words that order one act by another ("after the call"), from ``order_cues.csv``."""

from __future__ import annotations

import functools
from pathlib import Path

from dragoman.codebook.tables import read_table
from dragoman.record import Order

_ORDERS: dict[str, Order] = {"before": "before", "after": "after", "during": "during"}


@functools.lru_cache(maxsize=4)
def load_order_cues(extra: Path | None = None) -> dict[str, Order]:
    """Return the relation that each cue gives.

    Raises InvalidCodebook for a relation other than before, after and during.

    >>> load_order_cues()["following"]
    'after'
    """
    cues = {}
    for row in read_table("order_cues.csv", ("cue", "relation"), extra):
        if row["relation"] not in _ORDERS:
            raise row.refuse(f"relation {row['relation']!r} is not one of {', '.join(_ORDERS)}")
        cues[row["cue"]] = _ORDERS[row["relation"]]
    return cues
