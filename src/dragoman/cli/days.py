"""Days as a reader of news writes them."""

from __future__ import annotations

import calendar
import datetime as dt

from dragoman.cli.quoting import quoted
from dragoman.views.rows import DayKnown

#: How a day that the report does not name is known.
_KNOWN = {"narrative": "by context", "published": "as published"}


def day(begin: str | None, end: str | None) -> str:
    """Return the time from one ISO date to another as a reader writes it; "" for no date.

    >>> day("2022-01-10", "2022-01-10")
    '10 Jan 2022'
    >>> day("2022-01-03", "2022-01-09")
    '3–9 Jan 2022'
    >>> day("2021-12-01", "2021-12-31"), day("2021-12-27", "2022-01-02")
    ('Dec 2021', '27 Dec 2021 – 2 Jan 2022')
    """
    first, last = _date(begin), _date(end)
    if first is None or last is None or first == last:
        known = first or last
        if known is None:
            return ""
        return _written(known) + ("" if first and last else _open_end(first))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) != (last.year, last.month):
        return f"{_written(first)} – {_written(last)}"
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return f"{first:%b} {first.year}"
    return f"{first.day}–{_written(last)}"


def _written(date: dt.date) -> str:
    return f"{date.day} {date:%b} {date.year}"


def _open_end(first: dt.date | None) -> str:
    return " or before" if first is None else " on"


def _date(iso: str | None) -> dt.date | None:
    try:
        return None if iso is None else dt.date.fromisoformat(iso[:10])
    except ValueError:
        return None


def long_day(iso: str) -> str:
    """Return an ISO date or date-time with its weekday and, where given, its time of day.

    >>> long_day("2021-12-29"), long_day("2021-12-29T18:05:00+00:00")
    ('Wednesday 29 December 2021', 'Wednesday 29 December 2021, 18:05 UTC')
    """
    date = dt.date.fromisoformat(iso[:10])
    written = f"{date:%A} {date.day} {date:%B} {date.year}"
    if len(iso) <= len("2021-12-29"):
        return written
    moment = dt.datetime.fromisoformat(iso)
    zone = moment.tzname() or ""
    return f"{written}, {moment:%H:%M} {zone}".rstrip()


def day_note(known: DayKnown, words: str | None) -> str:
    """Return how a day is known: the words of the report for it, or that it is inferred.

    >>> day_note("text", "last Wednesday"), day_note("published", None)
    ('“last Wednesday”', 'as published')
    """
    return quoted(words) if words else _KNOWN.get(known, "")
