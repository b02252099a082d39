"""Time expressions as newswire and broadcasts write them, each seen from its publishing day."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_times

Found = list[tuple[str, str]]


def found(text: str, published: str | None) -> Found:
    day = None if published is None else dt.date.fromisoformat(published)
    times = find_times(parse(text, Layout(paragraphs=((0, len(text)),))), day)
    return [(text[slice(*time.span)], time.value) for time in times]


HOLIDAYS = {
    "Easter": ("2024-02-29", "Mediators want a truce by Easter.", ("Easter", "2024-03-31")),
    "Good Friday": (
        "1998-04-14",
        "The accord was signed on Good Friday.",
        ("Good Friday", "1998-04-10"),
    ),
    "Easter Monday": (
        "2022-04-20",
        "They marched on Easter Monday.",
        ("Easter Monday", "2022-04-18"),
    ),
    "Thanksgiving": (
        "1999-12-05",
        "The shelling stopped on Thanksgiving Day.",
        ("Thanksgiving Day", "1999-11-25"),
    ),
    "the last Monday of May": (
        "2022-06-02",
        "The wall was opened on Memorial Day.",
        ("Memorial Day", "2022-05-30"),
    ),
    "New Year's Eve": (
        "1999-12-05",
        "On New Year's Eve the handover will be complete.",
        ("New Year's Eve", "1999-12-31"),
    ),
    "the first Monday in September": (
        "2016-09-07",
        "Congress returned after the first Monday in September.",
        ("the first Monday in September", "2016-09-05"),
    ),
    "of no known year": (
        None,
        "They want a truce by Easter, or by Christmas Eve.",
        ("Easter", "XXXX-XX-XX"),
    ),
}


@pytest.mark.parametrize(("published", "text", "time"), HOLIDAYS.values(), ids=HOLIDAYS)
def test_holidays_that_move(published: str | None, text: str, time: tuple[str, str]) -> None:
    assert found(text, published)[0] == time


STORIES = {
    "a war of another year": (
        "The war of 1973 began on Oct. 6. Two days later Israel hit back, and on Oct. 25 it ended.",
        [("1973", "1973"), ("Oct. 6", "1973-10-06"), ("Two days later", "1973-10-08"),
         ("Oct. 25", "1973-10-25")],
    ),
    "the year after": (
        "In August 2005 the settlers were pulled out. Elections followed in January.",
        [("August 2005", "2005-08"), ("January", "2006-01")],
    ),
    "the week named": (
        "The crisis began on Nov. 1, 2017. On Thursday of that week NATO was briefed.",
        [("Nov. 1, 2017", "2017-11-01"), ("Thursday of that week", "2017-11-02")],
    ),
    "the day named": (
        "He was last seen on April 2. At 1:14 p.m. he left. That night two jets took off. The next "
        "morning all was denied.",
        [("April 2", "2019-04-02"), ("1:14 p.m.", "2019-04-02T13:14"),
         ("That night", "2019-04-02TNI"), ("The next morning", "2019-04-03TMO")],
    ),
    "the month after": (
        "On Feb. 23, 1997, the frigate left port; by early the next month it was in the Gulf.",
        [("Feb. 23, 1997", "1997-02-23"), ("early the next month", "1997-03")],
    ),
    "back in the news": (
        "The war of 1973 ended in a truce. On May 28 the minister said it would hold.",
        [("1973", "1973"), ("May 28", "2019-05-28")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "times"), STORIES.values(), ids=STORIES)
def test_a_story_is_told_from_the_dates_in_it(text: str, times: Found) -> None:
    assert found(text, "2019-06-03") == times


YEARS = {
    "announced": ("They announced elections in July, after the war.", "2019-07"),
    "called": ("In May the government called a vote in September.", "2019-09"),
    "announced, but long ago in the clause": (
        "The council has met weekly since it announced the plan in August.", "2018-08"
    ),
    "a sudden event": ("A fund was set up after the July bombing.", "2018-07"),
    "a planned event": ("The ballots for the September election were printed.", "2019-09"),
    "to a month of last year": ("The ban lasted from March to May of last year.", "2018-03"),
    "to a month of a year": ("The ban lasted from November to March 2017.", "2016-11"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), YEARS.values(), ids=YEARS)
def test_the_year_of_a_bare_month(text: str, value: str) -> None:
    assert value in [time for _, time in found(text, "2019-06-03")]


CLOCKS = {
    "the day after the zone": (
        "The gas will be cut at 10:00 am in Moscow (0700 GMT) on Monday.",
        ["2022-01-17T10:00", "2022-01-17T07:00", "2022-01-17"],
    ),
    "already tomorrow in Greenwich": (
        "He spoke at 9 p.m. Monday (0200 GMT) on air.",
        ["2022-01-10T21:00", "2022-01-11T02:00"],
    ),
    "still yesterday in Greenwich": (
        "It struck at 1:15 am Tuesday (2315 GMT) in Berlin.",
        ["2022-01-11T01:15", "2022-01-10T23:15"],
    ),
    "the same day": (
        "They will talk at 10 a.m. EDT (1400 GMT).",
        ["2022-01-12T10:00", "2022-01-12T14:00"],
    ),
    "broadcast": (
        "They will be back at nine o'clock tomorrow morning.",
        ["2022-01-13T09:00"],
    ),
    "dawn": ("Police came at dawn Sunday.", ["2022-01-09TDA"]),
}


@pytest.mark.parametrize(("text", "values"), CLOCKS.values(), ids=CLOCKS)
def test_clock_times_are_of_the_day_they_are_told_with(text: str, values: list[str]) -> None:
    assert [time for _, time in found(text, "2022-01-12")] == values


SPOKEN = {
    "a date read out": (
        "This is Sunday, December the fifth, nineteen ninety-nine.",
        ("Sunday, December the fifth, nineteen ninety-nine", "1999-12-05"),
    ),
    "a decade": ("It was signed back in the eighties.", ("the eighties", "198")),
    "a decade in full": ("It was signed in the nineteen sixties.", ("the nineteen sixties", "196")),
    "hyphens": ("It was signed in nineteen-ninety-one.", ("nineteen-ninety-one", "1991")),
    "this time next year": (
        "By this time next year he will rule.",
        ("this time next year", "2000"),
    ),
    "anniversary": ("He fled, 30 years ago Tuesday.", ("30 years ago Tuesday", "1969-12-07")),
    "so many weeks ago": ("He fled a week ago Friday.", ("a week ago Friday", "1999-11-26")),
    "half of ten years": ("It took a decade and a half.", ("a decade and a half", "P15Y")),
    "a quarter of a century": ("He ruled for a quarter-century.", ("a quarter-century", "P25Y")),
    "one or two": ("It took a week or two.", ("a week or two", "P1W")),
    "so often": ("They met three times a week.", ("three times a week", "P1W")),
    "so much": ("It costs 440 million dollars more a year.", ("a year", "P1Y")),
    "recent": ("He praised her recent visit.", ("recent", "PAST_REF")),
}


@pytest.mark.parametrize(("text", "time"), SPOKEN.values(), ids=SPOKEN)
def test_as_it_is_said(text: str, time: tuple[str, str]) -> None:
    assert found(text, "1999-12-05") == [time]
