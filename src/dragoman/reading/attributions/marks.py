"""Where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dragoman.record import Span

_DOUBLE = re.compile("``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]")
_SINGLE = re.compile("['\u2018\u2019\u201a`]")
_OPENERS = frozenset({"\u201c", "\u201e", "\u201f", "\u2018", "\u201a", "``"})
_CLOSERS = frozenset({"\u201d"})
#: A mark on the line is closed by one that opens elsewhere: \u201eJa\u201c.
_LOW = "\u201e"
_CLOSE_LOW = frozenset({"\u201c", "\u201d"})
_AFTER_A_WORD = frozenset(".,!?;:\u2026-\u2014\u2013)]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The characters between two quotation marks, marks included, of one paragraph.

    ``opened`` and ``closed`` tell whether the marks are there: a quotation that goes on in
    the next paragraph has no closing mark, and ends with its paragraph.
    """

    span: Span
    opened: bool = True
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def find_quotations(text: str, paragraphs: Iterable[Span]) -> list[Quotation]:
    """Return the quotations of ``text``, in order, none inside another.

    Marks may be curly, straight, angled or doubled single ones; single ones count where a
    paragraph has no double one. No quotation reaches over the end of its paragraph.

    >>> found = find_quotations('"No," he said.', [(0, 14)])
    >>> [quotation.span for quotation in found]
    [(0, 5)]
    """
    found: list[Quotation] = []
    unclosed = False
    for start, end in paragraphs:
        marks = list(_double_marks(text, start, end))
        own = list(_pair(marks, start, end, unclosed)) if marks else list(_single(text, start, end))
        unclosed = bool(own) and not own[-1].closed
        found += own
    return found


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    low = False
    for match in _DOUBLE.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        opens, closes = _direction(match.group(), before, after)
        if low and match.group() in _CLOSE_LOW:
            opens, closes, low = False, True, False
        low = low or match.group() == _LOW
        yield _Mark(match.start(), match.end(), opens, closes)


def _direction(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a mark may open, and whether it may close, by its shape and neighbours."""
    if mark in _OPENERS:
        return True, False
    if mark in _CLOSERS:
        return False, True
    leans_right = before.isspace() or before in "([\u2014\u2013-/"
    leans_left = after.isspace() or after in _AFTER_A_WORD
    if leans_right == leans_left:
        return True, True
    return leans_right, leans_left


def _pair(marks: list[_Mark], start: int, end: int, unclosed: bool) -> Iterator[Quotation]:
    """Yield the quotations that ``marks`` delimit; ``unclosed``: one came open into this one."""
    opening: int | None = None
    depth, last = 0, 0
    if unclosed and not marks[0].opens:
        yield Quotation((start, marks[0].end), opened=False)
        marks = marks[1:]
    for mark in marks:
        if opening is None:
            if mark.opens:
                opening, depth, last = mark.start, 1, 0
        elif mark.closes:
            depth, last = depth - 1, mark.end
            if depth == 0:
                yield Quotation((opening, mark.end))
                opening = None
        else:
            depth += 1
    if opening is not None:
        yield (
            Quotation((opening, last), closed=True)
            if last
            else Quotation((opening, end), closed=False)
        )


def _single(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield what single marks delimit, leaving out apostrophes."""
    marks = [match.start() for match in _SINGLE.finditer(text, start, end)]
    closings = _closings(text, marks)
    reached = start
    for position, following in pairwise([*marks, end]):
        if position < reached or not _opens_single(text, position, start, end):
            continue
        closing = closings[position]
        if closing is not None:
            yield Quotation((position, closing + 1))
            reached = closing + 1
        elif text[position] == "\u2018" and following == end:
            yield Quotation((position, end), closed=False)
            return


def _opens_single(text: str, position: int, start: int, end: int) -> bool:
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    return (before.isspace() or before in "([\u2014") and (after.isalpha() or after in "[\u2026")


def _closings(text: str, marks: list[int]) -> dict[int, int | None]:
    """Return for each mark the one that closes what it opens, if it opens something.

    It is the next that may close; one after an s, which may be a genitive's, only if no other.
    """
    found: dict[int, int | None] = {}
    plain: int | None = None
    possessive: int | None = None
    for position in reversed(marks):
        found[position] = possessive if plain is None else plain
        before, after = text[position - 1 : position], text[position + 1 : position + 2]
        if before.isspace() or after.isalnum():
            continue
        if before and before in "sS":
            possessive = position
        else:
            plain = position
    return found


__all__ = ["Quotation", "find_quotations"]
