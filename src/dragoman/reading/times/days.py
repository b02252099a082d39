"""Meanings of expressions that name a day or a time of a day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dragoman.reading.times.direction import Direction
from dragoman.reading.times.lookalikes import is_address, is_first_name
from dragoman.reading.times.periods import Period, containing, day_of, moved
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import (
    REFUSED,
    Reading,
    Scene,
    at,
    dated,
    dated_or_blank,
    in_passing,
)

#: Days that a date against its verb's tense counts as further away than it is. A date without
#: a year is rarely more than half a year away, whatever the verb ("discussed the Jan. 10 talks").
_AGAINST_TENSE = 300

#: How much of that counts where the tense says little: a third, so that what is less than four
#: months one way is nearer than what is more than eight months the other.
_LOOSE = 1 / 3

#: A leap year, to tell the impossible 30 February from the possible 29 February.
_LEAP = 2000

#: Hours up to this one are of the early morning, even "at night".
_LAST_OF_NIGHT = 4

_SLASHED = re.compile(r"(\d+)[/.](\d+)[/.](\d{4})")


def full_year(phrase: Phrase) -> int | None:
    """Return the year that a phrase states; of two figures, the one from 1950 to 2049."""
    year = phrase.number("year")
    if year is None or phrase.kind("year") != "SHORTYEAR":
        return year
    return year + (1900 if year >= 50 else 2000)


def calendar_day(phrase: Phrase, scene: Scene) -> Reading:
    """29 December, Dec. 29, 2021, the 29th of December, 2021-12-29, Friday Oct. 13."""
    if phrase.has("iso"):
        return _written(phrase.value("iso"))
    if phrase.has("slashed"):
        return _slashed(phrase.value("slashed"))
    month, day = phrase.number("month"), phrase.number("day")
    if month is None or day is None or day_of(_LEAP, month, day) is None or is_address(phrase):
        return REFUSED
    year = full_year(phrase)
    if year is not None:
        stated = day_of(year, month, day)
        return REFUSED if stated is None else dated(Period("day", stated))
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}")
    known = _known(phrase, scene, month, day)
    if known is not None:
        return in_passing(Period("day", known))
    chosen = _nearest(phrase, scene, scene.published, month, day)
    return REFUSED if chosen is None else dated(Period("day", chosen))


def _known(phrase: Phrase, scene: Scene, month: int, day: int) -> dt.date | None:
    """Return the day of "the Sept. 11 attacks", whose year everybody knows by now."""
    offset = phrase.words.starts[phrase.labels["month"][0]]
    token = scene.governors.token(offset)
    if token is None or scene.published is None or not scene.governors.is_modifier(offset):
        return None
    year = scene.timexes.known_days.get((f"{month:02}-{day:02}", token.head.lemma_.lower()))
    return None if year is None or year > scene.published.year else day_of(year, month, day)


def _nearest(
    phrase: Phrase, scene: Scene, published: dt.date, month: int, day: int
) -> dt.date | None:
    """Return the date without a year that fits best: by its weekday, its verb, its distance."""
    around = range(published.year - 4, published.year + 5)
    possible = [date for date in (day_of(year, month, day) for year in around) if date]
    weekday = phrase.number("weekday")
    fitting = [date for date in possible if date.isoweekday() == weekday]
    near = [date for date in fitting if abs(date.year - published.year) <= 1]
    direction = looks(phrase, scene, "month")
    penalty = _AGAINST_TENSE * tense_counts(phrase, scene)
    return min(
        near or possible,
        key=lambda date: against_tense((date - published).days, direction, penalty),
        default=None,
    )


def looks(phrase: Phrase, scene: Scene, label: str) -> Direction | None:
    """Return where the word of a label looks; None if it only modifies ("January's elections")."""
    first, _ = phrase.labels.get(label, (phrase.first, phrase.stop))
    offset = phrase.words.starts[first]
    return None if scene.governors.is_modifier(offset) else scene.direction(offset)


def tense_counts(phrase: Phrase, scene: Scene) -> float:
    """Return how much the verb's tense says of the date that a phrase's month is in, 0 to 1."""
    first, _ = phrase.labels.get("month", (phrase.first, phrase.stop))
    return _LOOSE if scene.governors.is_loose(phrase.words.starts[first]) else 1


def against_tense(distance: int, direction: Direction | None, penalty: float) -> float:
    """Return how far away a date counts: its distance, and more where its verb looks away."""
    against = (distance > 0 and direction == "past") or (distance < 0 and direction == "future")
    return abs(distance) + (penalty if against else 0)


def _written(iso: str) -> Reading:
    stated = day_of(int(iso[:4]), int(iso[5:7]), int(iso[8:10]))
    if stated is None:
        return REFUSED
    day = dated(Period("day", stated))
    clock = _clock(iso[11:16]) if len(iso) > len("2021-12-29") else ""
    return at(day, clock) if clock else day


def _slashed(figures: str) -> Reading:
    """Read 29/12/2021 and 12/29/2021; 3/4/2021 may be either and is left alone."""
    match = _SLASHED.fullmatch(figures)
    if match is None:
        return REFUSED
    first, second, year = (int(part) for part in match.groups())
    days = {day_of(year, second, first), day_of(year, first, second)} - {None}
    stated = days.pop() if len(days) == 1 else None
    return REFUSED if stated is None else dated(Period("day", stated))


def day_range(phrase: Phrase, scene: Scene) -> Reading | None:
    """May 13-14, 18 to 19 November 2005."""
    first = calendar_day(phrase, scene)
    until, day = phrase.number("until"), phrase.number("day")
    if first is None or first is REFUSED or until is None or day is None or until <= day:
        return None
    length = f"P{until - day + 1}D"
    if first.begin is None:
        return Reading("DURATION", length)
    last = day_of(first.begin.year, first.begin.month, until)
    return REFUSED if last is None else Reading("DURATION", length, first.begin, last)


def named_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday, last Monday, next Tuesday, this past Sunday, the following Wednesday."""
    number = phrase.number("weekday")
    if number is None:
        return None
    if phrase.kind_at(phrase.first - 1) == "THE" and is_first_name(phrase, scene, "weekday"):
        return REFUSED
    kind = "PAST" if phrase.has("past") else phrase.kind("step")
    base = scene.published
    if kind in {"PREV", "FOLLOW", "THAT"}:
        anchor = scene.anchor("day")
        base = None if anchor is None else anchor.first
    if base is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    day = moved(base, _days_to(number, base.isoweekday(), kind, phrase, scene))
    return None if day is None else dated(Period("day", day))


def _days_to(number: int, today: int, kind: str, phrase: Phrase, scene: Scene) -> int:
    """Return the days from a day to the named one, by direction words or else by tense."""
    back, ahead = -((today - number) % 7), (number - today) % 7
    match kind:
        case "LAST" | "PREV" | "PAST":
            return back or -7
        case "NEXT" | "COMING" | "FOLLOW":
            return ahead or 7
        case "THIS" | "CURRENT":
            past = _way(phrase, scene) == "past"
            return back if past else ahead
        case "THAT":
            return number - today
    way = _way(phrase, scene)
    soon = way == "present" and not scene.governors.is_modifier(phrase.start)
    return ahead if way == "future" or soon else back


def _way(phrase: Phrase, scene: Scene) -> Direction | None:
    return scene.direction(phrase.words.starts[phrase.labels["weekday"][0]])


def weekday_of_week(phrase: Phrase, scene: Scene) -> Reading | None:
    """Monday of last week, Tuesday next week."""
    number = phrase.number("weekday")
    if phrase.designator != "W" or number is None:
        return None
    steps = phrase.number("step") or 0
    near = phrase.kind("step") in {"PREV", "FOLLOW", "THAT"}
    week = scene.anchor("week") if near else scene.here("week")
    week = None if week is None else week.shifted(steps)
    if week is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    day = moved(week.first, number - 1)
    return None if day is None else dated(Period("day", day))


def relative_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Yesterday, late yesterday, earlier today, tomorrow."""
    return _from_today(phrase.number("relday") or 0, scene)


def beyond_relative_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    if phrase.designator != "D":
        return None
    days = (phrase.number("relday") or 0) + (phrase.number("side") or 0)
    return _from_today(days, scene)


def _from_today(days: int, scene: Scene) -> Reading:
    today = scene.here("day")
    return dated_or_blank(None if today is None else today.shifted(days), "day")


def tonight(phrase: Phrase, scene: Scene) -> Reading | None:
    """Tonight, late tonight, overnight."""
    return at(_from_today(0, scene), "TNI")


def _stated_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Return the day that a phrase with a time of day names; None where it names none."""
    if phrase.has("weekday") and not phrase.has("month"):
        return named_day(phrase, scene)
    if phrase.has("relday"):
        return relative_day(phrase, scene)
    if phrase.has("month") or phrase.has("iso") or phrase.has("slashed"):
        return calendar_day(phrase, scene)
    return None


def clock_time(phrase: Phrase, scene: Scene) -> Reading | None:
    """6 p.m. Tuesday, 2200 GMT, noon on Friday, Dec. 29 at 18:40; bare ones of the day told of."""
    clock = _clock(phrase.value("clock") or phrase.value("noon"), phrase.value("ampm"))
    day = _stated_day(phrase, scene)
    if not clock or day is REFUSED:
        return None
    if day is None:
        told = scene.latest("day", phrase.start) or scene.here("day")
        day = dated_or_blank(told, "day")
    return at(day, clock)


def _clock(figures: str, half: str = "") -> str:
    """Return T18:40 for a time of the clock; "" where there is no such time."""
    digits = re.findall(r"\d+", figures)
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + int(half)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return ""
    return f"T{hour:02}:{minute:02}"


def clock_of_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """3:00 this afternoon, seven o'clock in the evening, 11:30 last night."""
    part = part_of_step(phrase, scene)
    if part is None:
        return None
    hour, code = phrase.number("clock") or 0, phrase.value("part")
    late = code in {"AF", "EV"} or (code == "NI" and _LAST_OF_NIGHT < hour < 12)
    clock = _clock(phrase.value("clock"), ("12" if late else "0") if 1 <= hour <= 12 else "")
    return replace(part, value=part.value.partition("T")[0] + clock) if clock else None


def day_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday night, yesterday afternoon, the morning of December 29."""
    day = _stated_day(phrase, scene)
    return None if day is None or day is REFUSED else at(day, f"T{phrase.value('part')}")


def part_of_step(phrase: Phrase, scene: Scene) -> Reading | None:
    """This morning, last night, that evening, the next morning, mid-afternoon."""
    part = f"T{phrase.value('part')}"
    told, today = scene.anchor("day"), scene.here("day")
    steps = phrase.number("step") or 0
    if phrase.kind("step") in {"THIS", "LAST", "CURRENT", "PAST"}:
        told = today
    elif not phrase.has("step"):
        told = scene.latest("day", phrase.start) or today
    if phrase.kind("step") in {"LATEST", "COMING", "PAST", "CURRENT"}:
        return None
    return at(dated_or_blank(None if told is None else told.shifted(steps), "day"), part)


def holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Christmas, Christmas Eve, New Year's Day."""
    eve = phrase.has("eve")
    if phrase.has("newyear"):
        if phrase.value("newyear") != "Y":
            return None
        month, day = (12, 31) if eve else (1, 1)
    else:
        month, day = (int(part) for part in phrase.value("holiday").split("-"))
        day -= eve
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}")
    chosen = _nearest(phrase, scene, scene.published, month, day)
    return None if chosen is None else dated(containing("day", chosen))
