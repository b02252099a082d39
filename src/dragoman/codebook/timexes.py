"""Words and patterns of time expressions, compiled.

Of the data files ``timex_words.csv`` gives each word a *kind* (``MONTH``, ``UNIT``, ``LAST``…)
and a value; ``timex_patterns.csv`` composes expressions out of kinds;
``timex_directions.csv`` names words whose time lies ahead of or behind them,
``timex_lasting.csv`` things that last for years, ``timex_amounts.csv`` sums reckoned by the
year, and ``timex_known_days.csv`` days known by their date. Their headers document the columns.

A kind is written as one character (``Timexes.symbols``), so that a text becomes a string with
one character a word, and a pattern becomes an ordinary regular expression over it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import Row, read_table

#: Kinds of words that are not listed but seen by their shape, as the patterns' header says.
SHAPES = (
    "INT", "YEAR", "FOUR", "NUM", "ORDNUM", "SHORTYEAR", "DECADE", "ISO", "SLASHED", "CLOCK",
    "COMMA", "DOT", "HYPHEN", "DASH", "SLASH",
)  # fmt: skip

#: What ``timex_directions.csv`` may say of a word; its header tells what each means.
DIRECTIONS = ("past", "future", "ahead", "same", "open", "loose", "event")

#: The symbol of a word without a kind, which ends every expression.
OTHER = "x"

_FIRST_SYMBOL = 0xE000
_LASTING, _AMOUNTS = "timex_lasting.csv", "timex_amounts.csv"
_PIECES = re.compile(r"[a-z]+:|[A-Z][A-Z_]*|\{[a-z_]+\}|[()|?*+]|\s+|.")


class Entry(NamedTuple):
    """A word: the symbol of its kind, its value, and whether it counts only capitalized."""

    symbol: str
    value: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of expressions: its name, its expression over symbols, its meaning's name.

    The groups of ``regex`` are called after the pattern's labels, with a number behind two
    underscores as a label may stand more than once: ``month__1``.
    """

    name: str
    regex: re.Pattern[str]
    meaning: str


@dataclass(frozen=True, slots=True)
class Timexes:
    """What is known of time expressions.

    ``words`` are by their lower case; ``symbols`` gives the character of a kind, ``kinds`` the
    kind of a character; ``directions`` gives one of DIRECTIONS for a lemma;
    ``lasting`` are lemmas of nouns whose "20-year-old" is no age, ``amounts`` of those whose
    "annual" is no repetition; ``known_days`` gives the year of a month and day before a lemma.
    """

    words: dict[str, Entry]
    symbols: dict[str, str]
    kinds: dict[str, str]
    rules: tuple[Rule, ...]
    directions: dict[str, str]
    lasting: frozenset[str]
    amounts: frozenset[str]
    known_days: dict[tuple[str, str], int]


@loader
def load_timexes() -> Timexes:
    """Return the words and patterns of time expressions, with those of a user's own directory.

    Raises InvalidCodebook when a pattern names a kind or fragment that is not there, or is no
    well-formed expression.

    >>> timexes = load_timexes()
    >>> monday = timexes.words["monday"]
    >>> timexes.kinds[monday.symbol], monday.value, monday.capital
    ('WEEKDAY', '1', True)
    """
    listed = read_table("timex_words.csv", ("word", "kind", "value"))
    names = sorted({row["kind"] for row in listed} | set(SHAPES))
    symbols = {kind: chr(_FIRST_SYMBOL + number) for number, kind in enumerate(names)}
    words = {
        row["word"].lower(): Entry(symbols[row["kind"]], row["value"], not row["word"].islower())
        for row in listed
    }
    return Timexes(
        words=words,
        symbols=symbols,
        kinds={symbol: kind for kind, symbol in symbols.items()},
        rules=_rules(symbols),
        directions=_directions(),
        lasting=_lemmas(_LASTING),
        amounts=_lemmas(_AMOUNTS),
        known_days=_known_days(),
    )


def _lemmas(name: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table(name, ("lemma",)))


def _directions() -> dict[str, str]:
    rows = read_table("timex_directions.csv", ("lemma", "direction"))
    for row in rows:
        if row["direction"] not in DIRECTIONS:
            raise row.refuse(f"direction is {row['direction']!r}: choose {', '.join(DIRECTIONS)}")
    return {row["lemma"]: row["direction"] for row in rows}


def _known_days() -> dict[tuple[str, str], int]:
    years: dict[tuple[str, str], int] = {}
    for row in read_table("timex_known_days.csv", ("day", "noun", "year")):
        if not re.fullmatch(r"[0-9]{4}", row["year"]):
            raise row.refuse(f"year is {row['year']!r}, not four figures")
        years[row["day"], row["noun"]] = int(row["year"])
    return years


def _rules(symbols: dict[str, str]) -> tuple[Rule, ...]:
    rows = read_table("timex_patterns.csv", ("name", "pattern", "meaning"))
    fragments = {row["name"]: row for row in rows if not row["meaning"]}
    return tuple(_compiled(row, fragments, symbols) for row in rows if row["meaning"])


def _compiled(row: Row, fragments: dict[str, Row], symbols: dict[str, str]) -> Rule:
    expression = _expression(row, fragments, symbols, ())
    number = itertools.count(1)
    numbered = re.sub(r"\(\?P<([a-z]+)", lambda label: f"{label[0]}__{next(number)}", expression)
    try:
        return Rule(row["name"], re.compile(numbered), row["meaning"])
    except re.error as error:
        raise row.refuse(f"pattern is not well formed: {error}") from None


def _expression(
    row: Row, fragments: dict[str, Row], symbols: dict[str, str], inside: tuple[str, ...]
) -> str:
    """Return a pattern as a regular expression over symbols, its labels as group names."""
    written: list[str] = []
    label = ""
    for piece in _PIECES.findall(row["pattern"]):
        if piece.isspace():
            continue
        if piece.endswith(":"):
            label = piece[:-1]
            continue
        opening = f"(?P<{label}>" if label else "(?:"
        if piece == "(":
            written.append(opening)
        elif piece in {")", "|", "?", "*", "+"}:
            written.append(piece)
        elif piece in symbols:
            written.append(f"{opening}{symbols[piece]})")
        elif piece[1:-1] in fragments and piece[1:-1] not in inside:
            name = piece[1:-1]
            inner = _expression(fragments[name], fragments, symbols, (*inside, name))
            written.append(f"{opening}{inner})")
        else:
            raise row.refuse(f"pattern names {piece!r}, which is no kind or fragment")
        label = ""
    return "".join(written)
