"""How words are used: phrases that only look like actors, words that make a city a place."""

from __future__ import annotations

import functools
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.tables import read_table

After = Literal["to", "object"]


@functools.lru_cache(maxsize=4)
def load_distractors(extra: Path | None = None) -> tuple[str, ...]:
    """Return the phrases of ``distractors.csv``, which hold an actor's name and mean no actor.

    ``extra`` is a user's codebook directory, whose own ``distractors.csv`` adds phrases.
    """
    return tuple(row["phrase"] for row in read_table("distractors.csv", ("phrase",), extra))


@functools.lru_cache(maxsize=4)
def load_motions(extra: Path | None = None) -> MappingProxyType[str, After]:
    """Return the lemmas of movement of ``motions.csv``, and after what they have a place.

    ``to``: after a preposition; ``object``: also as direct object. ``extra`` is a user's
    codebook directory, whose own ``motions.csv`` adds lemmas. Raises InvalidCodebook when
    a row's ``after`` is neither.

    >>> load_motions()["visit"]
    'object'
    """
    motions: dict[str, After] = {}
    for row in read_table("motions.csv", ("lemma", "after"), extra):
        if row["after"] not in {"to", "object"}:
            raise row.refuse(f"after is {row['after']!r}; write to or object")
        motions[row["lemma"].lower()] = cast(After, row["after"])
    return MappingProxyType(motions)


@functools.lru_cache(maxsize=4)
def load_impersonals(extra: Path | None = None) -> frozenset[str]:
    """Return the predicates of ``impersonals.csv``, of an "it" that stands for a clause.

    ``extra`` is a user's codebook directory, whose own ``impersonals.csv`` adds words.

    >>> "clear" in load_impersonals(), "willing" in load_impersonals()
    (True, False)
    """
    return frozenset(row["word"] for row in read_table("impersonals.csv", ("word",), extra))


@functools.lru_cache(maxsize=4)
def load_judgements(extra: Path | None = None) -> frozenset[str]:
    """Return the verbs of ``judgements.csv``, after which "for its …" is the object's.

    ``extra`` is a user's codebook directory, whose own ``judgements.csv`` adds words.

    >>> "thank" in load_judgements(), "tell" in load_judgements()
    (True, False)
    """
    return frozenset(row["word"] for row in read_table("judgements.csv", ("word",), extra))
