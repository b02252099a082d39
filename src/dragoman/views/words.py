"""Words of a report as rows show them: a span, or the whole sentence around it."""

from __future__ import annotations

import re

from dragoman.record import Span

#: A sentence longer than this on one side of a clause is not looked for: a text without
#: full stops must not end up whole in every row.
REACH = 500

# A full stop after one capital (``U.S.``, ``George W. Bush``) or a capitalized word of two or
# three letters (``Mr.``, ``Gen.``, ``Dec.``) is taken for an abbreviation's: a sentence shown
# too long misleads nobody, one cut in its middle may.
_END = re.compile(
    r"""(?: (?<! \b[A-Z]) (?<! \b[A-Z][a-z]) (?<! \b[A-Z][a-z][a-z]) \. | [!?…] )
        ["'”’)\]]* (?= \s+ ["'“‘(\[]* [A-Z0-9] ) | \n\s*\n""",
    re.VERBOSE,
)
_TAIL = ".!?…\"'”’)] \n"


def fold(text: str) -> str:
    r"""Return ``text`` with each stretch of white space as one space, none at the ends.

    >>> fold(" NATO\r\n  met.")
    'NATO met.'
    """
    return " ".join(text.split())


def sentence(text: str, span: Span, block: Span | None = None) -> str:
    """Return the sentence or sentences of ``text`` that hold ``span``, white space folded.

    Sentences end where a full stop, question or exclamation mark is followed by a capital
    or a figure, at empty lines, and at the edges of ``block``, the paragraph that holds the
    span. Where no end is within REACH characters, the sentence is cut at the span.

    >>> sentence("Talks failed. Mr. Lavrov left Geneva early. He said so.", (14, 24))
    'Mr. Lavrov left Geneva early.'
    """
    low, high = block if block is not None else (0, len(text))
    begin = max(_beginning(text, span[0]), min(low, span[0]))
    return fold(text[begin : min(_finish(text, span), max(high, span[1]))])


def _beginning(text: str, start: int) -> int:
    low = max(0, start - REACH)
    ends = [match.end() for match in _END.finditer(text, low, start + 3) if match.end() <= start]
    if ends:
        return ends[-1]
    return low if low == 0 else start


def _finish(text: str, span: Span) -> int:
    last = span[1]
    while last > span[0] and text[last - 1] in _TAIL:
        last -= 1
    high = min(len(text), span[1] + REACH)
    match = _END.search(text, last, min(len(text), high + 3))
    if match:
        return max(span[1], match.end())
    return high if high == len(text) else span[1]


def without_article(words: str) -> str:
    """Return ``words`` without the article or possessive they begin with.

    >>> without_article("an interview on state television")
    'interview on state television'
    """
    return _ARTICLE.sub("", words, count=1)


def without_that(words: str) -> str:
    """Return a clause without the conjunction that the record keeps with it.

    >>> without_that("that talks would go on")
    'talks would go on'
    """
    return words.removeprefix("that ")


_ARTICLE = re.compile(r"^(?:an?|the|his|her|its|their)\s+", re.IGNORECASE)
