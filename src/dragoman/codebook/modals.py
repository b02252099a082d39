"""Modal verbs and the status they give to the act they govern, from ``modals.csv``."""

from __future__ import annotations

import msgspec

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table
from dragoman.record import Status

_STATUSES: dict[str, Status] = {
    "scheduled": "scheduled",
    "proposed": "proposed",
    "conditional": "conditional",
}


class Modal(msgspec.Struct, frozen=True):
    """One modal: the status it gives, and whether it asks for the act."""

    status: Status
    obligation: bool


@loader
def load_modals() -> dict[str, Modal]:
    """Return the modals by their lower-case form.

    Raises InvalidCodebook for a status that no modal can give.

    >>> load_modals()["must"].obligation
    True
    """
    modals = {}
    for row in read_table("modals.csv", ("modal", "status", "obligation")):
        if row["status"] not in _STATUSES:
            raise row.refuse(f"status {row['status']!r} is not one of {', '.join(_STATUSES)}")
        modals[row["modal"]] = Modal(_STATUSES[row["status"]], row["obligation"] == "y")
    return modals
