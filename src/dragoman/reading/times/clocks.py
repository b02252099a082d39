"""Clock times without a day of their own: the day told after them, and the zone in brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.reading.times.periods import Period, containing
from dragoman.reading.times.scene import Reading

Found = tuple[tuple[int, int], Reading]

#: What may stand between a clock time and the day that it is of: "9 p.m. in Moscow on Monday",
#: "10:00 am (0700 GMT) Monday"; and between a clock time and its equivalent in brackets.
_UP_TO_DAY = re.compile(r"(?:\s|,|\)|\b(?:local|time|in|at|on|here)\b|\b[A-Z][a-z]+\b){0,8}")
_INTO_BRACKET = re.compile(r"[\w .,']{0,30}\(")

_WORLD_TIME = re.compile(r"\b(?:GMT|UTC)\Z")
_CLOCK = re.compile(r"T(\d\d):(\d\d)\Z")

#: How many characters those may be, and how far ahead of world time a zone's clock may be, in
#: minutes: 14 hours, or 12 behind it.
_NEAR = 40
_AHEAD, _BEHIND = 14 * 60, -12 * 60


def settled(text: str, found: list[Found]) -> list[Found]:
    """Return the readings with the days of clock times that stand before or beside their day.

    "At 9 p.m. (0200 GMT) on Monday" is two times: nine on Monday evening where it was, and two
    on Tuesday morning in Greenwich, since no clock on earth is nineteen hours ahead of it.
    """
    times = list(found)
    for number in range(len(times) - 2, -1, -1):
        (span, reading), (after, next_reading) = times[number], times[number + 1]
        day = next_reading.period
        if not reading.floating or day is None or day.unit != "day":
            continue
        between = text[span[1] : after[0]]
        pattern = _INTO_BRACKET if next_reading.type == "TIME" else _UP_TO_DAY
        told = next_reading.type == "DATE" or not next_reading.floating
        if told and len(between) <= _NEAR and pattern.fullmatch(between):
            times[number] = (span, _on(reading, day))
    for number in range(1, len(times)):
        times[number] = _beside(text, times[number - 1], times[number])
    return times


def _on(reading: Reading, day: Period) -> Reading:
    """Return a clock time's reading on another day, which is settled now."""
    value = day.value + reading.value[reading.value.index("T") :]
    return replace(reading, value=value, begin=day.first, end=day.last, period=day, floating=False)


def _beside(text: str, local: Found, world: Found) -> Found:
    """Return world time in brackets on the day it has when it is the local time before it."""
    (span, here), (place, there) = local, world
    if not there.floating or here.type != "TIME" or here.period is None:
        return world
    between = text[span[1] : place[0]]
    in_bracket = len(between) <= _NEAR and _INTO_BRACKET.fullmatch(between)
    clocks = _CLOCK.search(here.value), _CLOCK.search(there.value)
    if not in_bracket or not _WORLD_TIME.search(text[slice(*place)]) or not all(clocks):
        return world
    minutes = [int(clock[1]) * 60 + int(clock[2]) for clock in clocks if clock]
    ahead = minutes[0] - minutes[1]
    days = -1 if ahead < _BEHIND else 1 if ahead > _AHEAD else 0
    day = containing("day", here.period.first).shifted(days)
    return world if day is None else (place, _on(there, day))
