"""The times layer for itself: plain text in, its time expressions out."""

from __future__ import annotations

import datetime as dt

from dragoman.errors import UnreadableInput
from dragoman.intake.layout import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_published
from dragoman.reading.times import find_times as times_in
from dragoman.record import Time
from dragoman.report import MAX_CHARACTERS, publishing_day


def find_times(
    text: str, published: dt.date | str | None = None, model: str | None = None
) -> list[Time]:
    """Return the time expressions of an English text, normalized to TIMEX3, in reading order.

    ``published`` is the day that "yesterday" is told from: a date, or an ISO 8601 date or
    date-time. Without it the date that the text states of itself counts (a dateline, a line
    "Published: …"); where it states none, whatever hangs on it keeps X's for what is unknown.
    ``model`` names an installed spaCy model. Of each time ``span`` is its characters (from, up
    to and not including) as offsets into ``text``, ``type`` one of DATE, TIME, DURATION and SET,
    ``value`` its TIMEX3 value, ``begin`` and ``end`` the ISO dates of the first and last day it
    covers, or None. Lines that are no reporting, such as credits, are passed over.

    Raises InvalidDate when ``published`` is no date, ModelMissing when there is no such model,
    UnreadableInput when the text has more than a million characters; else no string is refused.

    >>> text = "Envoys met on Friday and will meet again in two days, on January 10."
    >>> for time in find_times(text, "2022-01-08"):
    ...     print(text[slice(*time.span)], time.type, time.value)
    Friday DATE 2022-01-07
    two days DURATION P2D
    January 10 DATE 2022-01-10
    >>> [time.value for time in find_times(text)]
    ['XXXX-WXX-5', 'P2D', 'XXXX-01-10']
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableInput(
            f"the text has {len(text):,} characters, more than the {MAX_CHARACTERS:,} that are "
            "read at once: split it"
        )
    day = publishing_day(published)
    parsed = parse(text, find_layout(text), model)
    return times_in(parsed, day if published is not None else find_published(parsed))
