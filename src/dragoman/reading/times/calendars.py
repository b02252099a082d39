"""Meanings of expressions that name a month, a quarter, a season, a year or more."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dragoman.reading.times.days import (
    against_tense,
    calendar_day,
    full_year,
    looks,
    spelled_year,
    stated_year,
    tense_counts,
)
from dragoman.reading.times.direction import Direction
from dragoman.reading.times.feasts import nth_weekday
from dragoman.reading.times.lookalikes import (
    is_address,
    is_first_name,
    is_number_of_something,
    is_surname,
)
from dragoman.reading.times.periods import Period, PeriodUnit, containing, day_of, moved
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import REFUSED, Reading, Scene, dated, in_passing

#: Month names that are also names of people or common words, so that they want a witness.
_NAMES = frozenset({"april", "may", "june", "august", "march"})

#: Words before a bare month, year or season that show it to be one.
_WITNESSES = frozenset(
    {
        "IN", "SINCE", "BY", "UNTIL", "OF", "FROM", "FOR", "TO", "DURING", "THE", "LAST", "NEXT",
        "THIS", "AND", "OR", "BEFORE", "AFTER", "EVERY", "ITS", "PAST", "WITHIN", "OVER",
    }
)  # fmt: skip

#: Words before "of" and a figure that show it to be a year: "the first months of 2019".
_PARTS = frozenset({"UNIT", "UNITS", "QUARTER", "QUARTERS", "HALF", "EDGE", "SEASON"})

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

#: Months that a month against its verb's tense counts as further away than it is: tense decides.
_AGAINST_TENSE = 12

#: Months around publishing in which a bare month is the news, whatever was told before.
_NEWS = 2

_WEEKS = 5

_DECADE_FIGURES = 4

#: Days from the end of a quarter back to its middle.
_HALF_A_QUARTER = 45


def third(reading: Reading, phrase: Phrase) -> Reading:
    """Return the reading with its days narrowed to the early, mid or late third of its month.

    The value stays the month's: TIMEX3 says "early" in an attribute of its own.
    """
    period = reading.period
    if period is None or period.unit != "month" or not phrase.has("mod"):
        return reading
    which = phrase.number("mod")
    begin = period.first.replace(day={2: 11, 3: 21}.get(which or 1, 1))
    end = period.last if which == 3 else period.first.replace(day={2: 20}.get(which or 1, 10))
    return Reading(reading.type, reading.value, begin, end, period)


def month(phrase: Phrase, scene: Scene) -> Reading | None:
    """January, mid-January, last June, October 2001, the end of November, May of this year."""
    number = phrase.number("month")
    if number is None:
        return None
    if phrase.kind_at(phrase.stop) in {"INT", "ORDNUM"} and not phrase.has("year"):
        return None
    if phrase.kind_at(phrase.first - 1) == "NUM" and phrase.rule == "month_year":
        return REFUSED
    year = _stated_year(phrase, scene)
    if year is None and not phrase.has("step") and not _is_month(phrase, scene):
        return None
    if year is None and scene.published is not None:
        year = _year_of_month(number, phrase, scene, scene.published)
    first = None if year is None else day_of(year, number, 1)
    if first is None:
        return Reading("DATE", f"XXXX-{number:02}") if scene.published is None else None
    return third(dated(Period("month", first)), phrase)


def _is_month(phrase: Phrase, scene: Scene) -> bool:
    """Tell a bare month from a name or a word: "May said", "to march"."""
    first, stop = phrase.labels["month"]
    if phrase.kind("month") == "MON" and stop - first < 2:
        return False
    if phrase.word_at(first) not in _NAMES or phrase.has("mod"):
        return True
    before = phrase.kind_at(first - 1)
    if before in {"THE", "YEAR"} and phrase.kind_at(phrase.stop) == "ON":
        return False
    if before != "THE" and is_first_name(phrase, scene, "month"):
        return False
    token = scene.governors.token(phrase.words.starts[first])
    if token is None or token.ent_type_ == "PERSON" or is_surname(token):
        return False
    if token.tag_ in {"MD", "VB", "VBP", "VBD"}:
        return False
    return token.ent_type_ == "DATE" or phrase.kind_at(first - 1) in _WITNESSES


def _stated_year(phrase: Phrase, scene: Scene) -> int | None:
    """Return the year that a phrase states in figures, words, or by "last year"."""
    if phrase.has("unit") and phrase.designator == "Y" and phrase.has("step"):
        year = stepped("year", phrase, scene)
        return None if year is None else year.first.year
    return stated_year(phrase, scene)


def _year_of_month(number: int, phrase: Phrase, scene: Scene, published: dt.date) -> int:
    """Return the year of a month named without one: by "last" and "next", by tense, the nearest."""
    now = published.year * 12 + published.month
    same = published.year * 12 + number
    if phrase.kind("step") in {"PREV", "FOLLOW", "THAT"}:
        return published.year
    kind = "PAST" if phrase.has("past") else phrase.kind("step")
    if kind in {"THIS", "CURRENT"}:
        return published.year
    if kind in {"LAST", "PAST"}:
        same -= 12 * (same >= now)
    elif kind in {"NEXT", "COMING"}:
        same += 12 * (same <= now)
    else:
        direction = looks(phrase, scene, "month")
        penalty = _AGAINST_TENSE * tense_counts(phrase, scene)
        same = min(
            (same, same - 12, same + 12),
            key=lambda month: against_tense(month - now, direction, penalty),
        )
        same = _month_of_story(number, phrase, scene, direction, same - now) or same
    return (same - 1) // 12


def _month_of_story(
    number: int, phrase: Phrase, scene: Scene, direction: Direction | None, away: int
) -> int | None:
    """Return the month, counted from year 0, that a story of an earlier year tells of, if any."""
    story = scene.older_story(phrase.words.text, phrase.start)
    if story is None or direction == "future" or abs(away) <= _NEWS:
        return None
    on = story.unit != "year" and number < story.first.month
    return (story.first.year + on) * 12 + number


def stepped(unit: PeriodUnit, phrase: Phrase, scene: Scene) -> Period | None:
    """Return the period of "last", "this", "next", "the previous", "that" and such words."""
    near = phrase.kind("step") in {"PREV", "FOLLOW", "THAT"}
    base = scene.anchor(unit) if near else scene.here(unit)
    if base is None and phrase.kind("step") == "PREV":
        base = scene.here(unit)
    return None if base is None else base.shifted(phrase.number("step") or 0)


def year(phrase: Phrase, scene: Scene) -> Reading | None:
    """1990, early 1990, fiscal 1998, the end of 1990, the year 2000, nineteen ninety-six."""
    if phrase.has("unit") and phrase.designator != "Y":
        return None
    number = spelled_year(phrase) if phrase.has("spelledyear") else full_year(phrase)
    if number is None or not 1000 <= number <= 2199:
        return None
    if phrase.rule == "year" and not phrase.has("mod") and not _is_year(phrase, scene, number):
        return None
    return dated(containing("year", dt.date(number, 1, 1)))


def _is_year(phrase: Phrase, scene: Scene, number: int) -> bool:
    """Tell a bare year from a count ("2000 soldiers") or a code."""
    if phrase.kind("year") == "SHORTYEAR":
        return phrase.kind_at(phrase.first - 1) in _WITNESSES
    if not 1500 <= number <= 2100:
        return False
    if is_number_of_something(phrase, scene) or is_address(phrase):
        return False
    if phrase.kind_at(phrase.stop) in {"HUNDRED", "THOUSAND", "SLASH"}:
        return False
    if phrase.kind_at(phrase.first - 1) == "OF" and phrase.kind_at(phrase.first - 2) in _PARTS:
        return True
    token = scene.governors.token(phrase.start)
    if token is None or token.dep_ != "nummod" or token.head.i <= token.i:
        return True
    if phrase.kind_at(phrase.first - 1) in {"THE", "ITS", "POSS"}:
        return True
    return token.head.tag_ != "NNS"


def year_range(phrase: Phrase, scene: Scene) -> Reading | None:
    """1950-53, 2014-2015; and the month 2021-12, which looks alike."""
    first, until = phrase.number("year"), phrase.value("until")
    if first is None or not until.isdigit() or not 1500 <= first <= 2100:
        return REFUSED
    if len(until) not in {2, 4}:
        return REFUSED
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    if len(until) == 2 and last <= first:
        start = day_of(first, int(until), 1)
        return REFUSED if start is None else dated(Period("month", start))
    if not first < last <= min(first + 200, 2200):
        return REFUSED
    return Reading("DURATION", f"P{last - first}Y", dt.date(first, 1, 1), dt.date(last, 12, 31))


def decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 1990s, the mid-1990s, the '80s; not "the 80s", which may be degrees or an age."""
    if phrase.has("decades"):
        first = (phrase.number("hundreds") or 19) * 100 + (phrase.number("decades") or 0)
        return dated(Period("decade", dt.date(first, 1, 1)))
    written = phrase.value("decade")
    digits = "".join(sign for sign in written if sign.isdigit())
    if len(digits) == _DECADE_FIGURES:
        first = int(digits)
    elif len(digits) == 2 and written.startswith("'"):
        first = int(digits) + (1900 if int(digits) >= 30 else 2000)
    else:
        return None
    return dated(containing("decade", dt.date(first, 1, 1))) if 1000 <= first < 2200 else None


def weekday_of_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """The first Monday in September, the last Friday of May 2021."""
    told = month(phrase, scene)
    weekday, number = phrase.number("weekday"), phrase.number("ord")
    if told is None or told.begin is None or weekday is None or number is None:
        return None
    day = nth_weekday(told.begin.year, told.begin.month, number, weekday)
    return None if day is None else dated(Period("day", day))


def week_of_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """The first week of May, the last week of December 2021.

    A week is counted to the month that most of it lies in, as ISO 8601 counts it to a year.
    """
    number = phrase.number("ord")
    told = month(phrase, scene) if phrase.designator == "W" and number is not None else None
    if told is None or told.begin is None or told.end is None or number is None:
        return None
    inside = moved(told.end, -3) if number < 0 else moved(told.begin, 3 + 7 * (number - 1))
    week = None if inside is None else containing("week", inside)
    return dated(week) if week is not None and number <= _WEEKS else None


def century(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 20th century, the twenty-first century."""
    number = phrase.number("ord")
    if phrase.designator != "C" or number is None or not 2 <= number <= 30:
        return None
    return dated(containing("century", dt.date((number - 1) * 100, 1, 1)))


def half(phrase: Phrase, scene: Scene) -> Reading | None:
    """The first half of 2022, the second half of last year, the last half of the '80s."""
    if phrase.has("decade"):
        return decade(phrase, scene)
    if phrase.has("unit") and phrase.designator != "Y":
        return None
    second = phrase.value("ord") in {"2", "-1"}
    year = _stated_year(phrase, scene)
    if year is None and scene.published is not None:
        year = scene.published.year
    if year is None:
        return Reading("DATE", f"XXXX-H{1 + second}")
    first = day_of(year, 7 if second else 1, 1)
    return None if first is None else dated(Period("half", first))


def quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """The third quarter, third-quarter, the fourth quarter of 2021, this year's first quarter."""
    number = phrase.number("ord")
    number = 4 if number == -1 else number
    if number is None or not 1 <= number <= 4:
        return None
    year = _stated_year(phrase, scene)
    if year is None and scene.published is not None:
        year = _year_of_quarter(number, phrase, scene, scene.published)
    first = None if year is None else day_of(year, 3 * number - 2, 1)
    if first is None:
        return Reading("DATE", f"XXXX-Q{number}") if scene.published is None else None
    return dated(Period("quarter", first))


def _year_of_quarter(number: int, phrase: Phrase, scene: Scene, published: dt.date) -> int:
    """Return the year of a quarter named without one: the last begun, or ahead the nearest."""
    away = number - ((published.month - 1) // 3 + 1)
    if scene.direction(phrase.start) == "future":
        return published.year + (away <= -2) - (away > 2)
    return published.year - (away > 0)


def quarter_step(phrase: Phrase, scene: Scene) -> Reading | None:
    """The quarter, the latest quarter, this quarter, that period."""
    last = phrase.kind_at(phrase.stop - 1)
    if phrase.kind_at(phrase.stop) == "HYPHEN":
        return None
    told = scene.latest("quarter")
    if last == "PERIOD" and told is None:
        return None
    match phrase.kind("step"):
        case "THIS" | "CURRENT" | "LAST" | "NEXT" | "COMING" | "PAST":
            here = scene.here("quarter")
            period = None if here is None else here.shifted(phrase.number("step") or 0)
        case "PREV" | "FOLLOW" | "THAT":
            period = None if told is None else told.shifted(phrase.number("step") or 0)
        case _:
            period = _latest_quarter(scene)
    if last == "PERIOD" and phrase.kind("step") not in {"LATEST", "THAT", "PREV", "FOLLOW"}:
        return None
    return Reading("DATE", "XXXX-QX") if period is None else dated(period)


def _latest_quarter(scene: Scene) -> Period | None:
    """Return the quarter that is reported on, or the one before the publishing day's."""
    told, here = scene.reported(), scene.here("quarter")
    return told if told is not None or here is None else here.shifted(-1)


def quarter_ended(phrase: Phrase, scene: Scene) -> Reading | None:
    """The quarter ended Sept. 30: the calendar's quarter that most of it lies in.

    Where the sentences before name a quarter, it is that one: it may be of a fiscal year.
    """
    if scene.latest("quarter", phrase.start) is not None:
        return None
    last = calendar_day(phrase, scene).begin
    middle = None if last is None else moved(last, -_HALF_A_QUARTER)
    if middle is None:
        return None
    return replace(dated(containing("quarter", middle)), stop=phrase.first + 2)


def quarters_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """The first two quarters of 1990, the last two quarters of this year: a half of it."""
    two_at_an_end = phrase.number("count") == 2 and phrase.value("ord") in {"1", "-1"}
    return half(phrase, scene) if two_at_an_end else None


def quarter_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 1988 quarter, the 1988 period, last year's quarter, the same period last year."""
    told = scene.reported()
    year = _stated_year(phrase, scene)
    if year is None:
        return None
    if told is None:
        return dated(containing("year", dt.date(year, 1, 1)))
    return in_passing(Period("quarter", told.first.replace(year=year)))


def year_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """Year-ago, the year-earlier quarter, the comparable year-ago period."""
    if phrase.designator != "Y":
        return None
    told = scene.reported()
    here = told or (scene.here("year") if not phrase.has("ord") else None)
    if phrase.has("ord") and scene.published is not None:
        number = phrase.number("ord") or 1
        year = _year_of_quarter(number, phrase, scene, scene.published)
        first = day_of(year, min(3 * number - 2, 10), 1)
        here = None if first is None else Period("quarter", first)
    if here is None:
        return Reading("DATE", "XXXX")
    year_before = here.shifted(-4 if here.unit == "quarter" else -1)
    return None if year_before is None else in_passing(year_before)


def season(phrase: Phrase, scene: Scene) -> Reading | None:
    """This summer, last spring, the winter of 1994, in autumn."""
    code = phrase.value("season")
    if not _dated_otherwise(phrase) and not _is_season(phrase, scene):
        return None
    if phrase.has("year") or phrase.has("spelledyear"):
        return _season_of(_stated_year(phrase, scene), code)
    if scene.published is None:
        return Reading("DATE", f"XXXX-{code}")
    if phrase.kind("step") in {"PREV", "FOLLOW"}:
        return _season_told(code, phrase, scene)
    return _season_of(_year_of_season(code, phrase, scene, scene.published), code)


def _season_told(code: str, phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the following spring", "the previous winter": told from the month named last."""
    told = scene.anchor("month") or scene.here("month")
    if told is None:
        return None
    begins, year, month = _SEASON_MONTHS[code], told.first.year, told.first.month
    if phrase.kind("step") == "FOLLOW":
        return _season_of(year + (begins <= month), code)
    return _season_of(year - (begins + 2 >= month), code)


def _dated_otherwise(phrase: Phrase) -> bool:
    return any(phrase.has(label) for label in ("year", "spelledyear", "step", "past"))


def _season_of(year: int | None, code: str) -> Reading | None:
    first = None if year is None else day_of(year, _SEASON_MONTHS[code], 1)
    return None if first is None else dated(Period("season", first))


def _year_of_season(code: str, phrase: Phrase, scene: Scene, published: dt.date) -> int:
    begins = day_of(published.year, _SEASON_MONTHS[code], 1)
    started = begins is not None and begins <= published
    kind = "PAST" if phrase.has("past") else phrase.kind("step")
    if code == "WI" and published.month <= 2 and kind in {"THIS", "CURRENT", ""}:
        return published.year - 1
    if kind in {"LAST", "PAST"}:
        current = containing("season", published).first == begins
        return published.year - (not started or current)
    if kind in {"NEXT", "COMING"}:
        return published.year + started
    if kind:
        return published.year
    return published.year - (not started and scene.direction(phrase.start) == "past")


def _is_season(phrase: Phrase, scene: Scene) -> bool:
    """Tell a season from a fall, or a spring of water."""
    first, _ = phrase.labels["season"]
    token = scene.governors.token(phrase.words.starts[first])
    if token is None or token.tag_ not in {"NN", "NNP"} or phrase.kind_at(phrase.stop) == "OF":
        return False
    if token.ent_type_ == "DATE":
        return True
    return phrase.kind_at(phrase.first - 1) in {"IN", "SINCE", "BY", "UNTIL", "DURING", "OF"}
