"""Time expressions in real sentences: what is found, and what it is taken to mean."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_times
from dragoman.record import Time

#: A Wednesday in the fourth quarter, two days before a year's end.
PUBLISHED = dt.date(2021, 12, 29)


def read(text: str, published: dt.date | None = PUBLISHED) -> list[Time]:
    return find_times(parse(text, Layout(paragraphs=((0, len(text)),))), published)


def found(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[t.span[0] : t.span[1]], t.value) for t in read(text, published)]


EXPLICIT = {
    "month day year": ("They signed it on February 12, 2015.", "February 12, 2015", "2015-02-12"),
    "day month year": ("They met on 21 January 2022.", "21 January 2022", "2022-01-21"),
    "abbreviated": ("They met on Jan. 21, 2022.", "Jan. 21, 2022", "2022-01-21"),
    "british abbreviation": ("It expired on 29 Dec. 2021.", "29 Dec. 2021", "2021-12-29"),
    "ordinal day": (
        "It ends on the 31st of December 2021.",
        "the 31st of December 2021",
        "2021-12-31",
    ),
    "weekday and date": (
        "They met Friday, 21 January 2022.",
        "Friday, 21 January 2022",
        "2022-01-21",
    ),
    "iso": ("The note is dated 2021-12-17.", "2021-12-17", "2021-12-17"),
    "slashed, one way only": ("The note is dated 17/12/2021.", "17/12/2021", "2021-12-17"),
    "month and year": ("The accord of February 2015 failed.", "February 2015", "2015-02"),
    "third of a month": ("Troops moved in early April 2021.", "early April 2021", "2021-04"),
    "year": ("Georgia fought Russia in 2008.", "2008", "2008"),
    "early in a year": ("Talks began in early 2022.", "early 2022", "2022"),
    "end of a year": ("The pact ran to the end of 2019.", "the end of 2019", "2019"),
    "fiscal year": ("Aid rose in fiscal 2021.", "fiscal 2021", "2021"),
    "decade": ("NATO has grown since the 1990s.", "the 1990s", "199"),
    "part of a decade": ("Arms talks began in the late 1960s.", "the late 1960s", "196"),
    "short decade": ("It was a treaty of the '80s.", "the '80s", "198"),
    "century": ("It was Europe's worst war of the 20th century.", "the 20th century", "19XX"),
    "quarter of a year": (
        "Exports fell in the third quarter of 2021.",
        "the third quarter of 2021",
        "2021-Q3",
    ),
    "half of a year": (
        "Trade grew in the first half of 2021.",
        "the first half of 2021",
        "2021-H1",
    ),
    "season": ("The build-up of the spring of 2021 alarmed Kyiv.", "the spring of 2021", "2021-SP"),
    "years from to": ("The 2014-15 offensive ended at Debaltseve.", "2014-15", "P1Y"),
    "spelled year": ("He was born in nineteen fifty-two.", "nineteen fifty-two", "1952"),
}


@pytest.mark.parametrize(("text", "words", "value"), EXPLICIT.values(), ids=EXPLICIT)
@pytest.mark.parametrize("published", [PUBLISHED, None], ids=["dated", "undated"])
def test_what_states_its_year_is_itself_whenever_it_was_published(
    text: str, words: str, value: str, published: dt.date | None
) -> None:
    assert found(text, published) == [(words, value)]


FROM_PUBLISHING_DAY = {
    "yesterday": ("NATO replied yesterday.", "yesterday", "2021-12-28"),
    "part of yesterday": ("NATO replied late yesterday.", "late yesterday", "2021-12-28"),
    "today": ("The envoys meet today.", "today", "2021-12-29"),
    "tomorrow": ("The envoys will meet tomorrow.", "tomorrow", "2021-12-30"),
    "beyond tomorrow": (
        "They meet the day after tomorrow.",
        "the day after tomorrow",
        "2021-12-31",
    ),
    "last week": ("Putin spoke to the press last week.", "last week", "2021-W51"),
    "next week across the year": ("The council meets next week.", "next week", "2022-W01"),
    "this month": ("They spoke twice this month.", "this month", "2021-12"),
    "earlier this month": ("They spoke earlier this month.", "earlier this month", "2021-12"),
    "next month": ("The council meets next month.", "next month", "2022-01"),
    "early next year": ("They will meet early next year.", "early next year", "2022"),
    "the end of last year": ("It expired at the end of last year.", "the end of last year", "2020"),
    "last weekend": ("Shelling resumed last weekend.", "last weekend", "2021-W51-WE"),
    "last summer": ("They met last summer.", "last summer", "2021-SU"),
    "days ago": ("The drones struck two days ago.", "two days ago", "2021-12-27"),
    "years ago": ("Russia seized Crimea nearly eight years ago.", "nearly eight years ago", "2013"),
    "from now": ("The treaty lapses five years from now.", "five years from now", "2026"),
    "some time ago": ("They agreed several years ago.", "several years ago", "PAST_REF"),
    "year-end": ("The pact lapses at year-end.", "year-end", "2021-12-31"),
    "third quarter": ("Output fell in the third quarter.", "the third quarter", "2021-Q3"),
    "holiday": ("The guns fell silent at Christmas.", "Christmas", "2021-12-25"),
}


@pytest.mark.parametrize(
    ("text", "words", "value"), FROM_PUBLISHING_DAY.values(), ids=FROM_PUBLISHING_DAY
)
def test_relative_expressions_are_told_from_the_publishing_day(
    text: str, words: str, value: str
) -> None:
    assert found(text) == [(words, value)]


DIRECTIONS = {
    "past verb": ("The ministers met on Tuesday.", "2021-12-28"),
    "past verb, today": ("The ministers met on Wednesday.", "2021-12-29"),
    "past verb, day after today's name": ("The ministers met on Thursday.", "2021-12-23"),
    "will": ("The ministers will meet on Tuesday.", "2022-01-04"),
    "would": ("He said the ministers would meet on Tuesday.", "2022-01-04"),
    "to be": ("The ministers are to meet on Tuesday.", "2022-01-04"),
    "scheduled": ("They discussed talks scheduled for Tuesday.", "2022-01-04"),
    "until": ("Moscow extended the truce until Tuesday.", "2022-01-04"),
    "last": ("The ministers met last Wednesday.", "2021-12-22"),
    "next": ("The ministers meet next Wednesday.", "2022-01-05"),
    "failed to": ("The ministers failed to agree on Tuesday.", "2021-12-28"),
}


@pytest.mark.parametrize(("text", "value"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_a_weekday_is_the_nearest_in_the_direction_of_its_verb(text: str, value: str) -> None:
    assert [value for _, value in found(text)] == [value]


def test_speech_and_what_was_said_look_different_ways() -> None:
    text = "Officials said on Monday that the envoys would meet on Tuesday."
    assert found(text) == [("Monday", "2021-12-27"), ("Tuesday", "2022-01-04")]


YEARS = {
    "coming date over new year": ("They will meet on January 10.", "2022-01-10"),
    "past date": ("He spoke on December 26.", "2021-12-26"),
    "date that only modifies": ("They discussed the January 10 talks.", "2022-01-10"),
    "date fixed by its weekday": ("They met on Thursday, December 30.", "2021-12-30"),
    "past month": ("Troops massed there in April.", "2021-04"),
    "coming month": ("NATO will decide in March.", "2022-03"),
    "last month by name": ("They met last June.", "2021-06"),
}


@pytest.mark.parametrize(("text", "value"), YEARS.values(), ids=YEARS)
def test_a_date_without_a_year_takes_that_of_its_tense_and_distance(text: str, value: str) -> None:
    assert [value for _, value in found(text)] == [value]


UNKNOWN = {
    "date": ("They will meet on December 30.", "XXXX-12-30"),
    "weekday and date": ("They will meet on Thursday, December 30.", "XXXX-12-30"),
    "month": ("They will meet in March.", "XXXX-03"),
    "last week": ("They met last week.", "XXXX-WXX"),
    "last month": ("They met last month.", "XXXX-XX"),
    "this year": ("They met this year.", "XXXX"),
    "weekday": ("They met on Friday.", "XXXX-WXX-5"),
    "yesterday": ("They met yesterday.", "XXXX-XX-XX"),
    "days ago": ("They met two days ago.", "XXXX-XX-XX"),
    "this morning": ("They met this morning.", "XXXX-XX-XXTMO"),
    "clock": ("They met at 2200 GMT.", "XXXX-XX-XXT22:00"),
    "quarter": ("Output fell in the third quarter.", "XXXX-Q3"),
    "summer": ("They met last summer.", "XXXX-SU"),
    "weekend": ("They met last weekend.", "XXXX-WXX-WE"),
    "holiday": ("They met at Christmas.", "XXXX-12-25"),
}


@pytest.mark.parametrize(("text", "value"), UNKNOWN.values(), ids=UNKNOWN)
def test_without_a_publishing_day_nothing_is_guessed(text: str, value: str) -> None:
    [time] = read(text, None)
    assert (time.value, time.begin, time.end) == (value, None, None)


NARRATIVE = {
    "the next day": ("NATO met on 12 January 2022. Moscow replied the next day.", "2022-01-13"),
    "days later": ("NATO met on 12 January 2022. Two days later Moscow replied.", "2022-01-14"),
    "days earlier": ("NATO met on 12 January 2022. Two days earlier envoys met.", "2022-01-10"),
    "that year": ("Fighting began in April 2014. That year it spread.", "2014"),
    "later that month": ("Fighting began on 7 April 2014. Later that month it spread.", "2014-04"),
    "the following month": (
        "Fighting began in April 2014. It spread the following month.",
        "2014-05",
    ),
    "the previous year": ("Fighting began in 2014. The previous year was calm.", "2013"),
    "a year later": ("Fighting began in 2014. A year later it spread.", "2015"),
    "that evening": ("NATO met on 12 January 2022. Moscow replied that evening.", "2022-01-12TEV"),
    "clock of the day told": ("NATO met on 12 January 2022. It rose at 18:40.", "2022-01-12T18:40"),
}


@pytest.mark.parametrize(("text", "value"), NARRATIVE.values(), ids=NARRATIVE)
@pytest.mark.parametrize("published", [dt.date(2022, 2, 1), None], ids=["dated", "undated"])
def test_the_narrative_anchors_what_is_told_from_it(
    text: str, value: str, published: dt.date | None
) -> None:
    assert found(text, published)[-1][1] == value


TIMES = {
    "clock before a weekday": ("They met at 6 p.m. Tuesday.", "6 p.m. Tuesday", "2021-12-28T18:00"),
    "noon": ("They met at noon on Monday.", "noon on Monday", "2021-12-27T12:00"),
    "midnight": ("The truce began at midnight Sunday.", "midnight Sunday", "2021-12-26T24:00"),
    "zone": ("It began at 0300 GMT on Tuesday.", "0300 GMT on Tuesday", "2021-12-28T03:00"),
    "clock with zone and date": (
        "It began on December 28 at 14:30 CET.",
        "December 28 at 14:30 CET",
        "2021-12-28T14:30",
    ),
    "local time": (
        "They landed around 18:40 local time.",
        "around 18:40 local time",
        "2021-12-29T18:40",
    ),
    "weekday night": ("Shells fell Friday night.", "Friday night", "2021-12-24TNI"),
    "late on a day's night": ("They met late Sunday night.", "late Sunday night", "2021-12-26TNI"),
    "night of a date": (
        "Shells fell on the night of December 26.",
        "the night of December 26",
        "2021-12-26TNI",
    ),
    "this morning": ("They spoke this morning.", "this morning", "2021-12-29TMO"),
    "last night": ("Shells fell last night.", "last night", "2021-12-28TNI"),
    "tonight": ("He will speak tonight.", "tonight", "2021-12-29TNI"),
    "twelve in the morning": (
        "It began at 12:15 a.m. Tuesday.",
        "12:15 a.m. Tuesday",
        "2021-12-28T00:15",
    ),
}


@pytest.mark.parametrize(("text", "words", "value"), TIMES.values(), ids=TIMES)
def test_times_of_day_carry_their_day(text: str, words: str, value: str) -> None:
    [time] = read(text)
    assert (text[slice(*time.span)], time.type, time.value) == (words, "TIME", value)
    assert time.begin == time.end == value[:10]


DURATIONS = {
    "adjective": ("He began a three-day visit.", "three-day", "P3D"),
    "plain": ("The call lasted 50 minutes.", "50 minutes", "PT50M"),
    "approximate": ("They spoke for about two hours.", "about two hours", "PT2H"),
    "more than": ("It took more than ten years.", "more than ten years", "P10Y"),
    "range": ("It will take three to four weeks.", "three to four weeks", "P3W"),
    "half": ("They spoke for half an hour.", "half an hour", "PT30M"),
    "and a half": ("They spoke for an hour and a half.", "an hour and a half", "PT1H30M"),
    "years and a half": ("It took two and a half years.", "two and a half years", "P2Y6M"),
    "vague": ("They spoke for several hours.", "several hours", "PTXH"),
    "bare plural": ("The talks dragged on for weeks.", "weeks", "PXW"),
    "decades": ("The border was calm for decades.", "decades", "PXE"),
    "old conflict": ("It would end a seven-year-old conflict.", "seven-year-old", "P7Y"),
    "old crisis": ("It would end a month-long crisis.", "month-long", "P1M"),
    "coming": ("More will arrive in the coming days.", "the coming days", "PXD"),
    "days of a month": ("They met on January 10-11, 2022.", "January 10-11, 2022", "P2D"),
}


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS.values(), ids=DURATIONS)
def test_durations(text: str, words: str, value: str) -> None:
    [time] = read(text)
    assert (text[slice(*time.span)], time.type, time.value) == (words, "DURATION", value)


SETS = {
    "every weekday": ("They patrol every Monday.", "every Monday", "XXXX-WXX-1"),
    "weekdays": ("They patrol on Mondays.", "Mondays", "XXXX-WXX-1"),
    "each month": ("Inspectors return each month.", "each month", "P1M"),
    "every two weeks": ("Envoys meet every two weeks.", "every two weeks", "P2W"),
    "daily": ("They report daily violations.", "daily", "P1D"),
    "annual": ("He held his annual conference.", "annual", "P1Y"),
    "times a year": ("They meet twice a year.", "twice a year", "P1Y"),
    "so much a day": ("Gas flows at 40 million cubic metres per day.", "per day", "P1D"),
}


@pytest.mark.parametrize(("text", "words", "value"), SETS.values(), ids=SETS)
def test_sets(text: str, words: str, value: str) -> None:
    [time] = read(text)
    assert (text[slice(*time.span)], time.type, time.value) == (words, "SET", value)


VAGUE = {
    "now": ("Moscow now demands guarantees.", "PRESENT_REF"),
    "currently": ("It currently has no envoy.", "PRESENT_REF"),
    "at present": ("At present it has no envoy.", "PRESENT_REF"),
    "recently": ("It recently recalled its envoy.", "PAST_REF"),
    "the past": ("Such talks failed in the past.", "PAST_REF"),
    "soon": ("Talks will resume soon.", "FUTURE_REF"),
    "the future": ("Talks may resume in the future.", "FUTURE_REF"),
}


@pytest.mark.parametrize(("text", "value"), VAGUE.values(), ids=VAGUE)
def test_vague_expressions_have_a_value_and_no_days(text: str, value: str) -> None:
    [time] = read(text)
    assert (time.value, time.begin, time.end) == (value, None, None)


DAYS = {
    "week, Monday to Sunday": ("They met last week.", "2021-12-20", "2021-12-26"),
    "month": ("They met in February 2016.", "2016-02-01", "2016-02-29"),
    "early": ("They met in early August 2021.", "2021-08-01", "2021-08-10"),
    "mid": ("They meet in mid-January 2022.", "2022-01-11", "2022-01-20"),
    "late": ("They met in late September 2021.", "2021-09-21", "2021-09-30"),
    "quarter": ("They met in the first quarter of 2021.", "2021-01-01", "2021-03-31"),
    "year": ("They met in 2014.", "2014-01-01", "2014-12-31"),
    "decade": ("They met in the 1990s.", "1990-01-01", "1999-12-31"),
    "winter": ("They met in the winter of 2013.", "2013-12-01", "2014-02-28"),
    "weekend": ("They met last weekend.", "2021-12-25", "2021-12-26"),
    "range": ("They met on January 10-11, 2022.", "2022-01-10", "2022-01-11"),
    "time up to now": ("It grew over the past two weeks.", "2021-12-15", "2021-12-29"),
    "length": ("It lasted three days.", None, None),
    "set": ("It happens every year.", None, None),
}


@pytest.mark.parametrize(("text", "begin", "end"), DAYS.values(), ids=DAYS)
def test_first_and_last_day_covered(text: str, begin: str | None, end: str | None) -> None:
    [time] = read(text)
    assert (time.begin, time.end) == (begin, end)


NO_TIMES = {
    "impossible date": "They will meet on February 30.",
    "impossible date with a year": "The note is dated 2021-02-30.",
    "either way round": "The note is dated 3/4/2021.",
    "aircraft": "Two Su-27 fighters met an F-16 over the S-300 site.",
    "troops": "Russia moved 2000 soldiers and 1500 vehicles.",
    "vote": "The assembly voted 141-5 with 35 abstentions.",
    "money": "The loan of $1990 was repaid.",
    "share": "It rose 20% on 1.5 million votes.",
    "resolution": "It cited resolution 2202 and Article 5.",
    "ordinal": "The second round of talks stalled.",
    "may, the verb": "Russia may strike.",
    "May, the name": "Theresa May condemned the attack.",
    "march, the verb": "Troops march along the border.",
    "army": "The 58th army moved north.",
    "age": "The 52-year-old envoy is 52 years old.",
    "fall of a city": "The fall of the city shocked allies.",
    "fraction": "A quarter of the force withdrew.",
    "as soon as": "They will talk as soon as possible.",
    "future of": "They discussed the future of Ukraine.",
}


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_ids_follow_reading_order() -> None:
    times = read("He met them on 10 January 2022, on 12 January 2022 and on 13 January 2022.")
    assert [time.id for time in times] == ["t1", "t2", "t3"]
    assert [time.span for time in times] == sorted(time.span for time in times)


def test_a_stray_full_stop_after_a_date_is_not_part_of_it() -> None:
    text = "Spokesmen confirmed it on December 29. in a statement."
    assert found(text) == [("December 29", "2021-12-29")]


def test_curly_quotes_and_odd_spaces_do_not_matter() -> None:
    text = "Talks in the\u00a0\u201980s failed; \u201cWe meet on December\u00a030,\u201d he said."
    assert [value for _, value in found(text)] == ["198", "2021-12-30"]


def test_nothing_is_read_across_a_blank_line() -> None:
    text = "The treaty was signed in December\n\n2021 vehicles were destroyed."
    assert found(text)[0] == ("December", "2021-12")


def test_a_users_own_words_count_too(tmp_path: Path) -> None:
    (tmp_path / "timex_words.csv").write_text("word,kind,value\nNowruz,HOLIDAY,03-21\n")
    text = "They will meet at Nowruz."
    parsed = parse(text, Layout(paragraphs=((0, len(text)),)))
    assert [time.value for time in find_times(parsed, PUBLISHED, tmp_path)] == ["2022-03-21"]
