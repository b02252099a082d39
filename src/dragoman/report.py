"""Report: a text, and what is known about where it came from."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from typing import Literal

import msgspec

from dragoman.errors import InvalidDate

Basis = Literal["given", "metadata", "text"]

#: Longer texts are refused: spaCy's parser holds a whole text in memory, and its
#: own limit (``nlp.max_length``) is the same million characters.
MAX_CHARACTERS = 1_000_000


class Report(msgspec.Struct, frozen=True):
    """One report as it comes in, before anything is read out of it.

    ``text`` is kept exactly as given: every span of a record indexes it, in
    Unicode code points. ``published`` may be given as a date, a date-time or an
    ISO 8601 string, and is kept as an ISO string; ``published_basis`` says how it
    is known (``given`` by the caller, from the page's or feed's ``metadata``, or
    from the ``text``). Without an ``id`` the report is named by a digest of its
    text, so the same text always has the same id.

    Raises InvalidDate when ``published`` is no date.

    >>> report = Report("NATO met.", published="2022-01-12")
    >>> report.published, report.published_basis, len(report.id)
    ('2022-01-12', 'given', 16)
    """

    text: str
    id: str = ""
    title: str | None = None
    published: dt.date | str | None = None
    published_basis: Basis | None = None
    publisher: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            msgspec.structs.force_setattr(self, "id", digest(self.text))
        if self.published is None:
            msgspec.structs.force_setattr(self, "published_basis", None)
            return
        msgspec.structs.force_setattr(self, "published", iso_date(self.published))
        if self.published_basis is None:
            msgspec.structs.force_setattr(self, "published_basis", "given")


def digest(text: str) -> str:
    """Name a text by its words: 16 hexadecimal digits of a SHA-256.

    White space, Unicode composition and quotation mark style do not count, so a
    copy saved by another program has the same digest.

    >>> digest("NATO  met.\\r\\n") == digest("NATO met.")
    True
    """
    folded = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    words = " ".join(folded.replace("\ufeff", " ").split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def iso_date(value: dt.date | str) -> str:
    """Return an ISO 8601 date or date-time for a date, date-time or ISO string.

    Raises InvalidDate for anything else, such as the 30th of February.

    >>> iso_date("2021-12-29")
    '2021-12-29'
    >>> iso_date("2021-12-29T18:05:00Z")
    '2021-12-29T18:05:00+00:00'
    """
    if isinstance(value, dt.date):
        return value.isoformat()
    cleaned = value.strip()
    for kind in (dt.date, dt.datetime):
        try:
            return kind.fromisoformat(cleaned).isoformat()
        except ValueError:
            continue
    raise InvalidDate(f"{value!r} is not a date: write it as 2021-12-29 or 2021-12-29T18:05:00Z")


def publishing_day(published: dt.date | str | None) -> dt.date | None:
    """Return the calendar day of a report's ``published``, or None.

    >>> publishing_day("2021-12-29T18:05:00+00:00")
    datetime.date(2021, 12, 29)
    """
    if published is None:
        return None
    return dt.date.fromisoformat(iso_date(published)[:10])
