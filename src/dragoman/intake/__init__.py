"""Anything a user has → reports: texts, pages, JSON Lines, folders, standard input.

Importing this room is cheap: trafilatura, py3langid and charset-normalizer are loaded when
a page, a foreign text or an odd encoding comes in.
"""

from __future__ import annotations

from dragoman.intake.decoding import decode
from dragoman.intake.files import SUFFIXES, read_inputs, read_placed
from dragoman.intake.jsonl import decode_line, numbered_lines
from dragoman.intake.layout import Layout, find_layout
from dragoman.intake.page import Page, extract_page
from dragoman.intake.refusal import Given, Placed, Refusal
from dragoman.intake.tongue import identify_language, language_name, refuse_foreign

__all__ = [
    "SUFFIXES",
    "Given",
    "Layout",
    "Page",
    "Placed",
    "Refusal",
    "decode",
    "decode_line",
    "extract_page",
    "find_layout",
    "identify_language",
    "language_name",
    "numbered_lines",
    "read_inputs",
    "read_placed",
    "refuse_foreign",
]
