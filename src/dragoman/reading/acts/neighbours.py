"""How the acts of a report are told to stand to one another: before, after, during, how far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.language.syntax import children
from dragoman.reading.acts.draft import Draft
from dragoman.reading.acts.scene import Scene
from dragoman.reading.times.periods import PeriodUnit
from dragoman.record import Order

#: Relations of an expression of time to its verb.
_TIMES = frozenset({"npadvmod", "advmod", "dep", "appos"})

#: Words by which what comes after another act is of the same days.
_CLOSE = frozenset({"shortly", "immediately", "soon", "right", "just", "hours", "minutes"})

#: What a noun has before it that points back to what was told.
_POINTING = frozenset({"the", "their", "these", "that", "this"})

_UNITS: dict[str, PeriodUnit] = {
    "day": "day", "week": "week", "month": "month", "year": "year",
    "D": "day", "W": "week", "M": "month", "Y": "year",
}  # fmt: skip
_LENGTH = re.compile(r"P([0-9]{1,4})([DWMY])")

Distance = tuple[int, PeriodUnit]


@dataclass(frozen=True, slots=True)
class Beside:
    """How an act stands to another: ``close`` as in "shortly after it", ``far`` in "a week after".

    ``far`` is how many of which unit lie between, None where that is not told.
    """

    relation: Order
    other: Draft
    close: bool
    far: Distance | None


class Neighbours:
    """The acts of one report, found by the words that order others by them."""

    def __init__(self, acts: Sequence[Draft], cues: Mapping[str, Order], scene: Scene) -> None:
        self._cues = cues
        self._scene = scene
        self._at = {head.i: act for act in acts for head in act.heads}
        self._by_type: dict[str, list[int]] = {}
        for number in sorted(self._at):
            self._by_type.setdefault(self._at[number].type, []).append(number)
        self._lengths = {time.span[1]: time.value for time in scene.times}

    def of(self, act: Draft) -> Iterator[Beside]:
        """Yield how an act is told to stand to others, in the order of the words that tell it."""
        happening = self._scene.lexicon.classes.get("happening", frozenset())
        words = _words(act)
        words += [w.head for w in act.heads if w.dep_ == "nsubj" and w.head.lemma_ in happening]
        for below, noun in (pair for word in words for pair in _ordered(word)):
            cue = next((w for w in (below, *_marks(below)) if w.lower_ in self._cues), None)
            other = None if cue is None else self._at.get(noun.i) or self._told_before(noun)
            if cue is not None and other is not None and other is not act:
                relation = self._cues[cue.lower_]
                yield Beside(relation, other, _is_close(cue), self._distance(cue))

    def _told_before(self, noun: Token) -> Draft | None:
        """Return the act that "the talks" points back to: the last that such a noun may name."""
        if not any(child.lower_ in _POINTING for child in noun.children):
            return None
        types = {entry.type for entry in self._scene.lexicon.nouns.get(noun.lemma_.lower(), ())}
        earlier = [
            numbers[before - 1]
            for numbers in (self._by_type.get(str(kind), []) for kind in types)
            if (before := bisect_left(numbers, noun.i))
        ]
        return self._at[max(earlier)] if earlier else None

    def _distance(self, cue: Token) -> Distance | None:
        """Return how far off "two days after" and "the week before" are."""
        if cue.i < 2:
            return None
        unit, number = cue.nbor(-1), cue.nbor(-2)
        if number.lower_ == "the" and unit.lower_ in _UNITS:
            return 1, _UNITS[unit.lower_]
        length = _LENGTH.fullmatch(self._lengths.get(unit.idx + len(unit), ""))
        return None if length is None else (int(length[1]), _UNITS[length[2]])


def is_days_off(act: Draft) -> bool:
    """Tell an act of another day, whichever: "the day before the summit", "a week after it"."""
    words = _words(act)
    words += [child for word in words for child in children(word, "npadvmod")]
    below = [child for word in words for child in children(word, "prep", "advcl")]
    cues = [*below, *(mark for clause in below for mark in _marks(clause))]
    return any(
        cue.lower_ in {"before", "after"} and cue.i > 0 and cue.nbor(-1).lemma_.lower() in _UNITS
        for cue in cues
    )


def _words(act: Draft) -> list[Token]:
    return [*act.heads, *([] if act.light is None else [act.light])]


def _ordered(word: Token) -> Iterator[tuple[Token, Token]]:
    """Yield what may order an act by another: a preposition or clause below it, and that other.

    Also below its own time: "a day after the talks", "the week before it attacked".
    """
    above = [word, *(child for child in word.children if child.dep_ in _TIMES)]
    for child in (child for token in above for child in token.children):
        if child.dep_ == "prep":
            for below in (child, *children(child, "prep")):
                yield from ((child, noun) for noun in children(below, "pobj", "pcomp"))
        elif child.dep_ == "advcl":
            yield child, child


def _marks(clause: Token) -> list[Token]:
    return children(clause, "mark", "advmod") if clause.dep_ == "advcl" else []


def _is_close(cue: Token) -> bool:
    return cue.i > 0 and cue.nbor(-1).lower_ in _CLOSE
