"""States: their names, national adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import Row, read_table

_COLUMNS = (
    "code", "name", "aliases", "adjectives", "people", "capitals", "seats", "elliptic", "shared",
)  # fmt: skip
_CODE_LENGTH = 3


@dataclass(frozen=True, slots=True)
class State:
    """One row of ``states.csv``; the file says what each column means.

    ``code`` is ISO 3166-1 alpha-3. ``elliptic`` names ("the North") mean the state only
    in a report that also names it in full; ``shared`` ones ("the Koreas") name several states.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    elliptic: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


@functools.lru_cache(maxsize=4)
def load_states(extra: Path | None = None) -> tuple[State, ...]:
    """Return the states of ``states.csv``, in the order of the file.

    ``extra`` is a user's codebook directory, whose own ``states.csv`` adds rows. Raises
    InvalidCodebook when a code is not three capital letters or a name is missing.

    >>> next(state.capitals for state in load_states() if state.code == "RUS")
    ('Moscow',)
    """
    return tuple(_state(row) for row in read_table("states.csv", _COLUMNS, extra))


def _state(row: Row) -> State:
    code = row["code"]
    if len(code) != _CODE_LENGTH or not (code.isalpha() and code.isupper()):
        raise row.refuse(f"{code!r} is not an ISO 3166-1 alpha-3 code")
    if not row["name"]:
        raise row.refuse("a state needs a name")
    lists = (row.several(column) for column in _COLUMNS[2:])
    return State(code, row["name"], *lists)


@functools.lru_cache(maxsize=4)
def state_names(extra: Path | None = None) -> dict[str, str]:
    """Return the short name of each state by its code.

    >>> state_names()["GBR"]
    'United Kingdom'
    """
    return {state.code: state.name for state in load_states(extra)}
