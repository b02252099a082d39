"""PLOVER, the ontology of political events that acts are coded in, and CAMEO's way into it.

Types, modes, contexts and sectors as the PLOVER manual has them (draft 2.0, Open Event Data
Alliance, CC BY-SA 4.0), each with its score from -10 (conflict) to 10 (cooperation).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import get_args

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import Row, read_table
from dragoman.record import ActType

#: The four quad categories, from verbal cooperation to material conflict.
QUADS = (
    "verbal-cooperation",
    "material-cooperation",
    "verbal-conflict",
    "material-conflict",
)

_TYPES: frozenset[str] = frozenset(get_args(ActType))
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of its ``type`` was done; ``score`` is the type's where it has none itself."""

    type: str
    name: str
    score: float
    definition: str


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen types, with its modes by name; ``quad`` is one of QUADS."""

    name: str
    quad: str
    requires_recipient: bool
    score: float
    definition: str
    modes: Mapping[str, Mode]


@dataclass(frozen=True, slots=True)
class Sector:
    """A code for the kind of party an actor is; ``group`` is ``sector`` or ``international``."""

    code: str
    group: str
    definition: str


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A CAMEO event code with the type, mode and contexts that PLOVER has for it."""

    code: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    title: str


@loader
def load_types() -> Mapping[str, EventType]:
    """Return the event types by name, in the manual's order, each with its modes.

    Raises InvalidCodebook on a type that the record format does not have or a wrong score.

    >>> load_types()["SANCTION"].modes["expel"].score
    -5.5
    """
    modes = _modes_by_type()
    columns = ("type", "quad", "recipient", "score", "definition")
    types = {}
    for row in read_table("plover_types.csv", columns):
        name = _known_type(row)
        if row["quad"] not in QUADS:
            raise row.refuse(f"{row['quad']!r} is no quad category; there are {', '.join(QUADS)}")
        if row["recipient"] not in _YES_NO:
            raise row.refuse(f"the recipient cell is yes or no, not {row['recipient']!r}")
        score = _score(row, None)
        own = {
            mode["mode"]: Mode(name, mode["mode"], _score(mode, score), mode["definition"])
            for mode in modes.get(name, ())
        }
        types[name] = EventType(
            name,
            row["quad"],
            _YES_NO[row["recipient"]],
            score,
            row["definition"],
            MappingProxyType(own),
        )
    return MappingProxyType(types)


@loader
def load_contexts() -> Mapping[str, str]:
    """Return what each context means, by its name."""
    rows = read_table("plover_contexts.csv", ("context", "definition"))
    return MappingProxyType({row["context"]: row["definition"] for row in rows})


@loader
def load_sectors() -> Mapping[str, Sector]:
    """Return the sectors by code."""
    rows = read_table("plover_sectors.csv", ("code", "group", "definition"))
    sectors = {row["code"]: Sector(row["code"], row["group"], row["definition"]) for row in rows}
    return MappingProxyType(sectors)


@loader
def load_cameo() -> Mapping[str, CameoCode]:
    """Return what PLOVER has for each CAMEO code.

    Raises InvalidCodebook on a type, mode or context that PLOVER does not have.
    """
    contexts = load_contexts()
    codes = {}
    for row in read_table("cameo.csv", ("code", "type", "mode", "contexts", "title")):
        mode = known_mode(row)
        for context in row.several("contexts"):
            if context not in contexts:
                raise row.refuse(f"{context!r} is no PLOVER context")
        codes[row["code"]] = CameoCode(
            row["code"], row["type"], mode, row.several("contexts"), row["title"]
        )
    return MappingProxyType(codes)


def from_cameo(code: str) -> CameoCode | None:
    """Return what PLOVER has for a CAMEO code, or None for what it dropped (01x, 02x) or knows not.

    A code that the crosswalk does not list is read by its first digits.

    >>> from_cameo("1621").mode
    'discontinue'
    >>> from_cameo("010") is None
    True
    """
    codes = load_cameo()
    for length in range(len(code), 1, -1):
        if code[:length] in codes:
            return codes[code[:length]]
    return None


def score_of(act_type: str, mode: str | None = None) -> float:
    """Return the conflict-cooperation score, from -10 to 10, of a type with or without a mode.

    A mode that is no mode of the type leaves the type's own score. Raises KeyError when the
    type is none of PLOVER's.
    """
    known = load_types()[act_type]
    own = known.modes.get(mode) if mode else None
    return own.score if own else known.score


def known_mode(row: Row) -> str | None:
    """Return the ``mode`` cell of a row, None where empty, once its ``type`` is found to have it.

    Raises InvalidCodebook, with the row's place, on an unknown type or mode.
    """
    name, mode = _known_type(row), row["mode"]
    modes = load_types()[name].modes
    if mode and mode not in modes:
        raise row.refuse(f"{name} has no mode {mode!r}; it has {', '.join(modes) or 'none'}")
    return mode or None


def _known_type(row: Row) -> str:
    if row["type"] not in _TYPES:
        raise row.refuse(f"{row['type']!r} is no PLOVER type")
    return row["type"]


def _modes_by_type() -> dict[str, list[Row]]:
    modes: dict[str, list[Row]] = {}
    for row in read_table("plover_modes.csv", ("type", "mode", "score", "definition")):
        modes.setdefault(_known_type(row), []).append(row)
    return modes


def _score(row: Row, default: float | None) -> float:
    if not row["score"] and default is not None:
        return default
    try:
        score = float(row["score"])
    except ValueError:
        raise row.refuse(f"the score {row['score']!r} is no number") from None
    if not -10 <= score <= 10:
        raise row.refuse(f"the score {row['score']} lies outside -10 to 10")
    return score


__all__ = [
    "QUADS",
    "CameoCode",
    "EventType",
    "Mode",
    "Sector",
    "from_cameo",
    "known_mode",
    "load_cameo",
    "load_contexts",
    "load_sectors",
    "load_types",
    "score_of",
]
