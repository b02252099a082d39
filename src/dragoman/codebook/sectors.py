"""What a noun tells about an unnamed party, and the last word of a name about a named one."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.codebook.tables import read_table


@dataclass(frozen=True, slots=True)
class People:
    """One row of ``people.csv``: a noun for people, their sectors, and whether they are of here.

    ``at_home`` people belong to the country that a report is about where it tells no other;
    those that are ``apart`` not even to the country that their phrase names.
    """

    noun: str
    sectors: tuple[str, ...]
    at_home: bool = False
    apart: bool = False


@functools.lru_cache(maxsize=4)
def load_people(extra: Path | None = None) -> MappingProxyType[str, People]:
    """Return the nouns of ``people.csv`` by their lower-case form.

    ``extra`` is a user's codebook directory, whose own ``people.csv`` adds nouns. Raises
    InvalidCodebook when a row's ``where`` is none of ``home``, ``none`` and ``apart``.

    >>> load_people()["rebels"].sectors
    ('REB',)
    """
    people = {}
    for row in read_table("people.csv", ("noun", "sectors", "where"), extra):
        where = row["where"]
        if where not in {"home", "none", "apart"}:
            raise row.refuse(f"where is {where!r}; write home, none or apart")
        noun = row["noun"].lower()
        people[noun] = People(noun, row.several("sectors"), where == "home", where == "apart")
    return MappingProxyType(people)


@functools.lru_cache(maxsize=4)
def load_orgwords(extra: Path | None = None) -> MappingProxyType[str, tuple[str, ...]]:
    """Return the sectors that the last word of an organization's name tells, by that word.

    ``extra`` is a user's codebook directory, whose own ``orgwords.csv`` adds words.

    >>> load_orgwords()["Parliament"]
    ('LEG',)
    """
    rows = read_table("orgwords.csv", ("word", "sectors"), extra)
    return MappingProxyType({row["word"]: row.several("sectors") for row in rows})
