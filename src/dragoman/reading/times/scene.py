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

#: How many characters back the year of an older story may stand.
_STORY = 250

#: Days from which on a story is older.
_YEAR = 366


@dataclass(frozen=True, slots=True)
class Reading:
    """What one expression means: its TIMEX3 type and value, and the days it covers.

    ``period`` is the part of the calendar it names, for later expressions to be told from;
    ``stop`` a word number to end at, where the expression is shorter than what was matched, and
    ``cut`` how many words before it only led up to it; ``floating`` is true of a clock time whose
    day is not stated with it.
    """

    type: TimeType
    value: str
    begin: dt.date | None = None
    end: dt.date | None = None
    period: Period | None = None
    stop: int | None = None
    cut: int = 0
    floating: bool = False


#: What looks like an expression and is none, as a whole: "February 30", "52 years old".
REFUSED = Reading("DATE", "")


@dataclass(slots=True)
class Scene:
    """What is known while a text is read from its beginning on.

    ``timexes`` is the codebook's; ``published`` is the publishing day or None; ``last`` is the
    period named last, and ``last_end`` the offset behind it.
    """

    governors: Governors
    timexes: Timexes
    published: dt.date | None
    last: Period | None = None
    last_end: int = 0
    _latest: dict[PeriodUnit, tuple[int, Period]] = field(default_factory=dict)
    _last_over: Period | None = None

    def name(self, end: int, period: Period) -> None:
        """Take note of a period that the text names, up to the offset ``end``."""
        self.last, self.last_end = period, end
        self._latest[period.unit] = (end, period)
        here = self.here("quarter")
        if period.unit == "quarter" and here is not None and period.first < here.first:
            over = self._last_over
            self._last_over = period if over is None or over.first < period.first else over

    def direction(self, offset: int) -> Direction | None:
        """Return which way the word at ``offset`` looks from the publishing day, if it shows."""
        return self.governors.direction(offset)

    def here(self, unit: PeriodUnit) -> Period | None:
        """Return the period of that unit that holds the publishing day, if that is known."""
        return None if self.published is None else containing(unit, self.published)

    def anchor(self, unit: PeriodUnit) -> Period | None:
        """Return the period of that unit which the text named last, itself or by a part of it."""
        fine = (self._latest[part] for part in self._latest if RANKS[part] <= RANKS[unit])
        _, period = max(fine, key=lambda named: named[0], default=(0, None))
        return None if period is None else containing(unit, period.first)

    def latest(self, unit: PeriodUnit, offset: int | None = None) -> Period | None:
        """Return the last period of exactly that unit; with ``offset``, only if near before it."""
        end, period = self._latest.get(unit, (0, None))
        return period if offset is None or offset - end <= _NEAR else None

    def older_story(self, text: str, offset: int) -> Period | None:
        """Return what the same paragraph named shortly before, if it is of an earlier year.

        That is, if more than a year before publishing: what is told after it without a year
        belongs to it ("the war of 1973 began on Oct. 6").
        """
        period, end = self.last, self.last_end
        if self.published is None or period is None or offset - end > _STORY:
            return None
        old = (self.published - period.last).days > _YEAR
        fine = RANKS[period.unit] <= RANKS["year"]
        return period if old and fine and "\n\n" not in text[end:offset] else None

    def is_lost(self, unit: PeriodUnit) -> bool:
        """Tell whether "that day" points to none that is named, though the text is dated."""
        return self.published is not None and self.anchor(unit) is None

    def reported(self) -> Period | None:
        """Return the quarter that a story of results is about; None where it names no quarter.

        Of the quarters named so far it is the latest that is over, so that a word on the one
        before or the one to come leads nowhere else; where none is over, the one named last.
        """
        return self._last_over or self.latest("quarter")


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
