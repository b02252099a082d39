"""States: their names, national adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.consulting import loader
from dragoman.codebook.naming import refuse_shared_names
from dragoman.codebook.tables import Row, first_of_each, read_table
from dragoman.codebook.validity import ALWAYS

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


@loader
def load_states() -> tuple[State, ...]:
    """Return the states of ``states.csv``, in the order of the file.

    A user's own ``states.csv`` adds rows, which come first and replace ours of the same code.
    Raises InvalidCodebook when a code is not three capital letters, a name is missing, or two
    rows have one name.

    >>> next(state.capitals for state in load_states() if state.code == "RUS")
    ('Moscow',)
    """
    rows = first_of_each(read_table("states.csv", _COLUMNS), "code")
    refuse_shared_names((row, ALWAYS) for row in rows if row.own)
    return tuple(_state(row) for row in rows)


def _state(row: Row) -> State:
    code = row["code"]
    if len(code) != _CODE_LENGTH or not (code.isalpha() and code.isupper()):
        raise row.refuse(f"{code!r} is not an ISO 3166-1 alpha-3 code; write three capitals")
    if not row["name"]:
        raise row.refuse("a state needs a name")
    lists = (row.several(column) for column in _COLUMNS[2:])
    return State(code, row["name"], *lists)


@loader
def state_names() -> dict[str, str]:
    """Return the short name of each state by its code.

    >>> state_names()["GBR"]
    'United Kingdom'
    """
    return {state.code: state.name for state in load_states()}
