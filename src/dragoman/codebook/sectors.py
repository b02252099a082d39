"""What a noun tells about an unnamed party, and the last word of a name about a named one."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from dragoman.codebook.codes import sector_codes
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table


@dataclass(frozen=True, slots=True)
class People:
    """One row of ``people.csv``: a noun for people, their sectors, and whether they are of here.

    ``at_home`` people belong to the country that a report is about where it tells no other;
    those that are ``apart`` not even to the country that their phrase names;
    those ``sent`` to the international organization that was named last before them.
    """

    noun: str
    sectors: tuple[str, ...]
    at_home: bool = False
    apart: bool = False
    sent: bool = False


@loader
def load_people() -> MappingProxyType[str, People]:
    """Return the nouns of ``people.csv`` by their lower-case form.

    A user's own ``people.csv`` adds nouns. Raises
    InvalidCodebook when a row's ``where`` is none of ``home``, ``none``, ``apart`` and ``sent``,
    or a sector is unknown.

    >>> load_people()["rebels"].sectors
    ('REB',)
    """
    people = {}
    for row in read_table("people.csv", ("noun", "sectors", "where")):
        where = row["where"]
        if where not in {"home", "none", "apart", "sent"}:
            raise row.refuse(f"where is {where!r}; write home, none, apart or sent")
        noun = row["noun"].lower()
        told = (where == value for value in ("home", "apart", "sent"))
        people[noun] = People(noun, sector_codes(row), *told)
    return MappingProxyType(people)


@loader
def load_orgwords() -> MappingProxyType[str, tuple[str, ...]]:
    """Return the sectors that the last word of an organization's name tells, by that word.

    A user's own ``orgwords.csv`` adds words.

    >>> load_orgwords()["Parliament"]
    ('LEG',)
    """
    rows = read_table("orgwords.csv", ("word", "sectors"))
    return MappingProxyType({row["word"]: sector_codes(row) for row in rows})
