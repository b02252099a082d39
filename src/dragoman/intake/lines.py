"""A text's lines put together into units: paragraphs, titles, credits, each with its span."""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

#: What counts as blank at the edges of a line: all white space, and the characters of no width
#: (byte-order mark, joiners, direction marks) that programs leave behind.
BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"
)

#: Where a line ends a sentence: stops, with the quotes and brackets that may close after them.
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")

#: Widths, in characters, at which programs break lines by themselves.
_NARROWEST, _WIDEST = 40, 120
_INDENT = 2
_BULLETS = "*•·-–—>"


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch of text that stands on its own, from its first to its last visible character.

    ``set_off`` tells whether a blank line (or the end of the text) follows.
    """

    start: int
    end: int
    set_off: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    first_word: int
    blank_follows: bool
    finished: bool
    starts_low: bool
    bullet: bool

    @property
    def length(self) -> int:
        return self.end - self.start


def find_units(text: str) -> list[Unit]:
    """Return the units of a text in order, as spans of it.

    Blank lines part units. Within a block, a line is a unit of its own, except where the
    text was broken at a fixed width (mail, old terminals): there lines are joined until one
    that had room for the next word.

    >>> find_units("Talks fail\\n\\nRussia left.\\nNATO stayed.")
    [Unit(start=0, end=10, set_off=True), Unit(start=12, end=24, set_off=False), \
Unit(start=25, end=37, set_off=True)]
    """
    lines = _visible_lines(text)
    width = _broken_at(lines)
    units: list[Unit] = []
    start: int | None = None
    for line, following in itertools.zip_longest(lines, lines[1:]):
        start = line.start if start is None else start
        if following is not None and _goes_on(line, following, width):
            continue
        units.append(Unit(start, line.end, line.blank_follows))
        start = None
    return units


def _visible_lines(text: str) -> list[_Line]:
    """Return the lines that are not blank."""
    found: list[_Line] = []
    for (start, end, indent), blank_follows in _stripped(text):
        words = text[start:end]
        first = words[0]
        found.append(
            _Line(
                start=start,
                end=end,
                indent=indent,
                first_word=len(words.split(None, 1)[0]),
                blank_follows=blank_follows,
                finished=SENTENCE_END.search(words, max(0, len(words) - 8)) is not None,
                starts_low=first.islower(),
                bullet=first in _BULLETS,
            )
        )
    return found


def _stripped(text: str) -> Iterator[tuple[tuple[int, int, int], bool]]:
    """Yield (start, end, indentation) of each visible line, and whether a blank one follows."""
    position = 0
    held: tuple[int, int, int] | None = None
    for raw in text.splitlines(keepends=True):
        left = len(raw) - len(raw.lstrip(BLANKS))
        if left == len(raw):
            if held is not None:
                yield held, True
            held = None
        else:
            if held is not None:
                yield held, False
            held = (position + left, position + len(raw.rstrip(BLANKS)), left)
        position += len(raw)
    if held is not None:
        yield held, True


def _broken_at(lines: list[_Line]) -> int | None:
    """Return the width at which the text's lines were broken, or None if they were not.

    They were if most lines within blocks end in mid-sentence for want of room.
    """
    if not lines:
        return None
    lengths = sorted(line.length for line in lines)
    width = lengths[math.ceil(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    inner = [
        (line, following) for line, following in itertools.pairwise(lines) if not line.blank_follows
    ]
    broken = sum(
        not line.finished and _is_full(line, following, width) for line, following in inner
    )
    return width if broken and 2 * broken >= len(inner) else None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next word would not have fitted on the line."""
    return line.length + 1 + following.first_word > width


def _goes_on(line: _Line, following: _Line, width: int | None) -> bool:
    """Tell whether the next line belongs to the same unit."""
    if line.blank_follows or following.bullet:
        return False
    runs_on = not line.finished and following.starts_low and line.length >= _NARROWEST
    if width is None:
        return runs_on
    if following.indent >= line.indent + _INDENT:
        return False
    return runs_on or _is_full(line, following, width)


def is_visible(words: str) -> bool:
    """Tell whether ``words`` has any letter or digit, and so may say something.

    >>> is_visible("* * *"), is_visible("Nyet")
    (False, True)
    """
    return any(unicodedata.category(character)[0] in "LN" for character in words)
