"""Labels of who speaks that are no names: "Q:", "Reporter:", and what only looks like one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

TurnRole = Literal["asks", "answers", "speaks", "none"]


@loader
def load_turn_labels() -> Mapping[str, TurnRole]:
    """Return what part in a conversation a label that is no name has, by the label in lower case.

    Raises InvalidCodebook for an unknown role.

    >>> load_turn_labels()["q"], load_turn_labels()["byline"]
    ('asks', 'none')
    """
    found: dict[str, TurnRole] = {}
    for row in read_table("turn_labels.csv", ("label", "role")):
        if row["role"] not in get_args(TurnRole):
            raise row.refuse(f"role {row['role']!r} is not one of {', '.join(get_args(TurnRole))}")
        found[row["label"].lower()] = msgspec.convert(row["role"], TurnRole)
    return MappingProxyType(found)


__all__ = ["TurnRole", "load_turn_labels"]
