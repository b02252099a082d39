"""Numbers with their units: "around 100,000 troops", "$2.5 billion", "dozens of tanks"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from dragoman.codebook.quantities import QuantityWords
from dragoman.record import Quantity, Span

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_CURRENCY = {"$": "dollars", "€": "euros", "£": "pounds", "US$": "dollars"}
_LOOK_BACK = 4


def find_quantities(
    doc: Doc, words: QuantityWords, taken: frozenset[int]
) -> list[tuple[Token, Quantity]]:
    """Return (the noun counted, the quantity) for each quantity of ``doc``, in order.

    ``taken`` holds the numbers of tokens that are part of a time, which count nothing else.
    """
    found = []
    number = 0
    while number < len(doc):
        token = doc[number]
        number += 1
        if not token.like_num or token.i in taken or _is_definite(token):
            continue
        value, last = _value(token, words)
        number = max(number, last.i + 1)
        made = None if value is None else _quantity(token, last, value, words)
        if made is not None:
            found.append(made)
    return found


def _is_definite(token: Token) -> bool:
    """Tell whether a number only tells known ones apart: "the two leaders" counts nobody."""
    return token.i > 0 and token.nbor(-1).lower_ in {"the", "both", "these", "those"}


def _value(token: Token, words: QuantityWords) -> tuple[float | None, Token]:
    """Return the number that starts at ``token``, and its last token."""
    value: float | None = None
    last = token
    doc = token.doc
    for at in range(token.i, min(token.i + 5, len(doc))):
        word = doc[at].lower_
        if word in words.multipliers:
            value = (1.0 if value is None else value) * words.multipliers[word]
        elif value is None and word in words.numbers:
            value = words.numbers[word]
        elif value is None and _DIGITS.fullmatch(word):
            value = float(word.replace(",", ""))
        else:
            break
        last = doc[at]
    return value, last


def _quantity(
    first: Token, last: Token, value: float, words: QuantityWords
) -> tuple[Token, Quantity] | None:
    doc = first.doc
    currency = _CURRENCY.get(doc[first.i - 1].text) if first.i else None
    if currency is not None:
        span = (doc[first.i - 1].idx, last.idx + len(last))
        start = first.i - 1
        noun, unit = last, currency
    else:
        counted = _counted(first, last)
        if counted is None:
            return None
        noun, unit, start = counted, counted.lower_, first.i
        span = (first.idx, noun.idx + len(noun))
    opened = _approximation(doc, start, words)
    if opened is not None:
        span = (doc[opened].idx, span[1])
    return noun, Quantity(value=value, unit=unit, approximate=opened is not None, span=span)


def _counted(first: Token, last: Token) -> Token | None:
    """Return the noun that the number counts, to its right, or None."""
    head = last.head if last.dep_ in {"nummod", "compound", "quantmod"} else first.head
    for _ in range(2):
        if head.pos_ in {"NOUN", "PROPN"} and head.i > last.i and not head.like_num:
            return head if head.i - last.i <= 6 else None
        if head.lower_ == "of" or head.like_num:
            head = head.head
    return None


def _approximation(doc: Doc, start: int, words: QuantityWords) -> int | None:
    """Return the token number where a phrase of approximation before ``start`` opens."""
    for phrase in words.approximate:
        begin = start - len(phrase)
        if begin >= 0 and tuple(t.lower_ for t in doc[begin:start]) == phrase:
            return begin
    return None


def overlaps(first: Span, second: Span) -> bool:
    """Tell whether two spans share a character."""
    return first[0] < second[1] and second[0] < first[1]
