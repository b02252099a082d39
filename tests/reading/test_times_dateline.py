"""A report's own date, read from its first lines: when it counts and when it does not."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_published

BODY = "The two ministers met for an hour. They had last spoken on 3 March 2021."

OWN = {
    "capitals and a dash": ("KYIV, January 26, 2022 — ", "2022-01-26"),
    "agency": ("MOSCOW, Jan. 26, 2022 (Interfax) -- ", "2022-01-26"),
    "place and country": ("Kyiv, Ukraine (Jan. 26, 2022) - ", "2022-01-26"),
    "date before place": ("26 January 2022, Moscow – ", "2022-01-26"),
    "labelled": ("Published: 12 January 2022\n\n", "2022-01-12"),
    "labelled without a colon": ("Posted on Jan 12, 2022 by the newsroom\n\n", "2022-01-12"),
    "labelled, in figures": ("Date: 26/01/2022\n", "2022-01-26"),
    "first, not updated": ("Updated: 14 January 2022\nPublished: 12 January 2022\n", "2022-01-12"),
    "updated where nothing else is said": ("Updated 14 January 2022 at 14:30 GMT\n", "2022-01-14"),
    "byline": ("Ministers meet\nBy Olena Kit, 12 January 2022\n\n", "2022-01-12"),
    "line of its own": ("Ministers meet\n\nWednesday, 26 January 2022\n\n", "2022-01-26"),
    "iso": ("2022-01-26\n", "2022-01-26"),
    "date and clock": ("January 26, 2022 11:05 AM EST\n", "2022-01-26"),
    "place above": ("Brussels, 26 January 2022\n\n", "2022-01-26"),
}

NOT_OWN = {
    "no year": "GENEVA, Jan 10 (Reuters) - ",
    "in a sentence": "On January 26, 2022, the talks began. ",
    "published, in a sentence": "Published on 12 January 2022, the draft demands a withdrawal. ",
    "dated, in a sentence": "In a letter dated 12 January 2022, Moscow refused. ",
    "headline": "The invasion of February 24, 2022 - what we know\n\n",
    "headline with a place": "Ukraine: February 24, 2022 - what we know\n\n",
    "possessive": "Russia's January 26, 2022 — a day of talks\n\n",
    "impossible date": "WASHINGTON, Feb. 30, 2022 — ",
    "nothing": "",
}


def published(head: str) -> dt.date | None:
    text = head + BODY
    return find_published(parse(text, Layout(paragraphs=((0, len(text)),))))


@pytest.mark.parametrize(("head", "date"), OWN.values(), ids=OWN)
def test_a_dateline_or_date_line_gives_the_report_its_date(head: str, date: str) -> None:
    assert published(head) == dt.date.fromisoformat(date)


@pytest.mark.parametrize("head", NOT_OWN.values(), ids=NOT_OWN)
def test_what_a_report_is_about_is_not_its_date(head: str) -> None:
    assert published(head) is None


def test_a_labelled_date_below_the_head_is_not_the_reports() -> None:
    text = "\n".join([BODY] * 12) + "\nPublished: 12 January 2022"
    assert find_published(parse(text, Layout(paragraphs=((0, len(text)),)))) is None
