"""How sure the reader is of an act, from 0 to 1: how often one like it was right.

A logistic regression over what the record says of the act; its weights stand in
``confidence.csv`` and are fitted by ``training/confidence.py``.
"""

from __future__ import annotations

import math

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table
from dragoman.record import Act


def confidence(act: Act) -> float:
    """Return the chance that an act is one, of the type given, in two digits."""
    weights = load_weights()
    score = sum(weights.get(name, 0.0) for name in features(act))
    return round(1 / (1 + math.exp(-score)), 2)


def features(act: Act) -> frozenset[str]:
    """Return what holds of an act, as the names of the model's features."""
    held = {
        "bias": True,
        f"type {act.type}": True,
        "has actors": bool(act.actors),
        "has recipients": bool(act.recipients) or len(act.actors) > 1,
        "has object": act.object is not None,
        "has date": act.when is not None and act.when.begin is not None,
        "told again": len(act.mentions) > 1,
        "happened": act.status in {"occurred", "ongoing"},
        "on someone's word": bool(act.attributions),
        "is the saying": bool(act.said_in),
    }
    return frozenset(name for name, holds in held.items() if holds)


@loader
def load_weights() -> dict[str, float]:
    """Return the model's weights by feature; raises InvalidCodebook for one that is no number."""
    weights = {}
    for row in read_table("confidence.csv", ("feature", "weight")):
        try:
            weights[row["feature"]] = float(row["weight"])
        except ValueError:
            raise row.refuse(f"weight {row['weight']!r} is not a number") from None
    return weights
