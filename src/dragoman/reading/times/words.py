"""A text as words with the kinds that the patterns of time expressions are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.codebook.timexes import OTHER, Timexes

_WORD = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?
    | [0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}(?![0-9])
    | [0-9]{1,2}:[ ]?[0-9]{2}(?::[0-9]{2})?(?![0-9])
    | [0-9]{1,2}\.[0-9]{2}(?=\ ?[apAP]\.?[mM]\b)
    | '?[0-9]{2,4}'?s\b
    | [0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)? | [0-9]+\.[0-9]+
    | [0-9]+(?:st|nd|rd|th)\b
    | (?<![\w])'[0-9]{2}(?!\w)
    | [0-9]+(?=[apAP]\.?[mM]\b)
    | [0-9]+(?:[^\W\d]\w*)?
    | [apAP]\.\ ?[mM]\b\.? | [apAP]-[mM]\b
    | [oO]'clock\b
    | [^\W\d_]\w*
    | 's\b
    | \n[^\S\n]*\n
    | [^\w\s]
    """,
    re.VERBOSE,
)

_SIGNS = {",": "COMMA", ".": "DOT", "-": "HYPHEN", "–": "DASH", "—": "DASH", "/": "SLASH"}
_SHAPES = tuple(
    (kind, re.compile(shape))
    for kind, shape in (
        ("ISO", r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?"),
        ("SLASHED", r"[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}"),
        ("CLOCK", r"[0-9]{1,2}[:.] ?[0-9]{2}(:[0-9]{2})?"),
        ("DECADE", r"'?[0-9]{1,3}0'?s"),
        ("ORDNUM", r"[0-9]{1,2}(st|nd|rd|th)"),
        ("SHORTYEAR", r"'[0-9]{2}"),
        ("INT", r"0?[1-9]|[12][0-9]|3[01]"),
        ("YEAR", r"1[0-9]{3}|2[01][0-9]{2}"),
        ("FOUR", r"[0-9]{4}"),
        ("NUM", r"[0-9,.]+"),
    )
)
_CURRENCY = frozenset("$€£¥#№§")
_HALF_DAY = re.compile(r" ?[ap]\.?m\b", re.IGNORECASE)
_FIGURE = re.compile(r"'?[0-9]")
_GLUED = re.compile(r"([^\W\d_]+)[-/\u2013]\Z")

#: Words before a hyphen that make no name with the figure behind it: "mid-1990", "end-2021".
_NO_NAMES = frozenset(
    {"mid", "early", "late", "end", "pre", "post", "fiscal", "start", "to", "through", "first"}
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where each begins and ends, its kind's symbol and its value.

    ``symbols`` has one character a word (OTHER where it has no kind), ``values`` what the
    codebook gives for it, or the figures themselves.
    """

    text: str
    starts: list[int]
    ends: list[int]
    symbols: str
    values: list[str]


def words_of(text: str, timexes: Timexes) -> Words:
    """Return the words of ``text`` with their kinds.

    A figure is no number where it is an amount of money, a share, or part of a name
    ("$1990", "27%", "Su-27"). A blank line is a word of its own, without a kind, so that
    nothing is read across it.
    """
    starts: list[int] = []
    ends: list[int] = []
    symbols: list[str] = []
    values: list[str] = []
    known, signs = timexes.words, timexes.symbols
    for found in _WORD.finditer(text):
        word = found.group()
        entry = known.get(word.lower())
        if entry is None:
            kind = OTHER if word[0].isalpha() else _shape(text, found.start(), found.end())
            symbols.append(signs.get(kind, OTHER))
            values.append(word)
        else:
            symbols.append(OTHER if entry.capital and not word[0].isupper() else entry.symbol)
            values.append(entry.value)
        starts.append(found.start())
        ends.append(found.end())
    return Words(text, starts, ends, "".join(symbols), values)


def _shape(text: str, start: int, end: int) -> str:
    """Return the kind of a figure or sign, or OTHER."""
    word = text[start:end]
    if word in _SIGNS:
        return _SIGNS[word]
    if not _FIGURE.match(word) or text[start - 1 : start] in _CURRENCY or _in_name(text, start):
        return OTHER
    if text[end : end + 1] == "%":
        return OTHER
    if "." in word and word.count(".") == 1 and not _HALF_DAY.match(text, end):
        return "NUM"
    return next((kind for kind, shape in _SHAPES if shape.fullmatch(word)), OTHER)


def _in_name(text: str, start: int) -> bool:
    """Tell whether a figure belongs to a name before it: "Su-27", "Covid-19"."""
    before = _GLUED.search(text, max(0, start - 20), start)
    return before is not None and before[1].lower() not in _NO_NAMES
