"""Meanings of holidays, those that move included."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.reading.times.days import nearest
from dragoman.reading.times.periods import Period, day_of, moved
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import Reading, Scene, dated

_FROM_EASTER = re.compile(r"easter([+-][0-9]+)")
_NTH = re.compile(r"([0-9]{2})-(-?[0-9])-([1-7])")

#: The ISO number of Friday, which is "Good" before Easter.
_FRIDAY = 5


def holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Christmas, Christmas Eve, New Year's Day, Thanksgiving, Labor Day, Good Friday, Easter."""
    rule = _rule(phrase)
    if rule is None:
        return None
    back = 1 if phrase.has("eve") else 0
    if scene.published is None:
        fixed = _written_day(rule, back)
        return Reading("DATE", fixed)
    chosen = nearest(phrase, scene, scene.published, lambda year: _day_in(rule, year, back))
    return None if chosen is None else dated(Period("day", chosen))


def _rule(phrase: Phrase) -> str | None:
    """Return when a holiday is, as ``timex_words.csv`` writes it; None of what is none."""
    if phrase.has("newyear"):
        return "01-01" if phrase.value("newyear") == "Y" else None
    if phrase.kind("holiday") == "GOOD" and phrase.number("weekday") != _FRIDAY:
        return None
    if phrase.has("weekday") and not phrase.value("holiday").startswith("easter"):
        return None
    if phrase.kind("holiday") == "FEAST" and phrase.designator != "D":
        return None
    if phrase.has("weekday") and phrase.number("weekday") == 1:
        return "easter+1"
    return phrase.value("holiday")


def _written_day(rule: str, back: int) -> str:
    month_and_day = re.fullmatch(r"([0-9]{2})-([0-9]{2})", rule)
    if month_and_day is None:
        return "XXXX-XX-XX"
    day = dt.date(2001, int(month_and_day[1]), int(month_and_day[2])) - dt.timedelta(days=back)
    return f"XXXX-{day.month:02}-{day.day:02}"


def _day_in(rule: str, year: int, back: int) -> dt.date | None:
    """Return the day of a holiday, or of its eve, in a year; of New Year's Eve the one before."""
    day = _holiday_in(rule, year)
    return None if day is None else moved(day, -back)


def _holiday_in(rule: str, year: int) -> dt.date | None:
    from_easter, nth = _FROM_EASTER.fullmatch(rule), _NTH.fullmatch(rule)
    if from_easter:
        return moved(easter(year), int(from_easter[1])) if 1 <= year <= 9999 else None
    if nth:
        return nth_weekday(year, int(nth[1]), int(nth[2]), int(nth[3]))
    return day_of(year, int(rule[:2]), int(rule[3:5]))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8).

    >>> easter(2024), easter(2022)
    (datetime.date(2024, 3, 31), datetime.date(2022, 4, 17))
    """
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quads, odd = divmod(in_century, 4)
    to_sunday = (32 + 2 * rest + 2 * quads - epact - odd) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year: int, month: int, number: int, weekday: int) -> dt.date | None:
    """Return the first, second… Monday (1) to Sunday (7) of a month; with -1 its last.

    >>> nth_weekday(1999, 11, 4, 4)
    datetime.date(1999, 11, 25)
    """
    first = day_of(year, month, 1)
    if first is None:
        return None
    if number < 0:
        following = day_of(year + month // 12, month % 12 + 1, 1)
        return (
            None
            if following is None
            else moved(following, -((following.isoweekday() - weekday - 1) % 7) - 1)
        )
    day = moved(first, (weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return day if day is not None and day.month == month else None
