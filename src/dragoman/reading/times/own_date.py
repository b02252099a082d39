"""The report's own date, where nobody gave one: its head states it, or its text settles it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dragoman.language.parsed import Parsed
from dragoman.reading.times.dateline import head_date
from dragoman.reading.times.finding import known_timexes, readings_in, scene_of
from dragoman.reading.times.periods import day_of
from dragoman.reading.times.scene import Reading, Scene
from dragoman.reading.times.words import words_of

#: A dated event and a dateline without a year belong together when this many days or fewer lie
#: between them, unless the text looks back over years.
_NEAR = 21
_LOOKS_BACK = re.compile(
    r"\b(?:anniversar(?:y|ies)|years? (?:ago|earlier|later|after)|(?:last|previous) year)\b",
    re.IGNORECASE,
)

_STATED_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TODAY_BEFORE = re.compile(r"\btoday\W{1,3}(?:\w+day\W{1,2})?\Z", re.IGNORECASE)
_TODAY_AFTER = re.compile(r"\A\W{1,3}today\b", re.IGNORECASE)

#: Values of expressions told from the day of the report: "on Friday", "yesterday".
_OF_THE_DAY = re.compile(r"XXXX-WXX-[1-7]|XXXX-XX-XX|XXXX-WXX")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A day that the text states with its year, and where."""

    span: tuple[int, int]
    day: dt.date


def find_published(parsed: Parsed) -> dt.date | None:
    """Return the date on which a report appeared, as far as its text settles it; else None.

    Its head may state it: a full dateline ("KYIV, January 26, 2022 —"), a line "Published: …".
    A dateline without a year has that of a full date in the text which is the same day, or no
    more than three weeks from it in a text that does not look back over years. Else a full date
    counts that the text calls today ("today, January 10, 2022"), or that the first sentence
    names by its weekday as the day of its news ("met on Monday, January 10, 2022"), if other
    days are told from there ("yesterday", "on Friday"). What merely comes last in the text
    says no more than that the report is not older, and settles nothing.
    """
    stated_at_head = head_date(parsed)
    if stated_at_head is not None and stated_at_head.begin is not None:
        return stated_at_head.begin
    scene = scene_of(parsed, known_timexes(), None)
    words = words_of(parsed.doc.text, scene.timexes)
    found = list(readings_in(words, scene.timexes, scene))
    stated = [
        _Stated(span, reading.begin)
        for span, reading in found
        if _is_full_day(parsed.text[slice(*span)], reading) and reading.begin is not None
    ]
    if stated_at_head is not None:
        return _with_year(stated_at_head.value, stated, parsed.text)
    return _called_today(stated, parsed.text) or _of_first_sentence(parsed, stated, found, scene)


def _is_full_day(text: str, reading: Reading) -> bool:
    whole_day = reading.period is not None and reading.period.unit == "day"
    return whole_day and reading.type == "DATE" and _STATED_YEAR.search(text) is not None


def _with_year(yearless: str, stated: list[_Stated], text: str) -> dt.date | None:
    """Return the day of a dateline without a year (``XXXX-01-10``), if the text settles which."""
    month, day = int(yearless[5:7]), int(yearless[8:10])
    near = set()
    for other in stated:
        around = (day_of(other.day.year + on, month, day) for on in (-1, 0, 1))
        near |= {date for date in around if date and abs((date - other.day).days) <= _NEAR}
    same = near & {other.day for other in stated}
    if len(same) == 1:
        return same.pop()
    newest = max((other.day.year for other in stated), default=0)
    settled = len(near) == 1 and not _LOOKS_BACK.search(text)
    chosen = near.pop() if settled else None
    return chosen if chosen is not None and newest - chosen.year <= 1 else None


def _called_today(stated: list[_Stated], text: str) -> dt.date | None:
    today = {
        other.day
        for other in stated
        if (
            _TODAY_BEFORE.search(text[max(0, other.span[0] - 20) : other.span[0]])
            or _TODAY_AFTER.search(text[other.span[1] : other.span[1] + 10])
        )
        and not _is_quoted(text, other.span[0])
    }
    return today.pop() if len(today) == 1 else None


def _is_quoted(text: str, offset: int) -> bool:
    """Tell whether somebody's words are open there, whose today need not be the report's."""
    before = text[text.rfind("\n\n", 0, offset) + 1 : offset]
    curly = before.count("\u201c") > before.count("\u201d")
    return curly or before.count('"') % 2 == 1


def _of_first_sentence(
    parsed: Parsed,
    stated: list[_Stated],
    found: list[tuple[tuple[int, int], Reading]],
    scene: Scene,
) -> dt.date | None:
    """Return the day of the news that the first sentence dates in full, with its weekday."""
    if not parsed.layout.paragraphs or not stated:
        return None
    first, begins = stated[0], parsed.layout.paragraphs[0][0]
    token = scene.governors.token(first.span[0])
    words = parsed.text[slice(*first.span)]
    weekday = _WEEKDAY.search(words)
    if token is None or weekday is None or token.sent.start_char > begins:
        return None
    told_as_news = scene.governors.direction(first.span[0]) == "past"
    from_there = any(_OF_THE_DAY.fullmatch(reading.value) for _, reading in found)
    last = max(other.day for other in stated) <= first.day
    right = first.day.strftime("%A") == weekday[0]
    return first.day if told_as_news and from_there and last and right else None
