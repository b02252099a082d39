"""Bytes → text: UTF-8, UTF-16, Windows and ISO 8-bit encodings; never a guess at binary junk."""

from __future__ import annotations

import codecs
import re

from dragoman.errors import UnreadableInput

#: How the files begin that people hand over by mistake, and what to call them.
_SIGNATURES = (
    (b"%PDF", "a PDF file; save its text first"),
    (b"PK\x03\x04", "a ZIP archive or an Office document; save its text first"),
    (b"\xd0\xcf\x11\xe0", "an Office document; save its text first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"{\\rtf", "an RTF document; save its text first"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3", "an SQLite database"),
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Control characters that texts do not have (tabs, newlines, form feeds, escape, ^Z they may).
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.01
#: So many even a short text may have: a bell, a null character left over.
_FEW_CONTROLS = 3
_SAMPLE = 1 << 16

_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_HIGH = re.compile(rb"[\x80-\xff]")
#: English has few letters beyond ASCII; a text with more is in some other alphabet.
_MOST_HIGH = 0.1
_FEWEST_HIGH = 30


def decode(data: bytes) -> str:
    """Return the text that ``data`` holds, newlines exactly as they are.

    A byte-order mark decides and is dropped; else UTF-8 if the bytes are that, or nearly
    (a damaged character becomes U+FFFD); else Windows-1252, ISO 8859-1 where that fails, or
    what charset-normalizer finds for a text mostly outside ASCII. Raises UnreadableInput for
    binary data.

    >>> decode(b"\\xef\\xbb\\xbfTalks\\r\\n"), decode(b"caf\\xe9")
    ('Talks\\r\\n', 'café')
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(f"it is {name}")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _refuse_controls(data[len(mark) :].decode(encoding, errors="replace"))
    if b"\0" in data:
        return _refuse_controls(_without_mark(data))
    return _refuse_controls(_eight_bit(data))


def _without_mark(data: bytes) -> str:
    """Decode UTF-16 that has no byte-order mark: every other byte of English is zero."""
    sample = data[:_SAMPLE]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) > len(sample) // 4 and not sample[1 - first :: 2].count(0):
            return data.decode(encoding, errors="replace")
    return _eight_bit(data)


def _eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    replaced = data.decode("utf-8", errors="replace")
    if 2 * replaced.count("\ufffd") <= len(_MULTIBYTE.findall(data)):
        return replaced
    high = len(_HIGH.findall(data))
    if high >= _FEWEST_HIGH and high > _MOST_HIGH * len(data):
        found = _by_statistics(data)
        if found is not None:
            return found
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _by_statistics(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # slow to load, and seldom needed

    best = from_bytes(data[:_SAMPLE]).best()
    return None if best is None else data.decode(best.encoding, errors="replace")


def _refuse_controls(text: str) -> str:
    sample = text[:_SAMPLE].encode("utf-8", "surrogatepass")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample)):
        raise UnreadableInput("it is binary data, not text")
    return text
