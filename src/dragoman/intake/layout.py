"""Where the parts of a report's text lie: title, dateline, credits, paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of one text, as spans into it.

    ``title`` is the first line where it is set off as a title; ``dateline`` the words such as
    ``GENEVA, Jan 10 (Reuters) -`` before the first sentence; ``aside`` the lines that are no
    reporting (credits, copyright, share and source links), which are never read as
    sentences; ``paragraphs`` the rest, in order. ``agencies`` are those credited.
    """

    title: Span | None = None
    dateline: Span | None = None
    aside: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    agencies: tuple[str, ...] = ()
