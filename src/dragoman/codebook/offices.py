"""Offices, ranks and callings: what a person is called before, after or instead of a name."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.codes import country_code, sector_codes
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import Row, read_table

_COLUMNS = ("title", "office", "sectors", "gender", "form", "country", "held")

Gender = Literal["", "m", "f"]
Form = Literal["one", "title", "rank"]
Held = Literal["", "sole", "abroad", "anywhere"]

#: In the column ``sectors``: its holder has those of what it is an office of.
INHERITED = "="


@dataclass(frozen=True, slots=True)
class Office:
    """One row of ``offices.csv``; the file says what each column means.

    ``sectors`` are those of its holder whatever it is an office of; where ``inherits`` is
    true the holder has those of the state or organization instead. ``country`` is the state
    that a title belongs to by itself, or None.
    """

    title: str
    office: str
    sectors: tuple[str, ...]
    inherits: bool
    gender: Gender
    form: Form
    country: str | None = None
    held: Held = ""


@loader
def load_offices() -> MappingProxyType[tuple[str, ...], Office]:
    """Return the offices of ``offices.csv`` by the lower-case words of their titles.

    A user's own ``offices.csv`` adds rows. Raises
    InvalidCodebook when a row's gender, form, ``held``, country or sector is unknown.

    >>> load_offices()["prime", "minister"].sectors
    ('GOV',)
    """
    rows = read_table("offices.csv", _COLUMNS)
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
    if row["held"] not in {"", "sole", "abroad", "anywhere"}:
        raise row.refuse(
            f"held is {row['held']!r}; write sole, abroad or anywhere, or leave it empty"
        )
    inherits = row["sectors"] == INHERITED
    return Office(
        title=row["title"].lower(),
        office=row["office"],
        sectors=() if inherits else sector_codes(row),
        inherits=inherits,
        gender=cast(Gender, row["gender"]),
        form=cast(Form, row["form"]),
        country=country_code(row),
        held=cast(Held, row["held"]),
    )


@loader
def load_wide_titles() -> MappingProxyType[str, frozenset[str]]:
    """Return the offices whose holders a report calls by a wider title later, by that office.

    They are those of ``wide_titles.csv``. A user's own
    ``wide_titles.csv`` adds rows.

    >>> "president" in load_wide_titles()["leader"]
    True
    """
    rows = read_table("wide_titles.csv", ("office", "covers"))
    return MappingProxyType({row["office"]: frozenset(row.several("covers")) for row in rows})
