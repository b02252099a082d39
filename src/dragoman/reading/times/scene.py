"""What a time expression is read against: the publishing day and what was dated before it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from dragoman.codebook.timexes import Timexes
from dragoman.reading.times.direction import Direction, Governors
from dragoman.reading.times.periods import BLANKS, RANKS, Period, PeriodUnit, containing
from dragoman.record import TimeType

#: How many characters back a quarter that "a year earlier" is measured from may stand, and a
#: day that a bare clock time belongs to.
_NEAR = 400


@dataclass(frozen=True, slots=True)
class Reading:
    """What one expression means: its TIMEX3 type and value, and the days it covers.

    ``period`` is the part of the calendar it names, for later expressions to be told from;
    ``stop`` a word number to end at, where the expression is shorter than what was matched, and
    ``cut`` how many words before it only led up to it.
    """

    type: TimeType
    value: str
    begin: dt.date | None = None
    end: dt.date | None = None
    period: Period | None = None
    stop: int | None = None
    cut: int = 0


#: What looks like an expression and is none, as a whole: "February 30", "52 years old".
REFUSED = Reading("DATE", "")


@dataclass(slots=True)
class Scene:
    """What is known while a text is read from its beginning on.

    ``timexes`` is the codebook's; ``published`` is the publishing day or None; ``named`` holds
    the periods named so far, each with the offset behind it.
    """

    governors: Governors
    timexes: Timexes
    published: dt.date | None
    named: list[tuple[int, Period]] = field(default_factory=list)

    def direction(self, offset: int) -> Direction | None:
        """Return which way the word at ``offset`` looks from the publishing day, if it shows."""
        return self.governors.direction(offset)

    def here(self, unit: PeriodUnit) -> Period | None:
        """Return the period of that unit that holds the publishing day, if that is known."""
        return None if self.published is None else containing(unit, self.published)

    def anchor(self, unit: PeriodUnit) -> Period | None:
        """Return the period of that unit which the text named last, itself or by a part of it."""
        for _, period in reversed(self.named):
            if RANKS[period.unit] <= RANKS[unit]:
                return containing(unit, period.first)
        return None

    def latest(self, unit: PeriodUnit, offset: int | None = None) -> Period | None:
        """Return the last period of exactly that unit; with ``offset``, only if near before it."""
        for end, period in reversed(self.named):
            if period.unit == unit:
                return period if offset is None or offset - end <= _NEAR else None
        return None

    def is_lost(self, unit: PeriodUnit) -> bool:
        """Tell whether "that day" points to none that is named, though the text is dated."""
        return self.published is not None and self.anchor(unit) is None

    def reported(self) -> Period | None:
        """Return the quarter that a story of results is about; None where it names no quarter.

        Of the quarters named so far it is the latest that is over, so that a word on the one
        before or the one to come leads nowhere else; where none is over, the one named last.
        """
        told = [period for _, period in reversed(self.named) if period.unit == "quarter"]
        here = self.here("quarter")
        over = [period for period in told if here is not None and period.first < here.first]
        if over:
            return max(over, key=lambda period: period.first)
        return told[0] if told else None


def dated(period: Period) -> Reading:
    """Return the reading of an expression that names one period."""
    return Reading("DATE", period.value, period.first, period.last, period)


def in_passing(period: Period) -> Reading:
    """Return the reading of a period named only to compare with, which the story is not in."""
    return Reading("DATE", period.value, period.first, period.last)


def dated_or_blank(period: Period | None, unit: PeriodUnit) -> Reading:
    """Return the reading of a period; where it is unknown, one with a value of X's."""
    return Reading("DATE", BLANKS[unit]) if period is None else dated(period)


def at(day: Reading, code: str) -> Reading:
    """Return the reading of a time of the day: ``code`` is ``T18:00``, ``TNI`` and the like."""
    return Reading("TIME", day.value + code, day.begin, day.end, day.period)
