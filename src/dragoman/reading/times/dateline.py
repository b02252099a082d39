"""The report's own date, where its text states it: a dateline or a line at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.language.parsed import Parsed
from dragoman.reading.times.finding import known_timexes, readings_in, scene_of
from dragoman.reading.times.scene import Reading
from dragoman.reading.times.words import words_of

#: The value of a date without a year.
_YEARLESS = re.compile(r"XXXX-[0-9]{2}-[0-9]{2}")

#: How many lines with words, and how many characters, are a text's head.
_LINES, _HEAD = 8, 2000

#: Labels of the day of appearing and of the last change. One with a colon may follow something
#: else on its line; one without may begin a sentence, so that then nothing but a clock time, a
#: byline or a section may follow the date.
_PUBLISHED = r"(?:first\s+)?(?:published|posted|issued|released|dated?)"
_UPDATED = r"(?:last\s+)?(?:updated|modified|revised)"
_LABEL_TAIL = r"\s*(?:on|at|date)?\s*{}\s*(?:\w+day,?\s+)?"


def _labels(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    with_colon = rf"(?:.*[|,;\u2022\u00b7]\s*)?\W*{words}" + _LABEL_TAIL.format("[:|]")
    without = rf"(?:.*[|\u2022\u00b7]\s*)?\W*{words}" + _LABEL_TAIL.format("[\u2013\u2014-]?")
    return re.compile(with_colon, re.IGNORECASE), re.compile(without, re.IGNORECASE)


_RANKED_LABELS = ((0, _labels(_PUBLISHED)), (2, _labels(_UPDATED)))

#: What may stand on a line of its own with a date: a byline before it, a clock time behind.
_BYLINE = re.compile(
    r"\W*(?:by\s+[^,|]{2,60}[,|\u2013\u2014-]\s*)?(?:\w+day\W*)?(?:[A-Z]\w+,\s*)?", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:\W*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?)?\W*", re.IGNORECASE
)

_REST_OF_LINE = re.compile(
    rf"(?:{_CLOCK.pattern})(?:(?:by|in)\b.*|[|\u2022\u00b7].*)?", re.IGNORECASE
)

#: A place with its country: "GENEVA", "Kyiv, Ukraine"; no more words, which would be a title.
_NAME = r"[A-Z][\w.\u2019-]*(?<!\u2019s)(?:[ ][A-Z][\w.-]*){0,2}"
_PLACE = re.compile(rf"\W*{_NAME}(?:\s*[,/]\s*{_NAME}){{0,2}}\s*[,(\u2013\u2014-]*\s*")
_AGENCY = r"(?:\([^)\n]{2,60}\)|/[^/\n]{2,40}/|[A-Z][A-Za-z]{1,12})"
_DASH = r"\s*(?:[\u2013\u2014]|--?)(?:\s|$)"
_AFTER_PLACE = re.compile(rf"\W{{0,3}}{_AGENCY}?{_DASH}")
_AFTER_NOTHING = re.compile(rf"\s*(?:{_AGENCY}|,\s*{_NAME}){_DASH}")


def head_date(parsed: Parsed) -> Reading | None:
    """Return the date that the head of a report states as its own; a year may be lacking.

    Read from its first lines only: a dateline ("KYIV, January 26, 2022 —"), a line that labels
    one ("Published: 12 January 2022"), or a line of nothing else; when it was updated counts
    only where nothing says when it appeared. A date inside a sentence or a headline is what the
    report is about. Of the dates there a full one is taken before one without a year.
    """
    found = sorted(_own_dates(parsed), key=lambda ranked: (ranked[1].begin is None, ranked[0]))
    return found[0][1] if found else None


def _own_dates(parsed: Parsed) -> Iterator[tuple[int, Reading]]:
    """Yield the dates at a text's head that may be its own, each with its rank, 0 the best."""
    timexes = known_timexes()
    for line in _lines(parsed.text[:_HEAD]):
        scene = scene_of(parsed, timexes, None)
        for span, reading in readings_in(words_of(line, timexes), timexes, scene):
            rank = _rank(line[: span[0]], line[span[1] :])
            whole_day = reading.period is not None and reading.period.unit == "day"
            if rank is not None and (whole_day or _YEARLESS.fullmatch(reading.value)):
                yield rank, reading


def _lines(text: str) -> list[str]:
    return [found.group() for found in re.finditer(r"[^\n]*\w[^\n]*", text)][:_LINES]


def _rank(before: str, after: str) -> int | None:
    """Tell by what stands around it on its line whether a date is the report's own."""
    for rank, (with_colon, without) in _RANKED_LABELS:
        if with_colon.fullmatch(before):
            return rank
        if without.fullmatch(before) and _REST_OF_LINE.fullmatch(after):
            return rank
    if _BYLINE.fullmatch(before) and _CLOCK.fullmatch(after):
        return 1
    placed = _PLACE.fullmatch(before) and _AFTER_PLACE.match(after)
    unplaced = not before.strip() and _AFTER_NOTHING.match(after)
    return 1 if placed or unplaced else None
