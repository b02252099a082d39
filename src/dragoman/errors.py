"""Every way Dragoman refuses, as one small tree of exceptions.

    DragomanError           anything below; ``str(error)`` is one line for a person
    ├── UnreadableInput     a file that is missing, binary, too large, empty, ill-formed
    ├── NotEnglish          a text in a language that Dragoman does not read
    ├── InvalidDate         a publishing date that is no date
    ├── InvalidRecord       a record whose spans or references do not hold
    ├── InvalidCodebook     a data file with a wrong cell
    ├── ModelMissing        a language model that is not installed
    └── CasebookError       a casebook that is none, too new, or lacks what was asked

Messages say what was wrong, where, and what to do, in one line.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Anything Dragoman refuses; its message is one line fit for a terminal."""


class UnreadableInput(DragomanError):
    """An input that holds no report: missing, binary, empty, too large, ill-formed."""


class NotEnglish(DragomanError):
    """A text in a language that Dragoman does not read; ``language`` is its ISO 639-1 code."""

    def __init__(self, message: str, language: str) -> None:
        super().__init__(message)
        self.language = language


class InvalidDate(DragomanError):
    """A publishing date that is not an ISO 8601 date or date-time."""


class InvalidRecord(DragomanError):
    """A record that is not well formed: a span outside the text, an unknown id, a wrong type."""


class InvalidCodebook(DragomanError):
    """A codebook file with a wrong or missing cell; the message names file and line."""


class ModelMissing(DragomanError):
    """A language model that is asked for and not installed."""


class CasebookError(DragomanError):
    """A casebook that cannot be opened, is newer than this program, or lacks what was asked."""
