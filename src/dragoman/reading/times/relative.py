"""Meanings of expressions told from the publishing day or from an earlier expression."""

from __future__ import annotations

from dragoman.reading.times.calendars import stepped, third
from dragoman.reading.times.lengths import amount, duration, written
from dragoman.reading.times.periods import Period, PeriodUnit, containing
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import Reading, Scene, dated, dated_or_blank, in_passing

#: The calendar's unit for a TIMEX3 designator.
UNITS: dict[str, PeriodUnit] = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year",
    "E": "decade", "C": "century",
}  # fmt: skip

#: Steps told from what the narrative named, not from the publishing day.
_NARRATIVE = frozenset({"PREV", "FOLLOW", "THAT"})


def step(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last week, this month, early next year, that day, the following month, the next day."""
    designator, kind = phrase.designator, phrase.kind("step")
    unit = UNITS.get(designator)
    steps = phrase.number("step") or 0
    if phrase.has("the") and kind in {"LAST", "NEXT", "PAST", "COMING"}:
        if unit == "day":
            return _next_day(scene) if kind == "NEXT" else None
        if unit != "weekend":
            return duration("1", designator, scene, steps)
    if unit is None or kind == "LATEST":
        return None
    if kind == "PAST":
        return duration("1", designator, scene, steps)
    if unit == "weekend":
        return dated_or_blank(stepped(unit, phrase, scene), unit)
    if unit == "day" and kind not in _NARRATIVE:
        return _next_day(scene) if kind == "NEXT" else _this_day(kind, scene)
    return third(dated_or_blank(stepped(unit, phrase, scene), unit), phrase)


def _next_day(scene: Scene) -> Reading:
    told = scene.anchor("day")
    return dated_or_blank(None if told is None else told.shifted(1), "day")


def _this_day(kind: str, scene: Scene) -> Reading | None:
    return dated_or_blank(scene.here("day"), "day") if kind == "THIS" else None


def the_weekend(phrase: Phrase, scene: Scene) -> Reading | None:
    """The weekend: the last one, or the coming one where the verb looks ahead."""
    if phrase.designator != "WE":
        return None
    here = scene.here("weekend")
    if here is None or scene.published is None:
        return dated_or_blank(None, "weekend")
    past = scene.direction(phrase.start) != "future"
    return dated_or_blank(
        here.shifted(-1) if past and here.first > scene.published else here, "weekend"
    )


def step_in(phrase: Phrase, scene: Scene) -> Reading | None:
    """Earlier in the year, late in the week, later that day."""
    unit = UNITS.get(phrase.designator)
    if unit is None or unit == "weekend":
        return None
    if phrase.has("step"):
        return third(dated_or_blank(stepped(unit, phrase, scene), unit), phrase)
    told = scene.latest("day", phrase.start) if unit == "day" else None
    return third(dated_or_blank(told or scene.here(unit), unit), phrase)


def step_edge(phrase: Phrase, scene: Scene) -> Reading | None:
    """The end of the year, the beginning of last week, the end of the month."""
    unit = UNITS.get(phrase.designator)
    if unit is None or unit in {"day", "weekend"}:
        return None
    if phrase.has("step"):
        return dated_or_blank(stepped(unit, phrase, scene), unit)
    return dated_or_blank(scene.here(unit), unit)


def yearend(phrase: Phrase, scene: Scene) -> Reading | None:
    """Year-end, month-end: the last day of this year or month."""
    unit = phrase.designator or "Y"
    if unit not in {"Y", "M"} or phrase.value("edge") not in {"3", "12-31"}:
        return None
    here = scene.here(UNITS[unit])
    if here is None:
        return Reading("DATE", "XXXX-12-31" if unit == "Y" else "XXXX-XX")
    return dated(Period("day", here.last))


def the_period(phrase: Phrase, scene: Scene) -> Reading | None:
    """The week, the year; "the year ended March 31" lasts one."""
    designator = phrase.designator
    if designator not in {"W", "Y"}:
        return None
    following = phrase.word_at(phrase.stop)
    if following in {"ended", "ending", "to", "through"}:
        return Reading("DURATION", f"P1{designator}")
    unit = UNITS[designator]
    return dated_or_blank(scene.here(unit), unit)


def the_day_after(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day before, the day after, where nothing follows that it is told from."""
    if phrase.designator != "D" or phrase.word_at(phrase.stop) not in {"", ".", ",", ";", '"'}:
        return None
    told = scene.anchor("day")
    moved_on = None if told is None else told.shifted(phrase.number("side") or 0)
    return dated_or_blank(moved_on, "day")


def shifted(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days ago, a year earlier, three weeks later, a month from now."""
    count = amount(phrase)
    designator = phrase.designator
    unit = UNITS.get(designator.lstrip("2"))
    if not count or unit == "weekend":
        return None
    kind = phrase.kind("side")
    back = kind in {"AGO", "EARLIER"}
    if count == "X" and kind in {"AGO", "REF"}:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    told_from_now = kind in {"AGO", "REF"}
    alone = _length_only(phrase, count, scene)
    if unit is None or not count.isdigit():
        return alone
    if told_from_now and scene.published is None:
        return dated_or_blank(None, unit)
    steps = int(count) * (2 if designator == "2W" else 1) * (-1 if back else 1)
    base = _base(phrase, scene, unit, kind)
    if base is None:
        return alone
    there = _moved(base, unit, steps)
    if there is None:
        return None
    return in_passing(there) if there.unit == "quarter" else dated(there)


def _length_only(phrase: Phrase, count: str, scene: Scene) -> Reading | None:
    """Read "two days later" as two days, where nothing shows what they are later than."""
    stop, _ = phrase.labels["side"]
    if phrase.kind_at(stop - 1) == "FROM":
        stop -= 1
    return Reading("DURATION", written(count, phrase.designator), stop=stop)


def _base(phrase: Phrase, scene: Scene, unit: PeriodUnit, kind: str) -> Period | None:
    """Return the period that a shift is told from: of the narrative, or the publishing day's."""
    if unit == "year":
        near = scene.latest("quarter", phrase.start)
        if near is not None:
            return near
    if kind in {"AGO", "REF"}:
        return scene.here("day")
    fine: PeriodUnit = unit if unit in {"month", "year"} else "day"
    return scene.anchor(fine)


def _moved(base: Period, unit: PeriodUnit, steps: int) -> Period | None:
    if base.unit == "quarter" and unit == "year":
        return base.shifted(4 * steps)
    return containing(unit, base.first).shifted(steps)


def reference(phrase: Phrase, scene: Scene) -> Reading | None:
    """Now, recently, soon, the past, the future, at present."""
    if phrase.has("step"):
        return _adjective(phrase)
    value = phrase.value("ref") or "PRESENT_REF"
    if value == "FUTURE_REF" and phrase.kind_at(phrase.stop) == "OF":
        return None
    word, before = phrase.word_at(phrase.first), phrase.word_at(phrase.first - 1)
    if word == "soon" and (
        before in {"as", "too", "so", "how"} or phrase.word_at(phrase.stop) == "as"
    ):
        return None
    return Reading("DATE", value)


def _adjective(phrase: Phrase) -> Reading | None:
    """Read "the past" that no noun follows, and "at present"."""
    following = phrase.word_at(phrase.stop)
    if phrase.kind("step") == "PAST":
        open_ended = not following[:1].isalnum() or following in _AFTER_THE_PAST
        return Reading("DATE", "PAST_REF") if open_ended else None
    at_present = phrase.word_at(phrase.first + 1) == "present"
    return Reading("DATE", "PRESENT_REF") if at_present else None


#: What may follow "the past" where it is no adjective.
_AFTER_THE_PAST = frozenset({"and", "or", "to", "that", "when", "but", "because", "is", "was"})
