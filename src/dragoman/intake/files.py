"""Files, folders and standard input → reports, one after the other; a bad one stops nothing."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import DragomanError, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.jsonl import looks_like_json, looks_like_jsonl, read_jsonl
from dragoman.intake.layout import find_layout
from dragoman.intake.page import extract_page, looks_like_page
from dragoman.intake.refusal import Given, Placed, Refusal, complaint_about, refuse_unusable
from dragoman.report import MAX_CHARACTERS, Report

#: What a folder is searched for.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".jsonl")

_JSONL = frozenset({".jsonl", ".ndjson"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_TEXT = frozenset({".txt", ".md"})

#: The most bytes that are read of one text (no encoding takes more than four a character,
#: and a mark) and of one page (whose markup outweighs its words).
_TEXT_BYTES = 4 * MAX_CHARACTERS + 4
_PAGE_BYTES = 20 * MAX_CHARACTERS
_FIRST_LINE = 1 << 16


def read_inputs(
    paths: Sequence[str | Path], given: Given | None = None
) -> Iterator[Report | Refusal]:
    """Yield the reports of each path in turn, and a Refusal for whatever is none.

    A path is a text, an HTML page, a ``.jsonl`` file (one report a line), a folder (all
    such files below it, READMEs left out, sorted by name) or ``-`` for standard input, whose
    kind is told by how it begins. ``given`` says what the caller knows: it overrides what a
    text or page says of itself and fills what a line of JSONL leaves out. Lines of JSONL are
    read one at a time; nothing is kept. Raises nothing.
    """
    for found in read_placed(paths, given):
        yield found.report if isinstance(found, Placed) else found


def read_placed(
    paths: Sequence[str | Path], given: Given | None = None
) -> Iterator[Placed | Refusal]:
    """Yield what ``read_inputs`` does, each report together with the place it was found at."""
    known = given or Given()
    for path in paths:
        if str(path) != "-":
            yield from _read_path(Path(path), known)
        elif sys.stdin is None:  # so Python has it where the shell closed it
            yield Refusal("standard input", "it is closed")
        else:
            yield from _read_stream(sys.stdin.buffer, "standard input", "", known)


def _read_path(path: Path, given: Given) -> Iterator[Placed | Refusal]:
    try:
        stream = None if stat.S_ISDIR(path.stat().st_mode) else path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        yield Refusal(str(path), complaint_about(error))
        return
    if stream is None:
        yield from _read_folder(path, given)
        return
    with stream:
        yield from _read_stream(stream, str(path), path.suffix.lower(), given)


def _read_folder(folder: Path, given: Given) -> Iterator[Placed | Refusal]:
    found: list[Path] = []
    others: Counter[str] = Counter()
    refused: list[Refusal] = []

    def refuse(error: OSError) -> None:
        refused.append(Refusal(str(error.filename or folder), complaint_about(error)))

    for parent, names, files in os.walk(folder, onerror=refuse):
        names[:] = [name for name in names if not name.startswith(".")]
        for name in (name for name in files if not name.startswith(".")):
            path = Path(parent, name)
            if path.stem.lower() == "readme":
                others["README"] += 1
            elif _never_ends(path):
                others["devices or pipes"] += 1
            elif path.suffix.lower() in SUFFIXES:
                found.append(path)
            else:
                others[path.suffix.lower() or "without a suffix"] += 1
    yield from refused
    if not found and not refused:
        yield Refusal(
            str(folder), f"the folder holds no reports ({', '.join(SUFFIXES)}){_count(others)}"
        )
    for path in sorted(found):
        yield from _read_path(path, given)


def _never_ends(path: Path) -> bool:
    """Tell whether a file is a pipe or a device, which nobody means who names a folder."""
    return path.exists() and not path.is_file()


def _count(others: Counter[str]) -> str:
    """Return what a folder holds instead, the most first: "; it has 12 files .png"."""
    if not others:
        return "; it is empty"
    listed = ", ".join(f"{count} {suffix}" for suffix, count in others.most_common(4))
    return f"; its files: {listed}"


def _read_stream(
    stream: BinaryIO, place: str, suffix: str, given: Given
) -> Iterator[Placed | Refusal]:
    """Yield what an open file holds, by its suffix or, lacking a known one, by its beginning."""
    try:
        if suffix in _JSONL or given.as_jsonl:
            yield from read_jsonl(stream, place, given)
            return
        first = stream.readline(_FIRST_LINE)
        if suffix not in _TEXT | _HTML and looks_like_jsonl(first):
            yield from read_jsonl(stream, place, given, first)
            return
        data = first + stream.read(_PAGE_BYTES + 1 - len(first))
        yield Placed(place, _read_whole(data, suffix, given))
    except OSError as error:
        yield Refusal(place, complaint_about(error))
    except DragomanError as error:
        yield Refusal(place, str(error))


def _read_whole(data: bytes, suffix: str, given: Given) -> Report:
    """Return the report that the bytes of a text or a page are; raises UnreadableInput."""
    if looks_like_page(data) or (suffix in _HTML and b"<" in data):
        if len(data) > _PAGE_BYTES:
            raise UnreadableInput(
                f"the page has more than {_PAGE_BYTES:,} bytes, which is the limit"
            )
        return _page_report(data, given)
    if suffix not in _TEXT and looks_like_json(data):
        raise UnreadableInput(
            "it is one piece of JSON: write JSON Lines, one report a line, to a .jsonl file"
        )
    if len(data) > _TEXT_BYTES:
        size = f"{len(data):,}" if len(data) <= _PAGE_BYTES else f"more than {_PAGE_BYTES:,}"
        raise UnreadableInput(
            f"the text has {size} bytes; the limit is {MAX_CHARACTERS:,} characters"
        )
    return _text_report(decode(data), given)


def _text_report(text: str, given: Given) -> Report:
    refuse_unusable(text)
    layout = find_layout(text)
    title = None if layout.title is None else " ".join(text[slice(*layout.title)].split())
    return Report(
        text,
        title=given.title or title,
        published=given.published,
        publisher=given.publisher,
        url=given.url,
        credits=layout.agencies,
    )


def _page_report(data: bytes, given: Given) -> Report:
    page = extract_page(data)
    refuse_unusable(page.text)
    return Report(
        page.text,
        title=given.title or page.title,
        published=given.published or page.published,
        published_basis="given" if given.published else "metadata",
        publisher=given.publisher or page.publisher,
        url=given.url or page.url,
        credits=find_layout(page.text).agencies,
    )
