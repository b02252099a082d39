"""Offices, ranks and callings: what a person is called before, after or instead of a name."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.tables import Row, read_table

_COLUMNS = ("title", "office", "sectors", "gender", "form")

Gender = Literal["", "m", "f"]
Form = Literal["one", "title", "rank"]

#: In the column ``sectors``: its holder has those of what it is an office of.
INHERITED = "="


@dataclass(frozen=True, slots=True)
class Office:
    """One row of ``offices.csv``; the file says what each column means.

    ``sectors`` are those of its holder whatever it is an office of; where ``inherits`` is
    true the holder has those of the state or organization instead.
    """

    title: str
    office: str
    sectors: tuple[str, ...]
    inherits: bool
    gender: Gender
    form: Form


@functools.lru_cache(maxsize=4)
def load_offices(extra: Path | None = None) -> MappingProxyType[tuple[str, ...], Office]:
    """Return the offices of ``offices.csv`` by the lower-case words of their titles.

    ``extra`` is a user's codebook directory, whose own ``offices.csv`` adds rows. Raises
    InvalidCodebook when a row's gender or form is unknown.

    >>> load_offices()["prime", "minister"].sectors
    ('GOV',)
    """
    rows = read_table("offices.csv", _COLUMNS, extra)
    return MappingProxyType({words(row["title"].lower()): _office(row) for row in rows})


def words(title: str) -> tuple[str, ...]:
    """Return the words of a title as a parser's tokens have them: hyphens stand alone.

    >>> words("vice-minister")
    ('vice', '-', 'minister')
    """
    return tuple(title.replace("-", " - ").split())


def _office(row: Row) -> Office:
    if row["gender"] not in {"", "m", "f"}:
        raise row.refuse(f"gender is {row['gender']!r}; write m or f, or leave it empty")
    if row["form"] not in {"one", "title", "rank"}:
        raise row.refuse(f"form is {row['form']!r}; write one, title or rank")
    inherits = row["sectors"] == INHERITED
    return Office(
        title=row["title"].lower(),
        office=row["office"],
        sectors=() if inherits else row.several("sectors"),
        inherits=inherits,
        gender=cast(Gender, row["gender"]),
        form=cast(Form, row["form"]),
    )
