"""Anything a user has → reports: texts, pages, JSON Lines, folders, standard input.

Importing this room is cheap: trafilatura, py3langid and charset-normalizer are loaded when
a page, a foreign text or an odd encoding comes in.
"""

from __future__ import annotations

from dragoman.intake.decoding import decode
from dragoman.intake.files import SUFFIXES, read_inputs
from dragoman.intake.layout import Layout, find_layout
from dragoman.intake.page import Page, extract_page
from dragoman.intake.refusal import Given, Refusal
from dragoman.intake.tongue import identify_language, language_name, refuse_foreign

__all__ = [
    "SUFFIXES",
    "Given",
    "Layout",
    "Page",
    "Refusal",
    "decode",
    "extract_page",
    "find_layout",
    "identify_language",
    "language_name",
    "read_inputs",
    "refuse_foreign",
]
