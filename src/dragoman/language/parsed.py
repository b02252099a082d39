"""Parsed: a report's text with its tokens, tags, parse, entities and layout."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.intake.layout import Layout
from dragoman.record import Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """One parsed text; what every layer of the reading starts from.

    ``doc`` is spaCy's document over a rendering of ``text`` of exactly the same length
    (straight quotes, plain spaces, credits blanked out), so ``token.idx`` and every
    character offset of ``doc`` index ``text`` itself.
    """

    text: str
    doc: Doc
    layout: Layout


def token_span(token: Token) -> Span:
    """Return the characters of one token."""
    return token.idx, token.idx + len(token)


def cover(first: Token, last: Token) -> Span:
    """Return the characters from the first to the last token, both included."""
    return first.idx, last.idx + len(last)
