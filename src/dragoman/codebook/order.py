"""Words that order one act by another ("after the call"), from ``order_cues.csv``."""

from __future__ import annotations

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table
from dragoman.record import Order

_ORDERS: dict[str, Order] = {"before": "before", "after": "after", "during": "during"}


@loader
def load_order_cues() -> dict[str, Order]:
    """Return the relation that each cue gives.

    Raises InvalidCodebook for a relation other than before, after and during.

    >>> load_order_cues()["following"]
    'after'
    """
    cues = {}
    for row in read_table("order_cues.csv", ("cue", "relation")):
        if row["relation"] not in _ORDERS:
            raise row.refuse(f"relation {row['relation']!r} is not one of {', '.join(_ORDERS)}")
        cues[row["cue"]] = _ORDERS[row["relation"]]
    return cues
