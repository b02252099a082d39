"""Meanings of expressions that say how long or how often."""

from __future__ import annotations

import re

from dragoman.reading.times.periods import months_on, moved
from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import REFUSED, Reading, Scene

#: Months or days in one of a designator's units, to tell "the past two months" from a day.
_IN_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_IN_DAYS = {"D": 1, "W": 7, "2W": 14}

#: Halves of a unit, as whole numbers of a smaller one.
_HALVES = {"TH": "T30M", "TM": "T30S", "Y": "6M", "D": "T12H", "E": "5Y", "C": "50Y"}

#: Years in a unit of which no part is called by a unit: "a decade and a half".
_YEARS = {"E": 10, "C": 100}

_SCALES = {"HUNDRED": 100, "THOUSAND": 1000, "DOZEN": 12}

#: Kinds of words that are numbers in figures.
_FIGURES = frozenset({"INT", "NUM", "YEAR", "FOUR"})


def amount(phrase: Phrase) -> str:
    """Return how many: ``3``, ``0.5``, ``2.5``, or ``X`` of "several" and of bare plurals."""
    first, stop = phrase.labels.get("count", (0, 0))
    if stop == first:
        return "X"
    total, current, seen = 0.0, 0.0, False
    for number in range(first, stop):
        kind, value = phrase.kind_at(number), phrase.words.values[number]
        if kind == "VAGUE":
            return "X"
        if kind in {"TO", "OR", "DASH"} or (
            kind == "HYPHEN" and phrase.kind_at(number - 1) in _FIGURES
        ):
            break
        if kind == "HALF":
            current += 0.5
            seen = True
        elif kind in _SCALES:
            current = (current or 1) * _SCALES[kind]
            seen = True
        elif kind in _FIGURES or kind in {"ONES", "TEENS", "TENS", "COUPLE"}:
            current += _float(value)
            seen = True
    total += current
    if not seen:
        return "1"
    return f"{total:g}" if 0.01 <= total < 1_000_000 else ""


def _float(figures: str) -> float:
    plain = figures.replace(",", "").rstrip(".")
    return float(plain) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) else 0.0


def written(count: str, designator: str) -> str:
    """Return the TIMEX3 value of a length: ``P3D``, ``PT30M``, ``P2Y6M``, ``PXW``.

    >>> written("2.5", "Y"), written("3", "2W"), written("X", "TH")
    ('P2Y6M', 'P6W', 'PTXH')
    """
    if designator == "2W":
        designator = "W"
        count = count if count == "X" else f"{float(count) * 2:g}"
    whole, _, fraction = count.partition(".")
    timed = "T" if designator.startswith("T") else ""
    letter = designator.removeprefix("T")
    if fraction == "5" and whole != "0" and designator in _YEARS:
        return f"P{float(count) * _YEARS[designator]:g}Y"
    if fraction == "5" and designator in _HALVES:
        rest = _HALVES[designator]
        if whole == "0":
            return f"P{rest}"
        joint = rest.removeprefix("T") if timed else rest
        return f"P{timed}{whole}{letter}{joint}"
    return f"P{timed}{count}{letter}"


def duration(count: str, designator: str, scene: Scene, side: int) -> Reading | None:
    """Return the reading of a length; ``side`` -1 of one that ends, 1 that begins now, else 0."""
    value = written(count, designator)
    if not side or scene.published is None or not count.isdigit():
        return Reading("DURATION", value)
    steps = side * int(count)
    if designator in _IN_DAYS:
        other = moved(scene.published, steps * _IN_DAYS[designator])
    elif designator in _IN_MONTHS:
        other = months_on(scene.published, steps * _IN_MONTHS[designator])
    else:
        other = None
    if other is None:
        return Reading("DURATION", value)
    return Reading("DURATION", value, min(other, scene.published), max(other, scene.published))


def length(phrase: Phrase, scene: Scene) -> Reading | None:
    """Three days, a three-day visit, the past two months, an hour and a half, weeks, week-long."""
    if phrase.has("long"):
        return Reading("DURATION", phrase.value("long"))
    count, designator = amount(phrase), phrase.designator
    if phrase.rule == "length_long":
        count = "1" if phrase.kind("unit") == "UNIT" else "X"
    if phrase.rule in {"length_or_two", "length_steps_half", "length_past"}:
        count = "1"
    if phrase.has("half") and phrase.rule in {"length_half", "length_steps_half"}:
        count = f"{count}.5" if count.isdigit() else ""
    if _is_figure_of_speech(phrase):
        return REFUSED
    if not count or _is_none(phrase, count):
        return None
    if _is_some_day(phrase, scene):
        return Reading("DATE", "FUTURE_REF")
    if phrase.has("old") and designator == "Y" and _is_age(phrase, scene):
        return REFUSED
    side = {"PAST": -1, "LAST": -1, "NEXT": 1, "COMING": 1}.get(phrase.kind("step"), 0)
    return duration(count, designator, scene, side)


#: Words between "as" and a unit that make no length of it: "the fifth in as many months".
_AS_MANY = frozenset({"many", "few"})


def _is_figure_of_speech(phrase: Phrase) -> bool:
    """Tell "the fifth in as many months" from a length."""
    return phrase.word_at(phrase.first) in _AS_MANY and phrase.word_at(phrase.first - 1) == "as"


def _is_none(phrase: Phrase, count: str) -> bool:
    """Tell what only looks like a length: "a quarter of", "a second round", "the first second"."""
    kind = phrase.kind("unit")
    following = phrase.kind_at(phrase.stop)
    hyphened = phrase.rule == "length_adj"
    if kind in {"QUARTER", "SECOND"} and not hyphened:
        return True
    if kind == "QUARTERS" and (not phrase.has("count") or (following == "OF" and count == "3")):
        return True
    if kind == "SECOND" and phrase.kind_at(phrase.first) == "A":
        return True
    if phrase.rule == "length" and _bare_article(phrase):
        if phrase.word_at(phrase.stop - 2) == "calendar":
            return True
        hyphen = following == "HYPHEN"
        return hyphen or phrase.designator in {"WE", "TM", "TS"} or is_rate(phrase)
    return phrase.rule == "length_bare" and phrase.designator in {"WE", "TS"}


def _is_some_day(phrase: Phrase, scene: Scene) -> bool:
    """Tell "it will one day be" from "it will last one day"."""
    if phrase.word_at(phrase.first) != "one" or phrase.word_at(phrase.first + 1) != "day":
        return False
    token = scene.governors.token(phrase.words.starts[phrase.first - 1]) if phrase.first else None
    return token is not None and token.tag_ == "MD"


def _bare_article(phrase: Phrase) -> bool:
    first, stop = phrase.labels["count"]
    return stop - first == 1 and phrase.kind_at(first) == "A"


def _is_age(phrase: Phrase, scene: Scene) -> bool:
    """Tell an age ("the 40-year-old minister") from how long something has lasted."""
    token = scene.governors.token(phrase.words.starts[phrase.stop - 1])
    return token is None or token.head.lemma_.lower() not in scene.timexes.lasting


def age(phrase: Phrase, scene: Scene) -> Reading | None:
    """52 years old: an age, no time."""
    return REFUSED


def length_step(phrase: Phrase, scene: Scene) -> Reading | None:
    """Recent months, coming weeks, the past decades; "recent years" is the past itself."""
    if phrase.kind("step") in {"THIS", "THAT", "CURRENT"} or phrase.designator in {"TS", "WE"}:
        return None
    past = phrase.kind("step") in {"LATEST", "PAST", "LAST", "PREV"}
    if past and phrase.designator == "Y":
        return Reading("DATE", "PAST_REF")
    return Reading("DURATION", written("X", phrase.designator))


def these_days(phrase: Phrase, scene: Scene) -> Reading | None:
    """These days, those days."""
    if phrase.designator != "D":
        return None
    return Reading("DATE", "PRESENT_REF" if phrase.word_at(phrase.first) == "these" else "PAST_REF")


def every(phrase: Phrase, scene: Scene) -> Reading | None:
    """Every month, each day, every two weeks, every other year, daily, annually."""
    if phrase.has("often"):
        no_set = _is_paper(phrase, scene) or _is_of_amount(phrase, scene)
        return REFUSED if no_set else Reading("SET", phrase.value("often"))
    other = phrase.kind_at(phrase.first + 1) == "OTHER"
    count = "2" if other else amount(phrase) if phrase.has("count") else "1"
    if not count or phrase.kind("unit") == "SECOND":
        return None
    return Reading("SET", written(count, phrase.designator))


def _is_of_amount(phrase: Phrase, scene: Scene) -> bool:
    """Tell "annual sales" and "profits doubled annually", how much, from "annual talks"."""
    token = scene.governors.token(phrase.start)
    if token is None:
        return False
    beside = token.head.children if token.head.pos_ == "VERB" else (token.head,)
    return any(word.lemma_.lower() in scene.timexes.amounts for word in beside)


def _is_paper(phrase: Phrase, scene: Scene) -> bool:
    """Tell a newspaper: "the business daily", "Polaris Daily"."""
    word = scene.governors.token(phrase.start)
    if word is None:
        return False
    after = phrase.words.text[phrase.end : phrase.end + 2]
    named = after[:1] == " " and after[1:].isupper() and word.head.tag_ in {"NNP", "NNPS"}
    if named and phrase.word_at(phrase.first) in {"daily", "weekly"} and word.lower_ == word.text:
        return True
    return word.tag_ in {"NN", "NNP", "NNPS"} or word.dep_ in {"nsubj", "dobj", "pobj", "appos"}


def every_weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Every Monday, Fridays, every Sunday night."""
    number = phrase.value("weekday") or phrase.value("weekdays")
    part = f"T{phrase.value('part')}" if phrase.has("part") else ""
    return Reading("SET", f"XXXX-WXX-{number}{part}")


def weekends(phrase: Phrase, scene: Scene) -> Reading | None:
    """Weekends, on weekends."""
    return Reading("SET", "XXXX-WXX-WE") if phrase.designator == "WE" else None


def every_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """Every December, every summer."""
    if phrase.has("season"):
        return Reading("SET", f"XXXX-{phrase.value('season')}")
    return Reading("SET", f"XXXX-{phrase.number('month') or 0:02}")


def rate(phrase: Phrase, scene: Scene) -> Reading | None:
    """A year, per day: of so much a year, so often a day."""
    if phrase.designator in {"WE"} or phrase.kind("unit") in {"SECOND", "UNITS", "QUARTERS"}:
        return None
    if phrase.rule == "rate" and not is_rate(phrase):
        return None
    return Reading("SET", written("1", phrase.designator))


def is_rate(phrase: Phrase) -> bool:
    """Tell whether "a year" says how often: after "twice", a figure, or a figure's noun."""
    before = [phrase.kind_at(phrase.first - back) for back in (1, 2)]
    if before[0] == "ONCE" or phrase.word_at(phrase.first - 1) == "times":
        return True
    plain = {"HUNDRED", "THOUSAND", "ONES", "TENS", *_FIGURES}
    if phrase.kind_at(phrase.stop) in {"AFTER", "BEFORE", "AGO", "EARLIER", "LATER", "FROM"}:
        return False
    words = [phrase.word_at(phrase.first - back) for back in range(1, _SUM + 1)]
    money = any(word in _CURRENCIES for word in words)
    return money or words[0] in _SUMS or words[1] in _SUMS or (before[1] in plain and not before[0])


#: Words of large sums, and of money, behind or before which "a year" says how often.
_SUMS = frozenset({"million", "billion", "trillion", "%", "percent", "hundred", "thousand"})
_CURRENCIES = frozenset({"$", "€", "£", "dollars", "euros", "pounds", "yuan", "rubles", "roubles"})

#: How many words before "a year" may be of its sum: "440 million euros more a year".
_SUM = 3


def often(phrase: Phrase, scene: Scene) -> Reading | None:
    """Twice a month, three times a week, once every decade."""
    unusable = phrase.designator in {"WE", "TS"} or phrase.kind("unit") in {"UNITS", "QUARTERS"}
    return None if unusable else Reading("SET", written("1", phrase.designator))


#: Quarters of a unit, as whole numbers of a smaller one.
_QUARTERS = {"TH": "T15M", "TM": "T15S", "Y": "3M", "C": "25Y"}


def fraction(phrase: Phrase, scene: Scene) -> Reading | None:
    """A quarter-century, a quarter of an hour, the half-century-old pact."""
    rest = (_QUARTERS if phrase.has("quarter") else _HALVES).get(phrase.designator)
    return None if rest is None else Reading("DURATION", f"P{rest}")
