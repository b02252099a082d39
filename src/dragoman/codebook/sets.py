"""Nouns that refer back: "the two leaders", "both sides", "the kingdom"; and given names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

Members = Literal["person", "state", "party"]
_MEMBERS = frozenset({"person", "state", "party"})


@loader
def load_set_nouns() -> Mapping[str, Members]:
    """Return what the members of a set are by the noun that counts them, singular and plural.

    The nouns are those of ``set_nouns.csv``; a user's own file adds some. Raises
    InvalidCodebook when a row's ``members`` is none of ``person``, ``state`` and ``party``.

    >>> load_set_nouns()["leaders"], load_set_nouns()["side"]
    ('person', 'party')
    """
    nouns: dict[str, Members] = {}
    for row in read_table("set_nouns.csv", ("noun", "plural", "members")):
        if row["members"] not in _MEMBERS:
            raise row.refuse(f"members is {row['members']!r}; write person, state or party")
        for noun in (row["noun"], row["plural"]):
            nouns[noun.lower()] = cast(Members, row["members"])
    return MappingProxyType(nouns)


@loader
def load_state_nouns() -> Mapping[str, tuple[str, ...]]:
    """Return the nouns by which a state is referred back to, by its code.

    They are those of ``state_nouns.csv``; a user's own file adds some.

    >>> load_state_nouns()["JOR"]
    ('kingdom',)
    """
    nouns: dict[str, tuple[str, ...]] = {}
    for row in read_table("state_nouns.csv", ("noun", "codes")):
        for code in row.several("codes"):
            nouns[code] = (*nouns.get(code, ()), row["noun"].lower())
    return MappingProxyType(nouns)


@loader
def load_given_names() -> Mapping[str, Literal["m", "f"]]:
    """Return the gender that a given name tells, by the name in lower case.

    The names are those of ``given_names.csv``; a user's own file adds some. Raises
    InvalidCodebook when a row's gender is neither ``m`` nor ``f``.

    >>> load_given_names()["angela"]
    'f'
    """
    names: dict[str, Literal["m", "f"]] = {}
    for row in read_table("given_names.csv", ("name", "gender")):
        if row["gender"] not in {"m", "f"}:
            raise row.refuse(f"gender is {row['gender']!r}; write m or f")
        names[row["name"].lower()] = cast(Literal["m", "f"], row["gender"])
    return MappingProxyType(names)


__all__ = ["Members", "load_given_names", "load_set_nouns", "load_state_nouns"]
