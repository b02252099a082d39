"""How words are used: phrases that only look like actors, words that make a city a place."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, cast

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

After = Literal["to", "object"]


@loader
def load_distractors() -> tuple[str, ...]:
    """Return the phrases of ``distractors.csv``, which hold an actor's name and mean no actor.

    A user's own ``distractors.csv`` adds phrases.
    """
    return tuple(row["phrase"] for row in read_table("distractors.csv", ("phrase",)))


@loader
def load_motions() -> MappingProxyType[str, After]:
    """Return the lemmas of movement of ``motions.csv``, and after what they have a place.

    ``to``: after a preposition; ``object``: also as direct object. A user's own
    ``motions.csv`` adds lemmas. Raises InvalidCodebook when
    a row's ``after`` is neither.

    >>> load_motions()["visit"]
    'object'
    """
    motions: dict[str, After] = {}
    for row in read_table("motions.csv", ("lemma", "after")):
        if row["after"] not in {"to", "object"}:
            raise row.refuse(f"after is {row['after']!r}; write to or object")
        motions[row["lemma"].lower()] = cast(After, row["after"])
    return MappingProxyType(motions)


@loader
def load_impersonals() -> frozenset[str]:
    """Return the predicates of ``impersonals.csv``, of an "it" that stands for a clause.

    A user's own ``impersonals.csv`` adds words.

    >>> "clear" in load_impersonals(), "willing" in load_impersonals()
    (True, False)
    """
    return frozenset(row["word"] for row in read_table("impersonals.csv", ("word",)))


@loader
def load_judgements() -> frozenset[str]:
    """Return the verbs of ``judgements.csv``, after which "for its …" is the object's.

    A user's own ``judgements.csv`` adds words.

    >>> "thank" in load_judgements(), "tell" in load_judgements()
    (True, False)
    """
    return frozenset(row["word"] for row in read_table("judgements.csv", ("word",)))
