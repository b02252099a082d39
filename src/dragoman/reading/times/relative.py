"""Meanings of expressions told from the publishing day or from an earlier expression."""

from __future__ import annotations

from dataclasses import replace

from dragoman.reading.times.calendars import stepped, third
from dragoman.reading.times.days import calendar_day
from dragoman.reading.times.lengths import amount, duration, written
from dragoman.reading.times.periods import Period, PeriodUnit, containing, months_on, moved
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

#: The calendar's unit for a TIMEX3 designator.
UNITS: dict[str, PeriodUnit] = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year",
    "E": "decade", "C": "century",
}  # fmt: skip

#: What follows an expression at the end of its clause.
_ENDS = frozenset({"", ".", ",", ";", ":", "?", "!", ")", '"', "\u201d"})

#: Steps told from what the narrative named, not from the publishing day.
_NARRATIVE = frozenset({"PREV", "FOLLOW", "THAT"})


def step(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last week, this month, early next year, that day, the following month, the next day."""
    designator, kind = phrase.designator, phrase.kind("step")
    unit = UNITS.get(designator)
    steps = phrase.number("step") or 0
    if phrase.has("mod") and phrase.has("the") and kind == "NEXT" and unit is not None:
        told = scene.anchor(unit)
        return None if told is None else third(dated_or_blank(told.shifted(1), unit), phrase)
    if phrase.has("the") and kind in {"LAST", "NEXT", "PAST", "COMING"}:
        if unit == "day":
            return _next_day(scene) if kind == "NEXT" else None
        if kind == "LAST" and designator in {"TM", "TS"}:
            return REFUSED
        if unit != "weekend":
            return duration("1", designator, scene, steps)
    if unit is None or _is_title(phrase) or (kind == "THAT" and scene.is_lost(unit)):
        return None
    if kind == "LATEST":
        return _latest(phrase, scene, unit)
    if kind == "PAST" and unit != "weekend":
        return duration("1", designator, scene, steps)
    if unit == "weekend":
        return dated_or_blank(stepped(unit, phrase, scene), unit)
    if unit == "day" and kind not in _NARRATIVE:
        return _next_day(scene) if kind == "NEXT" else _this_day(kind, scene)
    return third(dated_or_blank(stepped(unit, phrase, scene), unit), phrase)


def _is_title(phrase: Phrase) -> bool:
    """Tell whether it names a broadcast: on "This Week" with its presenter."""
    text, first, last = phrase.words.text, phrase.start, phrase.words.starts[phrase.stop - 1]
    return text[max(first - 1, 0) : first] in {'"', "\u201c"} and text[last].isupper()


def _latest(phrase: Phrase, scene: Scene, unit: PeriodUnit) -> Reading | None:
    """Read "the latest week", "the latest fiscal year": the last that is over."""
    first, _ = phrase.labels["step"]
    if not phrase.has("the") or phrase.word_at(first) != "latest" or unit == "day":
        return None
    here = scene.here(unit)
    return dated_or_blank(None if here is None else here.shifted(-1), unit)


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
    if following == "-" or following[:1].isdigit():
        return None
    if following in {"ended", "ending", "to", "through"}:
        return Reading("DURATION", f"P1{designator}")
    unit = UNITS[designator]
    return dated_or_blank(scene.here(unit), unit)


def the_day_after(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day before, the week after, where nothing follows that it is told from."""
    unit = UNITS.get(phrase.designator)
    if unit is None:
        return None
    if phrase.word_at(phrase.stop) not in _ENDS:
        return REFUSED
    told = scene.anchor(unit)
    if told is None and unit != "day":
        told = scene.here(unit)
    moved_on = None if told is None else told.shifted(phrase.number("side") or 0)
    return dated_or_blank(moved_on, unit)


def the_night_before(phrase: Phrase, scene: Scene) -> Reading | None:
    """The night before, the morning after, where nothing follows that it is told from."""
    if phrase.word_at(phrase.stop) not in _ENDS:
        return None
    told = scene.anchor("day")
    moved_on = None if told is None else told.shifted(phrase.number("side") or 0)
    return at(dated_or_blank(moved_on, "day"), f"T{phrase.value('part')}")


def week_of(phrase: Phrase, scene: Scene) -> Reading | None:
    """The week of March 16."""
    day = calendar_day(phrase, scene)
    if phrase.designator != "W" or day is REFUSED:
        return None
    week = None if day.begin is None else containing("week", day.begin)
    return dated_or_blank(week, "week")


def shifted(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days ago, a year earlier, three weeks later, a month from now."""
    count = amount(phrase)
    designator = phrase.designator
    unit = UNITS.get(designator.lstrip("2"))
    kind = phrase.kind("side")
    if not count and kind == "AGO":
        return Reading("DATE", "PAST_REF")
    if not count or unit == "weekend":
        return None
    back = kind in {"AGO", "EARLIER", "BEFORE"}
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


def before_then(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days before, a month before: told from what was named last, not from what follows.

    Before a noun or a clause ("two days before the talks") only the length is an expression.
    """
    number, _ = phrase.labels["side"]
    word = scene.governors.token(phrase.words.starts[number])
    after = phrase.word_at(phrase.stop)
    alone = word is not None and (word.dep_ == "advmod" or word.tag_ == "RB")
    return shifted(phrase, scene) if alone or after in {",", ".", ";"} else None


def _length_only(phrase: Phrase, count: str, scene: Scene) -> Reading | None:
    """Read "two days later" as two days, where nothing shows what they are later than."""
    stop, _ = phrase.labels["side"]
    if phrase.kind_at(stop - 1) == "FROM":
        stop -= 1
    return Reading("DURATION", written(count, phrase.designator), stop=stop)


def _base(phrase: Phrase, scene: Scene, unit: PeriodUnit, kind: str) -> Period | None:
    """Return the period that a shift is told from: of the narrative, or the publishing day's."""
    if unit == "year":
        quarter = _quarter_told(phrase, scene)
        if quarter is not None:
            return quarter
    if kind in {"AGO", "REF"}:
        return scene.here("day")
    fine: PeriodUnit = unit if unit in {"month", "year"} else "day"
    return scene.anchor(fine)


def _quarter_told(phrase: Phrase, scene: Scene) -> Period | None:
    """Return the quarter that "a year earlier" is told from, if the story is in one."""
    near = scene.latest("quarter", phrase.start)
    if near is None and scene.last is not None and scene.last.unit == "quarter":
        near = scene.last
    reported = scene.reported()
    if near is None or reported is None or reported.first.year != near.first.year:
        return near
    return reported


def _moved(base: Period, unit: PeriodUnit, steps: int) -> Period | None:
    if base.unit == "quarter" and unit == "year":
        return base.shifted(4 * steps)
    return containing(unit, base.first).shifted(steps)


def reference(phrase: Phrase, scene: Scene) -> Reading | None:
    """Now, recently, soon, the past, the future, at present."""
    if phrase.has("step"):
        return _adjective(phrase, scene)
    value = phrase.value("ref") or "PRESENT_REF"
    if value == "FUTURE_REF" and phrase.kind_at(phrase.stop) == "OF":
        return None
    word, before = phrase.word_at(phrase.first), phrase.word_at(phrase.first - 1)
    no_time = before in {"as", "too", "so", "how"} or phrase.word_at(phrase.stop) in {"as", "after"}
    if before == "-" or (word == "soon" and no_time):
        return None
    return Reading("DATE", value)


def then(phrase: Phrase, scene: Scene) -> Reading | None:
    """Until then, by then: what the text named last."""
    token = scene.governors.token(phrase.words.starts[phrase.stop - 1])
    if scene.last is None:
        return None
    if token is not None and (token.dep_ not in {"pcomp", "pobj"} or token.head.dep_ == "agent"):
        return None
    return replace(in_passing(scene.last), cut=1)


def _adjective(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the past" that no noun follows, and "at present"."""
    following = phrase.word_at(phrase.stop)
    if phrase.kind("step") == "LATEST":
        return _recent(phrase, scene)
    if phrase.kind("step") == "PAST":
        token = scene.governors.token(phrase.words.starts[phrase.stop - 1])
        noun = token is not None and token.tag_ == "NN" and token.dep_ in _OF_NOUNS
        open_ended = noun or not following[:1].isalnum() or following in _AFTER_THE_PAST
        return Reading("DATE", "PAST_REF") if open_ended else None
    at_present = phrase.word_at(phrase.first + 1) == "present"
    return Reading("DATE", "PRESENT_REF") if at_present else None


def _recent(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "a recent visit"; "the most recent visit" is the last of several, whenever it was."""
    token = scene.governors.token(phrase.start)
    compared = phrase.word_at(phrase.first - 1) in {"most", "more"}
    if phrase.word_at(phrase.first) != "recent" or compared or token is None:
        return None
    return Reading("DATE", "PAST_REF") if token.dep_ == "amod" else None


def anniversary(phrase: Phrase, scene: Scene) -> Reading | None:
    """30 years ago Tuesday, a week ago Friday, two years ago this month."""
    count, unit = amount(phrase), UNITS.get(phrase.designator)
    if not count.isdigit() or unit not in {"week", "year"}:
        return None
    near = scene.published
    if near is not None and phrase.has("weekday"):
        ahead = ((phrase.number("weekday") or 0) - near.isoweekday() + 3) % 7 - 3
        near = moved(near, ahead)
    if near is None:
        return Reading("DATE", "XXXX-XX-XX")
    steps = int(count)
    there = moved(near, -7 * steps) if unit == "week" else months_on(near, -12 * steps)
    fine = UNITS.get(phrase.value("same"), "day") if phrase.has("same") else "day"
    return None if there is None else dated(containing(fine, there))


#: Relations of a noun to its verb or preposition, which "past" has where it is no adjective.
_OF_NOUNS = frozenset({"pobj", "dobj", "nsubj", "nsubjpass"})

#: What may follow "the past" where it is no adjective.
_AFTER_THE_PAST = frozenset({"and", "or", "to", "that", "when", "but", "because", "is", "was"})
