"""The functions that the patterns of time expressions name as their meanings."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.reading.times import calendars, days, feasts, lengths, relative
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import Reading, Scene

Meaning = Callable[[Phrase, Scene], Reading | None]

#: Every meaning a pattern may name. It takes a phrase and the scene and gives what the phrase
#: means; None where it means no time and something shorter may; REFUSED where nothing may.
MEANINGS: dict[str, Meaning] = {
    meaning.__name__: meaning
    for meaning in (
        days.calendar_day, days.day_range, days.named_day, days.weekday_of_week,
        days.relative_day, days.beyond_relative_day, days.tonight, days.clock_time,
        days.clock_of_part, days.day_part, days.part_of_step, days.nickname,
        days.early_hours, feasts.holiday, calendars.weekday_of_month, calendars.week_of_month,
        calendars.month, calendars.year, calendars.year_range, calendars.decade,
        calendars.century, calendars.half, calendars.quarter, calendars.quarter_step,
        calendars.quarter_of_year, calendars.quarter_ended, calendars.quarters_of_year,
        calendars.year_ago, calendars.season,
        relative.step, relative.step_in, relative.step_edge, relative.yearend,
        relative.the_period, relative.the_day_after, relative.the_night_before,
        relative.week_of, relative.the_weekend, relative.shifted, relative.before_then,
        relative.reference, relative.then, relative.anniversary,
        lengths.length, lengths.age, lengths.length_step, lengths.these_days, lengths.every,
        lengths.every_weekday, lengths.weekends, lengths.every_month, lengths.rate,
        lengths.often, lengths.fraction,
    )
}  # fmt: skip
