"""Times that their words put before or after what is told."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_times

TUESDAY = dt.date(2022, 2, 22)


def values(text: str, published: dt.date = TUESDAY) -> list[tuple[str, str]]:
    found = find_times(parse(text, find_layout(text)), published)
    return [(text[slice(*time.span)], time.value) for time in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Blinken cancelled the talks that were planned for Thursday.",
            ("Thursday", "2022-02-24"),
            id="what was planned lies ahead",
        ),
        pytest.param(
            "She warned that fines would follow if Moscow refused to leave by March 1.",
            ("March 1", "2022-03-01"),
            id="a condition has no tense",
        ),
        pytest.param(
            "The ministers talked for about an hour and a half.",
            ("about an hour and a half", "PT1H30M"),
            id="and a half",
        ),
    ],
)
def test_a_time_is_read_by_what_governs_it(text: str, found: tuple[str, str]) -> None:
    assert values(text) == [found]


def test_two_days_before_is_told_from_the_day_named_last() -> None:
    text = "Scholz flew to Moscow on February 15. Two days before, he had been in Berlin."
    assert values(text)[1] == ("Two days before", "2022-02-13")


def test_a_daily_is_a_paper() -> None:
    assert values("The respected Vedomosti business daily praised the pact.") == []
