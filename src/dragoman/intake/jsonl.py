"""JSON Lines → reports: one object a line, in order, under the same ids."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, TypeVar

import msgspec

from dragoman.errors import DragomanError, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.layout import find_layout
from dragoman.intake.refusal import Given, Placed, Refusal, refuse_unusable
from dragoman.report import MAX_CHARACTERS, Report

Item = TypeVar("Item")

#: The most bytes of a line: twelve a character where JSON escapes every one of them, and room
#: for the other fields. The rest of a longer line is passed over.
LINE_BYTES = 12 * MAX_CHARACTERS + (1 << 16)


#: How much of the first line is looked at to tell whether it is text at all.
_HEAD = 4096


class _Line(msgspec.Struct):
    text: str
    id: str | int = ""
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


_DECODER = msgspec.json.Decoder(_Line)
_FORM = "a report ({text, and perhaps id, title, published, url, publisher})"


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


def looks_like_json(data: bytes) -> bool:
    """Tell whether a whole file is one JSON value, such as an array of reports.

    >>> looks_like_json(b'[{"text": "NATO met."}]'), looks_like_json(b"[Reuters] NATO met.")
    (True, False)
    """
    if data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] not in {b"[", b"{"}:
        return False
    try:
        msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def read_jsonl(
    stream: BinaryIO, place: str, given: Given, first: bytes = b""
) -> Iterator[Placed | Refusal]:
    """Yield the report of each line, or a Refusal that names ``place`` and the line.

    A line has ``text`` and may have ``id``, ``title``, ``published``, ``url`` and
    ``publisher``; other fields are passed over, and so are blank lines. ``first`` is what
    was already read of the stream. An id that stands twice is refused the second time. A file
    without lines, in UTF-16, or of JSON spread over several lines is refused as a whole.
    """
    seen: dict[str, int] = {}
    try:
        for number, line in numbered_lines(stream, first):
            try:
                report = _report(line, given)
                if report.id in seen:
                    raise UnreadableInput(
                        f"the id {report.id!r} stands in line {seen[report.id]} already"
                    )
            except DragomanError as error:
                yield Refusal(f"{place}:{number}", str(error))
                continue
            seen[report.id] = number
            yield Placed(f"{place}:{number}", report)
    except UnreadableInput as error:
        yield Refusal(place, str(error))


def numbered_lines(stream: BinaryIO, first: bytes = b"") -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers, from 1; None for too long a one.

    A byte-order mark is left out. ``first`` is what was already read of the stream. Raises
    UnreadableInput, before the first line, when the file is empty or plainly no JSON Lines.
    """
    begun = False
    for number, (line, whole) in enumerate(_lines(stream, first), 1):
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line.strip():
            continue
        if not begun:
            _refuse_other_forms(line)
            begun = True
        yield number, line if whole else None
    if not begun:
        raise UnreadableInput("the file is empty")


def _refuse_other_forms(line: bytes) -> None:
    """Raise UnreadableInput when the first line of a file shows that it is no JSON Lines."""
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableInput("it is in UTF-16: save it in UTF-8")
    if line.strip() in {b"[", b"{"}:
        raise UnreadableInput("it is JSON over several lines: write one object a line")
    decode(line[:_HEAD])


def decode_line(line: bytes | None, decoder: msgspec.json.Decoder[Item], what: str) -> Item:
    """Return what one line of JSON holds; ``what`` says what it is to be: "a report".

    Raises UnreadableInput for any other line, and for None, one that is too long.
    """
    if line is None:
        raise UnreadableInput(f"the line has more than {LINE_BYTES:,} bytes")
    try:
        return decoder.decode(line)
    except msgspec.ValidationError as error:
        raise UnreadableInput(f"the line is not {what}: {error}") from None
    except RecursionError:
        raise UnreadableInput(f"the line is not {what}: it is nested too deeply") from None
    except UnicodeDecodeError:
        raise UnreadableInput("the line is not in UTF-8: save the file in that") from None
    except msgspec.DecodeError as error:
        raise UnreadableInput(f"the line is not JSON: {error}") from None


def _other_form(head: tuple[int, bytes | None] | None) -> str | None:
    """Tell from the first line what a file is that is no JSON Lines as a whole."""
    line = b"" if head is None else (head[1] or b"")
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "it is in UTF-16: save it in UTF-8"
    if line.strip() in {b"[", b"{"}:
        return "it is JSON over several lines: write one report a line"
    return None


def _lines(stream: BinaryIO, first: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield each line of a stream, or the beginning of one that is too long, and which it is."""
    line = first if first.endswith(b"\n") else first + stream.readline(LINE_BYTES)
    while line:
        whole = line.endswith(b"\n") or len(line) < LINE_BYTES
        yield line, whole
        while line and not (whole or line.endswith(b"\n")):
            line = stream.readline(LINE_BYTES)
        line = stream.readline(LINE_BYTES)


def _report(line: bytes | None, given: Given) -> Report:
    said = decode_line(line, _DECODER, _FORM)
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
