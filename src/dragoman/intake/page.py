"""A saved web page → the article in it, with what the page says about itself. Never fetches."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from dragoman.errors import UnreadableInput
from dragoman.intake.decoding import decode

#: htmldate takes only what the page states as its date (metadata, ``<time>``, a marked byline),
#: never a date from the running text or a copyright year, and asks no clock.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_OPENING = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED_WITHIN = 4096

#: What is extracted of a page without an article are stray labels: "Home", "Log in".
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page. ``published`` is an ISO date; ``url`` its canonical address."""

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def looks_like_page(data: bytes) -> bool:
    """Tell whether ``data`` begins as an HTML page does.

    >>> looks_like_page(b"<!DOCTYPE html><html>"), looks_like_page(b"NATO <met> today")
    (True, False)
    """
    start = data[:_DECLARED_WITHIN].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")
    return _OPENING.match(start) is not None


def extract_page(data: bytes) -> Page:
    """Return the article that an HTML page holds, extracted by trafilatura.

    Paragraphs of its text are parted by blank lines; the headline is the title and not part
    of the text. Raises UnreadableInput for binary data and for a page without an article.
    """
    html = _XML_DECLARATION.sub("", _decode_page(data))
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from trafilatura import bare_extraction  # half a second to load

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = bare_extraction(
            html,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except (LxmlError, ValueError, RecursionError) as error:
        raise UnreadableInput(f"its HTML cannot be read ({type(error).__name__})") from None
    text = None if found is None or isinstance(found, dict) else found.text
    if found is None or isinstance(found, dict) or len((text or "").split()) < _FEWEST_WORDS:
        raise UnreadableInput("the page holds no article")
    title = _one_line(found.title)
    return Page(
        text=_paragraphs(found.text or "", title),
        title=title,
        published=found.date or None,
        publisher=_one_line(found.sitename),
        url=_one_line(found.url),
    )


def _decode_page(data: bytes) -> str:
    """Decode by the charset that the page declares, if that holds; else as any text."""
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared[1].decode("ascii", "replace"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data)


def _paragraphs(text: str, title: str | None) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and title is not None and _is_headline(" ".join(lines[0].split()), title):
        lines = lines[1:]
    return "\n\n".join(lines)


def _is_headline(line: str, title: str) -> bool:
    """Tell whether a line repeats the title, to which a page may add the site's name."""
    return title.startswith(line) or (line.startswith(title) and not line.endswith("."))


def _one_line(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None
