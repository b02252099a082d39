"""Parsed: a report's text with its tokens, tags, parse, entities and layout."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.intake.layout import Layout


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
