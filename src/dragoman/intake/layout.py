"""Where the parts of a report's text lie: title, dateline, credits, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.codebook.credits import (
    CREDITING,
    CreditBook,
    CreditPhrase,
    Where,
    load_credits,
    plain_line,
)
from dragoman.intake.dateline import find_dateline, has_date, is_date_line
from dragoman.intake.lines import BLANKS, Unit, find_units, is_visible
from dragoman.intake.title import is_title

Span = tuple[int, int]

_ANY: frozenset[Where] = frozenset({"any"})
_HEAD: frozenset[Where] = frozenset({"any", "head", "edge"})
_TAIL: frozenset[Where] = frozenset({"any", "tail", "edge"})

#: An address, a handle or a hashtag; a line of nothing else says nothing.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[#@]\w+[.,;:]?|[\w.+-]+@[\w-]+\.[\w.-]+")

#: What may be set after the last sentence of a paragraph: "(Reporting by …)", "– Reuters".
_APPENDED = re.compile(r"(?<=[.!?…\"'”’»)])\s*(?:[(\[]|[-–—]{1,2}\s?)(?=[^()\[\]]*[)\]]?\.?$)")
#: Below the title: the most words of the paper's name, and the most lines before the body.
_LONGEST_MASTHEAD = 6
_MOST_FURNITURE = 8

_APPENDABLE = frozenset({"credit", "photo", "copyright", "notice", "source"})


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


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Which units (by number) are the title, a line with the date, and asides."""

    title: int | None
    dated: int | None
    asides: dict[int, CreditPhrase | None]


def find_layout(text: str) -> Layout:
    """Return where title, dateline, asides and paragraphs of a text lie.

    All spans are ``(start, end)`` in code points of ``text`` exactly as given; they do not
    overlap, and each tuple is in the order of the text. A dateline is no part of its
    paragraph. Never raises. The phrases that make an aside are those of ``credits.csv``.

    >>> text = "Talks end\\n\\nVIENNA, Jan 12 (AP) — Russia spoke.\\n\\nWith reports from AFP"
    >>> layout = find_layout(text)
    >>> [text[slice(*span)] for span in (layout.title, layout.dateline, *layout.paragraphs)]
    ['Talks end', 'VIENNA, Jan 12 (AP) —', 'Russia spoke.']
    >>> layout.agencies
    ('AP', 'AFP')
    """
    book = load_credits()
    units = find_units(text)
    parts = _sort(text, units, book)
    body = [
        number
        for number in range(len(units))
        if number not in parts.asides and number not in (parts.title, parts.dated)
    ]
    paragraphs = [(units[number].start, units[number].end) for number in body]
    inline = find_dateline(text, *paragraphs[0], book) if paragraphs else None
    if inline is not None:
        paragraphs[0] = (_next_visible(text, inline[1], paragraphs[0][1]), paragraphs[0][1])
    cut = [_without_appended(text, span, book) for span in paragraphs]
    dated = _span(units, parts.dated)
    dateline, spare = _choose_dateline(text, inline, dated)
    asides = [(units[number].start, units[number].end) for number in parts.asides]
    asides += [(start, end) for _, start, end in cut if start < end]
    crediting = [_span(units, n) for n, phrase in parts.asides.items() if _credits(phrase)]
    crediting += [inline, dated, *((start, end) for _, start, end in cut)]
    return Layout(
        title=_title_span(text, _span(units, parts.title)),
        dateline=dateline,
        aside=tuple(sorted(asides + ([spare] if spare is not None else []))),
        paragraphs=tuple(span for span, _, _ in cut if span[0] < span[1]),
        agencies=_agencies(text, crediting, book),
    )


def _sort(text: str, units: list[Unit], book: CreditBook) -> _Sorted:
    """Tell the title and the asides from the body: from the head, from the tail, between."""
    lines = [plain_line(text[unit.start : unit.end]) for unit in units]
    title, dated, asides, first = _sort_head(text, units, lines, book)
    last = len(lines)
    while last > first + 1 and (reading := _read_tail(lines[last - 1], book))[0]:
        last -= 1
        asides[last] = reading[1]
    for number in range(first + 1, last):
        found, phrase = _read_aside(lines[number], _ANY, book)
        if found:
            asides[number] = phrase
    if title is not None and len(asides) + 1 + (dated is not None) == len(units):
        title = None
    return _Sorted(title, dated, dict(sorted(asides.items())))


def _sort_head(
    text: str, units: list[Unit], lines: list[str], book: CreditBook
) -> tuple[int | None, int | None, dict[int, CreditPhrase | None], int]:
    """Return title, line with the date, asides, and the number of the unit that begins the body."""
    title: int | None = None
    dated: int | None = None
    asides: dict[int, CreditPhrase | None] = {}
    for number, line in enumerate(lines):
        found, phrase = _read_aside(line, _HEAD, book)
        if dated is None and _is_dated(line, phrase):
            dated = number
        elif (
            title is None
            and _may_be_title(phrase, number)
            and is_title(text, [units[number], *_body_below(units, lines, number, book)], book)
        ):
            title = number
        elif found or (title is not None and _is_masthead(line, book)):
            asides[number] = phrase
        else:
            return title, dated, asides, number
    return title, dated, asides, len(lines)


def _body_below(units: list[Unit], lines: list[str], number: int, book: CreditBook) -> list[Unit]:
    """Return the units below one, without the byline, masthead and date that come first."""
    for following in range(number + 1, min(len(lines), number + 1 + _MOST_FURNITURE)):
        line = lines[following]
        found, phrase = _read_aside(line, _HEAD, book)
        if not (found or _is_dated(line, phrase) or _is_masthead(line, book)):
            return units[following:]
    return []


def _read_aside(
    line: str, places: frozenset[Where], book: CreditBook
) -> tuple[bool, CreditPhrase | None]:
    """Tell whether a line is an aside, and by which phrase, if by one."""
    phrase = book.find(line, places)
    if phrase is not None:
        return True, phrase
    return not is_visible(line) or all(map(_ADDRESS.fullmatch, line.split())), None


def _read_tail(line: str, book: CreditBook) -> tuple[bool, CreditPhrase | None]:
    found, phrase = _read_aside(line, _TAIL, book)
    return found or is_date_line(line), phrase


def _is_masthead(line: str, book: CreditBook) -> bool:
    """Tell whether a line, found below the title, is just the name of a paper or a place."""
    return len(line.split()) <= _LONGEST_MASTHEAD and line[-1].isalnum() and book.is_names(line)


def _may_be_title(phrase: CreditPhrase | None, number: int) -> bool:
    """Tell whether a line that says ``phrase`` may be a title: "Watch: …" may, at the top."""
    return phrase is None or (number == 0 and phrase.kind in {"related", "photo"})


def _is_dated(line: str, phrase: CreditPhrase | None) -> bool:
    """Tell whether a line at the head says when the report was published."""
    if phrase is not None:
        return phrase.kind == "date" and has_date(line)
    return is_date_line(line)


def _credits(phrase: CreditPhrase | None) -> bool:
    return phrase is not None and phrase.kind in CREDITING


def _span(units: list[Unit], number: int | None) -> Span | None:
    return None if number is None else (units[number].start, units[number].end)


def _choose_dateline(
    text: str, inline: Span | None, dated: Span | None
) -> tuple[Span | None, Span | None]:
    """Return the dateline, and the span that is left over: the one that names the day wins."""
    if inline is None or dated is None:
        return inline or dated, None
    if has_date(text[slice(*inline)]):
        return inline, dated
    return dated, inline


def _title_span(text: str, span: Span | None) -> Span | None:
    """Return a title's span without the ``#`` of a Markdown heading."""
    if span is None:
        return None
    mark = re.compile(r"#{1,6}\s+").match(text, *span)
    return span if mark is None else (mark.end(), span[1])


def _without_appended(text: str, span: Span, book: CreditBook) -> tuple[Span, int, int]:
    """Return a paragraph without the credit set after its last sentence, and the credit's span.

    The credit's span is empty where there is none.
    """
    start, end = span
    match = _APPENDED.search(text, max(start, end - 400), end)
    if match is not None:
        first = end - len(text[match.start() : end].lstrip())
        phrase = book.find(plain_line(text[first:end]), _TAIL)
        if phrase is not None and phrase.kind in _APPENDABLE:
            return (start, match.start()), first, end
    return span, end, end


def _next_visible(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip(BLANKS))


def _agencies(text: str, spans: Iterable[Span | None], book: CreditBook) -> tuple[str, ...]:
    """Return the agencies that the words of ``spans`` credit, in order of appearance."""
    words = (text[slice(*span)] for span in sorted(span for span in spans if span is not None))
    return book.credited("\n".join(words))
