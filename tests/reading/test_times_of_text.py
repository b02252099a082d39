"""``dragoman.find_times``: the times layer used alone, on plain text."""

from __future__ import annotations

import datetime as dt

import pytest

import dragoman
from dragoman.errors import InvalidDate, ModelMissing, UnreadableInput
from dragoman.report import MAX_CHARACTERS

REPORT = """Envoys to meet again

GENEVA, Jan 14, 2022 (AP) — Envoys met on Monday and will meet again next week.

Reporting by Ann Lee on Tuesday; editing by Jo Ray
"""


def values(text: str, published: dt.date | str | None = None) -> list[str]:
    return [time.value for time in dragoman.find_times(text, published)]


@pytest.mark.parametrize(
    "published",
    [dt.date(2022, 1, 14), dt.datetime(2022, 1, 14, 18, 5), "2022-01-14", "2022-01-14T18:05:00Z"],
    ids=["date", "date-time", "ISO date", "ISO date-time"],
)
def test_the_publishing_day_may_be_a_date_or_an_iso_string(published: dt.date | str) -> None:
    assert values("NATO replied yesterday.", published) == ["2022-01-13"]


def test_a_full_dateline_gives_the_day_where_the_caller_gives_none() -> None:
    assert values(REPORT) == ["2022-01-14", "2022-01-10", "2022-W03"]


def test_the_callers_day_goes_before_the_dateline() -> None:
    assert values(REPORT, "2022-02-01") == ["2022-01-14", "2022-01-31", "2022-W06"]


def test_without_any_day_the_unknown_stays_unknown() -> None:
    assert values("Envoys met on Monday and will meet on January 24.") == [
        "XXXX-WXX-1",
        "XXXX-01-24",
    ]


def test_spans_are_those_of_the_text_as_given() -> None:
    text = (
        "\ufeff\u201cWe meet on\u00a0Friday\u201d, he said.\r\n\r\nThey met on 3\u00a0March 2022."
    )
    found = dragoman.find_times(text, "2022-03-09")
    assert [text[slice(*time.span)] for time in found] == ["Friday", "3\u00a0March 2022"]


@pytest.mark.parametrize("text", ["", " \n\n", "\ud800", "\x00", "No time is named here."])
def test_a_text_without_times_has_none(text: str) -> None:
    assert dragoman.find_times(text, "2022-01-14") == []


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidDate, match="2022-02-30"):
        dragoman.find_times("NATO met.", "2022-02-30")


def test_a_model_that_is_not_there_is_refused() -> None:
    with pytest.raises(ModelMissing, match="xx_none"):
        dragoman.find_times("NATO met.", model="xx_none")


def test_a_text_too_long_to_read_at_once_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="split it"):
        dragoman.find_times("a" * (MAX_CHARACTERS + 1))
