"""JSON Lines → reports: one object a line, in order, under the same ids."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dragoman.errors import DragomanError, UnreadableInput
from dragoman.intake.layout import find_layout
from dragoman.intake.refusal import Given, Refusal, refuse_unusable
from dragoman.report import MAX_CHARACTERS, Report

#: The most bytes of a line: twelve a character where JSON escapes every one of them, and room
#: for the other fields. The rest of a longer line is passed over.
_LINE_BYTES = 12 * MAX_CHARACTERS + (1 << 16)


class _Line(msgspec.Struct):
    text: str
    id: str | int = ""
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def looks_like_jsonl(line: bytes) -> bool:
    """Tell whether a text that begins with ``line`` is JSON Lines: an object with a text.

    >>> looks_like_jsonl(b'{"id": "1", "text": "NATO met."}'), looks_like_jsonl(b"{NATO}")
    (True, False)
    """
    line = line.removeprefix(codecs.BOM_UTF8).strip()
    if not line.startswith(b"{"):
        return False
    if line.endswith(b"}"):
        try:
            return isinstance(msgspec.json.decode(line), dict)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return False
    return b'"text"' in line or b'"id"' in line


def read_jsonl(
    stream: BinaryIO, place: str, given: Given, first: bytes = b""
) -> Iterator[Report | Refusal]:
    """Yield the report of each line, or a Refusal that names ``place`` and the line.

    A line has ``text`` and may have ``id``, ``title``, ``published``, ``url`` and
    ``publisher``; other fields are passed over, and so are blank lines. ``first`` is what
    was already read of the stream. An id that stands twice is refused the second time.
    """
    seen: dict[str, int] = {}
    for number, line in enumerate(_lines(stream, first), 1):
        here = f"{place}:{number}"
        try:
            if line is None:
                raise UnreadableInput(f"the line has more than {_LINE_BYTES:,} bytes")
            if not line.strip():
                continue
            report = _report(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line, given)
            if report.id in seen:
                raise UnreadableInput(
                    f"the id {report.id!r} stands in line {seen[report.id]} already"
                )
        except DragomanError as error:
            yield Refusal(here, str(error))
            continue
        seen[report.id] = number
        yield report


def _lines(stream: BinaryIO, first: bytes) -> Iterator[bytes | None]:
    """Yield each line of a stream, None for one that is too long."""
    line = first if first.endswith(b"\n") else first + stream.readline(_LINE_BYTES)
    while line:
        too_long = not line.endswith(b"\n") and len(line) >= _LINE_BYTES
        yield None if too_long else line
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(_LINE_BYTES)
        line = stream.readline(_LINE_BYTES)


def _report(line: bytes, given: Given) -> Report:
    try:
        said = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableInput(f"the line is no report: {error}") from None
    refuse_unusable(said.text)
    layout = find_layout(said.text)
    title = None if layout.title is None else " ".join(said.text[slice(*layout.title)].split())
    return Report(
        said.text,
        id=str(said.id),
        title=said.title or given.title or title,
        published=said.published or given.published,
        publisher=said.publisher or given.publisher,
        url=said.url or given.url,
        credits=layout.agencies,
    )
