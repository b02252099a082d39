"""Meanings of expressions that name a day or a time of a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from dragoman.reading.times.direction import Direction
from dragoman.reading.times.lookalikes import is_address, is_first_name
from dragoman.reading.times.periods import Period, day_of, moved
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

#: Days around publishing in which a date without a year is the news, whatever was told before.
_NEWS = 45

#: Hours up to this one are of the early morning, even "at night".
_LAST_OF_NIGHT = 4

#: What joins two months of which the second has the year of both.
_JOINTS = frozenset({"TO", "AND", "OR", "UNTIL", "HYPHEN", "DASH"})

_SLASHED = re.compile(r"(\d+)[/.](\d+)[/.](\d{4})")


def full_year(phrase: Phrase) -> int | None:
    """Return the year that a phrase states; of two figures, the one from 1950 to 2049."""
    year = phrase.number("year")
    if year is None or phrase.kind("year") != "SHORTYEAR":
        return year
    return year + (1900 if year >= 50 else 2000)


def stated_year(phrase: Phrase, scene: Scene) -> int | None:
    """Return the year that a date states in figures or words, or the one joined to it does.

    "From Nov. 28 to Jan. 3, 2022", "between March and May 1999".
    """
    if phrase.has("year"):
        return full_year(phrase)
    if phrase.has("spelledyear"):
        return spelled_year(phrase)
    return _joined_year(phrase, scene)


def _joined_year(phrase: Phrase, scene: Scene) -> int | None:
    """Return the year told by the month that follows: "November" in "November to March 2021"."""
    number = phrase.stop
    if phrase.kind_at(number) not in _JOINTS and phrase.word_at(number) != "through":
        return None
    if phrase.kind_at(number + 1) not in {"MONTH", "MON"}:
        return None
    month = int(phrase.words.values[number + 1])
    number += 2
    for kinds in (("DOT",), ("INT", "ORDNUM"), ("COMMA", "OF", "IN")):
        number += phrase.kind_at(number) in kinds
    year = _year_at(number, phrase, scene)
    return None if year is None else year - (month < (phrase.number("month") or 0))


def _year_at(number: int, phrase: Phrase, scene: Scene) -> int | None:
    """Return the year that a word stands for: "1999", "last year"."""
    if phrase.kind_at(number) == "YEAR":
        return int(phrase.words.values[number])
    named = phrase.kind_at(number) in {"LAST", "THIS", "NEXT"} and scene.published is not None
    if not named or phrase.word_at(number + 1) != "year" or scene.published is None:
        return None
    return scene.published.year + int(phrase.words.values[number])


def spelled_year(phrase: Phrase) -> int | None:
    """Return the year of "nineteen ninety-seven", "twenty twenty-one", "the year two thousand".

    Two thousand alone is a count.
    """
    first, stop = phrase.labels["spelledyear"]
    values = [
        (phrase.kind_at(number), int(phrase.words.values[number]))
        for number in range(first, stop)
        if phrase.words.values[number].isdigit()
    ]
    if values[1][0] == "THOUSAND":
        if phrase.rule == "year_spelled":
            return None
        return values[0][1] * 1000 + sum(value for _, value in values[2:])
    year = values[0][1] * 100 + sum(value for _, value in values[1:])
    return year if 1700 <= year <= 2099 else None


def calendar_day(phrase: Phrase, scene: Scene) -> Reading:
    """29 December, Dec. 29, 2021, the 29th of December, 2021-12-29, Friday Oct. 13."""
    if phrase.has("iso"):
        return _written(phrase.value("iso"))
    if phrase.has("slashed"):
        return _slashed(phrase.value("slashed"))
    month, day = phrase.number("month"), _day_number(phrase)
    if month is None or day is None or day_of(_LEAP, month, day) is None or is_address(phrase):
        return REFUSED
    year = stated_year(phrase, scene)
    if year is not None:
        stated = day_of(year, month, day)
        return REFUSED if stated is None else dated(Period("day", stated))
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}")
    known = _known(phrase, scene, month, day)
    if known is not None:
        return in_passing(Period("day", known))
    chosen = nearest(phrase, scene, scene.published, lambda year: day_of(year, month, day))
    return REFUSED if chosen is None else dated(Period("day", chosen))


def _known(phrase: Phrase, scene: Scene, month: int, day: int) -> dt.date | None:
    """Return the day of "the Sept. 11 attacks", whose year everybody knows by now."""
    offset = phrase.words.starts[phrase.labels["month"][0]]
    token = scene.governors.token(offset)
    if token is None or scene.published is None or not scene.governors.is_modifier(offset):
        return None
    year = scene.timexes.known_days.get((f"{month:02}-{day:02}", token.head.lemma_.lower()))
    return None if year is None or year > scene.published.year else day_of(year, month, day)


def _day_number(phrase: Phrase) -> int | None:
    """Return the day of a month: of "29", "29th", "the ninth", "the twenty-first"."""
    first, stop = phrase.labels["day"]
    figures = [re.search("[0-9]+", value) for value in phrase.words.values[first:stop]]
    numbers = [int(figure[0]) for figure in figures if figure]
    return sum(numbers) if numbers else None


def nearest(
    phrase: Phrase, scene: Scene, published: dt.date, in_year: Callable[[int], dt.date | None]
) -> dt.date | None:
    """Return the date without a year that fits best: by its weekday, its verb, its distance.

    ``in_year`` gives the date in a year. Told in the middle of an older story it is the first
    such date from there on.
    """
    around = range(published.year - 4, published.year + 5)
    possible = [date for date in (in_year(year) for year in around) if date]
    weekday = phrase.number("weekday")
    fitting = [date for date in possible if date.isoweekday() == weekday]
    near = [date for date in fitting if abs(date.year - published.year) <= 1]
    direction = looks(phrase, scene, "month")
    penalty = _AGAINST_TENSE * tense_counts(phrase, scene)
    chosen = min(
        near or possible,
        key=lambda date: against_tense((date - published).days, direction, penalty),
        default=None,
    )
    story = (
        None
        if direction == "future" or weekday
        else scene.older_story(phrase.words.text, phrase.start)
    )
    if chosen is None or story is None or abs((chosen - published).days) <= _NEWS:
        return chosen
    told = [date for date in (in_year(story.first.year + on) for on in (0, 1)) if date]
    return next((date for date in told if date >= story.first), chosen)


def looks(phrase: Phrase, scene: Scene, label: str) -> Direction | None:
    """Return where the word of a label looks, by the verb above it or the noun it modifies."""
    first, _ = phrase.labels.get(label, (phrase.first, phrase.stop))
    return scene.direction(phrase.words.starts[first])


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
    if phrase.has("part"):
        clock = _clock_in(phrase)
    day = _stated_day(phrase, scene)
    if not clock or day is REFUSED:
        return None
    if day is None:
        told = scene.latest("day", phrase.start) or scene.here("day")
        return replace(at(dated_or_blank(told, "day"), clock), floating=True)
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
    clock = _clock_in(phrase)
    return replace(part, value=part.value.partition("T")[0] + clock) if clock else None


def _clock_in(phrase: Phrase) -> str:
    """Return the clock time of "nine o'clock … in the evening": T21:00."""
    if phrase.has("ampm"):
        return _clock(phrase.value("clock"), phrase.value("ampm"))
    hour, code = phrase.number("clock") or 0, phrase.value("part")
    late = code in {"AF", "EV"} or (code == "NI" and _LAST_OF_NIGHT < hour < 12)
    return _clock(phrase.value("clock"), ("12" if late else "0") if 1 <= hour <= 12 else "")


def day_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday night, yesterday afternoon, the morning of December 29."""
    if phrase.rule == "part_day_bare" and phrase.word_at(phrase.first) in _PLAIN_PARTS:
        return None
    day = _stated_day(phrase, scene)
    return None if day is None or day is REFUSED else at(day, f"T{phrase.value('part')}")


def early_hours(phrase: Phrase, scene: Scene) -> Reading | None:
    """The early hours of Sunday, the early morning hours of Tuesday, the late hours of Monday."""
    day = _stated_day(phrase, scene)
    part = phrase.value("part") or {1: "MO", 3: "NI"}.get(phrase.number("mod") or 0, "")
    if day is None or day is REFUSED or not part:
        return None
    return at(day, f"T{part}")


#: Parts of the day that stand behind their day: "Monday night", but "dawn Monday".
_PLAIN_PARTS = frozenset({"morning", "afternoon", "evening", "night", "lunchtime"})


def nickname(phrase: Phrase, scene: Scene) -> Reading | None:
    """Super Tuesday, Black Friday: a name, whose date is not that of the next such day."""
    return REFUSED


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
