"""Where the patterns of time expressions match, and what their labels stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.codebook.timexes import OTHER, Timexes
from dragoman.reading.times.words import Words

#: Kinds that are in so many expressions, and so many other places, that they alone make none.
_GLUE = frozenset(
    {
        "THE", "A", "ITS", "OF", "ON", "AT", "IN", "AND", "OR", "TO", "FROM", "FOR", "BY",
        "UNTIL", "WITHIN", "DURING", "OVER", "MATTER", "BACK", "COMMA", "DOT", "HYPHEN", "DASH",
        "SLASH", "POSS", "INT", "NUM", "ABOUT", "MORE", "THAN", "UP", "NO", "SO", "THAT", "AFTER",
        "BEFORE", "SINCE", "TIMEWORD", "UNITADJ", "ONES", "ORD", "VAGUE", "OTHER", "HALF", "FINAL",
        "COUPLE", "LOCAL", "FISCAL", "SAME", "NEW", "THIS", "AHEAD", "LENGTHY", "YEAR_OLD",
        "NUMBERED", "ENDED", "LEAST", "DOZEN", "ORDNUM", "LAST", "NEXT", "PER", "EDGE", "PERIOD",
        "FOUR", "STREET", "GOOD", "FEAST", "NICKNAME", "TIMES",
    }
)  # fmt: skip

#: Kinds that no expression begins with.
_INNER = frozenset(
    {"COMMA", "DOT", "HYPHEN", "DASH", "SLASH", "POSS", "OF", "ON", "AND", "OR", "TO", "FROM"}
)

#: Words with kinds in a row.
_STRETCH = re.compile(f"[^{OTHER}]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One match of a rule: word numbers ``first`` to ``stop`` (not included), and its labels.

    ``labels`` gives for each label of the pattern that took part the word numbers it covers.
    """

    words: Words
    rule: str
    meaning: str
    first: int
    stop: int
    labels: dict[str, tuple[int, int]]
    kinds: dict[str, str]

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.words.starts[self.first]

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.words.ends[self.stop - 1]

    def has(self, label: str) -> bool:
        """Tell whether the label took part in the match."""
        return label in self.labels

    def value(self, label: str) -> str:
        """Return the value of the first word of a label that has one; "" where it is absent."""
        first, stop = self.labels.get(label, (0, 0))
        return next((value for value in self.words.values[first:stop] if value), "")

    @property
    def designator(self) -> str:
        """The ISO 8601 designator of the unit it names, as in ``timex_words.csv``."""
        return "TS" if self.kind("unit") == "SECOND" else self.value("unit")

    def number(self, label: str) -> int | None:
        """Return the first whole number in the value of a label, or None."""
        figures = re.search(r"-?[0-9]+", self.value(label))
        return int(figures[0]) if figures else None

    def kind(self, label: str) -> str:
        """Return the kind of a label's first word; "" where it is absent."""
        first, stop = self.labels.get(label, (0, 0))
        return self.kind_at(first) if stop > first else ""

    def kind_at(self, number: int) -> str:
        """Return the kind of a word of the text by its number; "" where it has none."""
        inside = 0 <= number < len(self.words.symbols)
        return self.kinds.get(self.words.symbols[number], "") if inside else ""

    def word_at(self, number: int) -> str:
        """Return a word of the text by its number, in lower case; "" beyond its ends."""
        if not 0 <= number < len(self.words.starts):
            return ""
        return self.words.text[self.words.starts[number] : self.words.ends[number]].lower()


def stretches(words: Words, timexes: Timexes) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words with kinds that may hold an expression, as word numbers.

    One of the kinds at least is no mere glue.
    """
    telling = {symbol for kind, symbol in timexes.symbols.items() if kind not in _GLUE}
    return (
        found.span()
        for found in _STRETCH.finditer(words.symbols)
        if not telling.isdisjoint(found.group())
    )


def phrases_at(words: Words, timexes: Timexes, first: int, stop: int) -> list[Phrase]:
    """Return what the rules match from word ``first`` on, not beyond ``stop``, longest first.

    Of equally long ones that of the earlier rule comes first.
    """
    if timexes.kinds[words.symbols[first]] in _INNER:
        return []
    found = []
    for rule in timexes.rules:
        match = rule.regex.match(words.symbols, first, stop)
        if match is not None:
            found.append((match, rule))
    found.sort(key=lambda pair: -pair[0].end())
    return [
        Phrase(words, rule.name, rule.meaning, first, match.end(), _labels(match), timexes.kinds)
        for match, rule in found
    ]


def _labels(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    return {
        name.partition("__")[0]: match.span(number)
        for name, number in match.re.groupindex.items()
        if match.start(number) >= 0
    }
