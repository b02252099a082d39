"""Which day an expression means, by how the text tells it: tenses, quarters, nearby dates."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_times

#: A Wednesday in the second quarter.
PUBLISHED = dt.date(2022, 5, 11)


def found(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str]]:
    times = find_times(parse(text, Layout(paragraphs=((0, len(text)),))), published)
    return [(text[slice(*time.span)], time.value) for time in times]


WEEKDAYS = {
    "expected, told as past": ("Officials said they expected a vote by Monday.", "2022-05-16"),
    "was planned for": ("The vote was planned for Monday.", "2022-05-16"),
    "has scheduled": ("The council has scheduled a vote for Monday.", "2022-05-16"),
    "had been due": ("The truce had been scheduled to expire on Monday.", "2022-05-09"),
    "hit, which is its own past": ("Missiles hit the port on Monday.", "2022-05-09"),
    "what is not to come": ("Envoys left on Monday.", "2022-05-09"),
}


@pytest.mark.parametrize(("text", "value"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_plans_look_ahead_and_plans_of_the_past_do_not(text: str, value: str) -> None:
    assert [value for _, value in found(text)] == [value]


MONTHS = {
    "past, of a noun": ("Kyiv remembered the attack in January.", "2022-01"),
    "through a month": ("The bank has extended the loan through September.", "2022-09"),
    "past verb": ("The envoys met in October.", "2021-10"),
    "a plan far back": ("The talks were last scheduled for March.", "2022-03"),
    "months joined": ("They recalled the January-March war.", "2022-03"),
}


@pytest.mark.parametrize(("text", "value"), MONTHS.values(), ids=MONTHS)
def test_a_month_without_a_year_is_the_likeliest_of_its_name(text: str, value: str) -> None:
    assert found(text)[-1][1] == value


QUARTERS = {
    "a year ago": (
        "Exports fell in the first quarter. They were higher a year ago.",
        ("a year ago", "2021-Q1"),
    ),
    "year-earlier": (
        "Exports fell in the first quarter. The year-earlier figures were better.",
        ("year-earlier", "2021-Q1"),
    ),
    "the latest, not the last mentioned": (
        "First-quarter exports fell after a flat fourth quarter. The latest quarter was bad.",
        ("The latest quarter", "2022-Q1"),
    ),
    "the quarter ended": (
        "Exports fell in the quarter ended March 31.",
        ("the quarter", "2022-Q1"),
    ),
    "quarters that are a half": (
        "Exports will fall in the first two quarters of 2023.",
        ("the first two quarters of 2023", "2023-H1"),
    ),
    "future quarter": (
        "Exports will recover in the third quarter.",
        ("the third quarter", "2022-Q3"),
    ),
    "quarter over": ("Exports fell in the fourth quarter.", ("the fourth quarter", "2021-Q4")),
    "quarter to quarter": ("The quarter-to-quarter change was small.", None),
}


@pytest.mark.parametrize(("text", "expected"), QUARTERS.values(), ids=QUARTERS)
def test_quarters_are_told_from_the_one_reported_on(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert expected in found(text) if expected else found(text) == []


EXPRESSIONS = {
    "the week of": ("Talks open the week of May 16.", "the week of May 16", "2022-W20"),
    "fiscal year": ("Aid rises in fiscal year 2023.", "fiscal year 2023", "2023"),
    "latest year": (
        "Trade fell in the latest fiscal year.",
        "the latest fiscal year",
        "2021",
    ),
    "clock and part of day": (
        "Shells fell at 11:30 last night.",
        "11:30 last night",
        "2022-05-10T23:30",
    ),
    "o'clock": (
        "He spoke at three o'clock this afternoon.",
        "three o'clock this afternoon",
        "2022-05-11T15:00",
    ),
    "small hours": (
        "Shells fell at 2:00 in the morning.",
        "2:00 in the morning",
        "2022-05-11T02:00",
    ),
    "half with hyphens": (
        "It took two-and-a-half years.",
        "two-and-a-half years",
        "P2Y6M",
    ),
    "one day": ("The two will one day be partners.", "one day", "FUTURE_REF"),
    "future years": ("It binds them in future years.", "future years", "FUTURE_REF"),
    "some years ago": ("They parted some years ago.", "some years ago", "PAST_REF"),
    "long ago": ("It formed 250,000,000 years ago.", "250,000,000 years ago", "PAST_REF"),
    "the past, before a clause": ("In the past it had observers there.", "the past", "PAST_REF"),
    "weekends": ("They patrol on weekends.", "weekends", "XXXX-WXX-WE"),
    "known day": ("The Sept. 11 attacks came first.", "Sept. 11", "2001-09-11"),
    "same day, another event": ("The Sept. 11 talks failed.", "Sept. 11", "2022-09-11"),
}


@pytest.mark.parametrize(("text", "words", "value"), EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_expressions(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


NEARBY = {
    "the week before": ("NATO met on 12 January 2022. Envoys met the week before.", "2022-W01"),
    "the year before": ("Fighting began in 2014. It was calm the year before.", "2013"),
    "the night before": (
        "NATO met on 12 January 2022. Envoys flew in the night before.",
        "2022-01-11TNI",
    ),
    "until then": ("The truce ends on 30 May 2022. Until then it holds.", "2022-05-30"),
}


@pytest.mark.parametrize(("text", "value"), NEARBY.values(), ids=NEARBY)
@pytest.mark.parametrize("published", [PUBLISHED, None], ids=["dated", "undated"])
def test_what_is_told_from_a_date_before_it(
    text: str, value: str, published: dt.date | None
) -> None:
    assert found(text, published)[-1][1] == value


def test_a_known_day_is_not_what_the_story_goes_on_from() -> None:
    text = "He recalled the Sept. 11 attacks. The talks open at 18:00."
    assert found(text)[-1] == ("18:00", "2022-05-11T18:00")


def test_by_then_minister_is_no_time() -> None:
    assert found("It was won in 1984 by then prime minister Thatcher.") == [("1984", "1984")]


def test_until_then_without_a_date_before_it_is_nothing() -> None:
    assert found("Until then the truce holds.") == []


NO_TIMES = {
    "that day of no day": "You read the news and that day you sell.",
    "broadcast": 'He was on "This Week" with its host.',
    "sums by the year": "It has annual sales of a billion and a daily volume of a million.",
    "calendar year": "It changed to a calendar year.",
    "week before a noun": "They met the week before the vote.",
}


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES)
def test_what_points_to_no_time_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_annual_talks_are_a_repetition() -> None:
    assert found("They held annual talks.") == [("annual", "P1Y")]
