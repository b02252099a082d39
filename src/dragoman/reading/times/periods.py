"""Periods of the calendar: days, weeks, months, quarters… with their TIMEX3 values."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

PeriodUnit = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]

#: Months that a step of one unit covers; days and weeks step by days.
_MONTHS: dict[PeriodUnit, int] = {
    "month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
_DAYS: dict[PeriodUnit, int] = {"day": 1, "week": 7, "weekend": 7}

#: How many months a period lasts, where that is not the length of its step.
_LASTS: dict[PeriodUnit, int] = {**_MONTHS, "season": 3}

#: The TIMEX3 code of a season by the month in which it begins (northern, meteorological).
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}

#: The value of a period of which nothing is known but its unit.
BLANKS: dict[PeriodUnit, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip

#: From fine to coarse; two units of one rank (a week, a weekend) are not told apart.
RANKS: dict[PeriodUnit, int] = {
    "day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "quarter": 3, "half": 4,
    "year": 5, "decade": 6, "century": 7,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """One period of the calendar, by its unit and its first day.

    ``first`` must be a first day of such a period (``containing`` finds it); a weekend begins
    on Saturday, a week on Monday (ISO 8601), a winter on 1 December.
    """

    unit: PeriodUnit
    first: dt.date

    @property
    def value(self) -> str:
        """Its TIMEX3 value, such as ``2021-12``, ``2021-W52``, ``2021-Q4``, ``199``."""
        year, month = self.first.year, self.first.month
        iso = self.first.isocalendar()
        match self.unit:
            case "day":
                return self.first.isoformat()
            case "week":
                return f"{iso.year:04}-W{iso.week:02}"
            case "weekend":
                return f"{iso.year:04}-W{iso.week:02}-WE"
            case "month":
                return f"{year:04}-{month:02}"
            case "quarter":
                return f"{year:04}-Q{month // 3 + 1}"
            case "half":
                return f"{year:04}-H{month // 6 + 1}"
            case "season":
                return f"{year:04}-{SEASONS[month]}"
            case "decade":
                return f"{year // 10:03}"
            case "century":
                return f"{year // 100:02}XX"
            case _:
                return f"{year:04}"

    @property
    def last(self) -> dt.date:
        """The last day it covers.

        >>> Period("month", dt.date(2022, 2, 1)).last
        datetime.date(2022, 2, 28)
        """
        if self.unit == "weekend":
            return moved(self.first, 1) or self.first
        if self.unit in _DAYS:
            return moved(self.first, _DAYS[self.unit] - 1) or dt.date.max
        following = months_on(self.first, _LASTS[self.unit])
        return dt.date.max if following is None else following - dt.timedelta(days=1)

    def shifted(self, steps: int) -> Period | None:
        """Return the period so many of its units later; None beyond the calendar's ends.

        >>> Period("quarter", dt.date(2022, 1, 1)).shifted(-1).value
        '2021-Q4'
        """
        if self.unit in _DAYS:
            first = moved(self.first, steps * _DAYS[self.unit])
        else:
            first = months_on(self.first, steps * _MONTHS[self.unit])
        return None if first is None else Period(self.unit, first)


def containing(unit: PeriodUnit, day: dt.date) -> Period:
    """Return the period of ``unit`` that ``day`` falls in; of a weekend, that of its week.

    >>> containing("week", dt.date(2021, 12, 29)).value
    '2021-W52'
    """
    match unit:
        case "day":
            return Period(unit, day)
        case "week" | "weekend":
            ahead = 5 if unit == "weekend" else 0
            return Period(unit, moved(day, ahead - day.weekday()) or day)
        case "month":
            return Period(unit, day.replace(day=1))
        case "quarter" | "half":
            length = _MONTHS[unit]
            return Period(unit, dt.date(day.year, (day.month - 1) // length * length + 1, 1))
        case "season":
            year = day.year if day.month > 2 or day.year == 1 else day.year - 1
            month = (day.month // 3 * 3) or 12
            return Period(unit, dt.date(year, month, 1))
        case _:
            span = _MONTHS[unit] // 12
            return Period(unit, dt.date(max(day.year // span * span, 1), 1, 1))


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return that date, or None when there is no such day.

    >>> day_of(2022, 2, 30) is None
    True
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, day)


def moved(day: dt.date, days: int) -> dt.date | None:
    """Return the date so many days later; None beyond the years 1 to 9999."""
    ordinal = day.toordinal() + days
    if not 1 <= ordinal <= dt.date.max.toordinal():
        return None
    return dt.date.fromordinal(ordinal)


def months_on(day: dt.date, months: int) -> dt.date | None:
    """Return the date so many months later, at the month's end where it has no such day.

    >>> months_on(dt.date(2022, 1, 31), 1)
    datetime.date(2022, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
