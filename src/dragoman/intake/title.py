"""Whether a line at the head of a text is its title."""

from __future__ import annotations

import re

from dragoman.codebook.credits import CreditBook
from dragoman.intake.dateline import find_dateline
from dragoman.intake.lines import BLANKS, SENTENCE_END, Unit, is_visible

#: Titles are shorter than this; the lead of a report that lacks its full stop is mostly longer.
_MOST_CHARACTERS = 200
_MOST_WORDS = 28
_MOST_WORDS_OF_QUESTION = 16

#: A line without a full stop is a title if the paragraph after it is clearly longer.
_CLEARLY_SHORTER = 0.8

_LONG_WORD = 4
_HEADLINE_CAPITALS = 0.85
_WORDS = re.compile(r"[^\W\d_][\w'’.-]*")
_NOT_A_TITLE = re.compile(r"[,:]$|^[-–—*•>]|^[a-z]")
_SENTENCE_BREAK = re.compile(r"[a-z][.!?][\"”’']?\s+[\"“‘']?[A-Z]")


def is_title(text: str, units: list[Unit], book: CreditBook) -> bool:
    """Tell whether the first of ``units`` is set off as a title from the rest, the body below it.

    Without a full stop it is, if a blank line follows (or other lines of the head do, which
    are left out of ``units``) or a clearly longer paragraph; with one only if its words are
    capitalized as in headlines, or a dateline comes next.
    """
    unit, *below = units
    words = text[unit.start : unit.end]
    if not below or len(words) > _MOST_CHARACTERS:
        return False
    count = len(words.split())
    if count > _MOST_WORDS or _NOT_A_TITLE.search(words):
        return False
    if find_dateline(text, unit.start, unit.end, book) is not None:
        return False
    if find_dateline(text, below[0].start, below[0].end, book) is not None:
        return True
    set_off = unit.set_off or is_visible(text[unit.end : below[0].start])
    if SENTENCE_END.search(words) is None or words.endswith(("...", "…", "U.S.", "U.N.")):
        return _is_set_off(text, unit, below, set_off)
    if not set_off or _SENTENCE_BREAK.search(words):
        return False
    question = words.endswith("?") and count <= _MOST_WORDS_OF_QUESTION
    return question or _is_capitalized(words, text[below[0].start : below[0].end])


def _is_set_off(text: str, unit: Unit, below: list[Unit], set_off: bool) -> bool:
    """Tell whether a line without a full stop stands apart from the paragraphs below it."""
    length = unit.end - unit.start
    stopped = sum(_ends_sentence(text, other) for other in below)
    if set_off and 2 * stopped >= len(below):
        return True
    shorter = length < _CLEARLY_SHORTER * (below[0].end - below[0].start)
    if set_off:
        longest = max(other.end - other.start for other in below[:8])
        return shorter or length < _CLEARLY_SHORTER * longest
    return shorter and _ends_sentence(text, below[0])


def _ends_sentence(text: str, unit: Unit) -> bool:
    tail = text[max(unit.start, unit.end - 8) : unit.end]
    return SENTENCE_END.search(tail.rstrip(BLANKS)) is not None


def _is_capitalized(words: str, following: str) -> bool:
    """Tell whether a line is written Like a Headline, and the text after it is not."""
    if words.isupper():
        return not following.isupper()
    long = [word for word in _WORDS.findall(words) if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= _LONG_WORD and capitals >= _HEADLINE_CAPITALS * len(long)
