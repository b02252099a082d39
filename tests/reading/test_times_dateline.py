"""A report's own date, of its first lines or settled by its text: when it counts, when not."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman import Reader, Report
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


SETTLED = {
    "dateline, and the same day in full": (
        "GENEVA, Jan 10 (Reuters) - Envoys met. The session of January 10, 2022 was the first.",
        "2022-01-10",
    ),
    "dateline, and a day of the weeks before": (
        "GENEVA, Jan 10 (Reuters) - Envoys met, twelve days after the call of December 29, 2021.",
        "2022-01-10",
    ),
    "dateline, and a day to come": (
        "GENEVA, Dec 29 (Reuters) - Envoys will meet on January 10, 2022.",
        "2021-12-29",
    ),
    "today": (
        "The council condemned the strike today, January 10, 2022. It meets again tomorrow.",
        "2022-01-10",
    ),
    "the news of the first sentence": (
        "Ministers of France and Germany met in Berlin on Monday, January 10, 2022. They will "
        "meet again on Friday.",
        "2022-01-10",
    ),
}

OPEN = {
    "only old days": "GENEVA, Jan 10 (AP) - Envoys met. The pact was signed on May 1, 1998.",
    "a look back": (
        "GENEVA, Jan 10 (AP) - Envoys met. On the anniversary of January 6, 2021, they were silent."
    ),
    "two years": (
        "GENEVA, Jan 10 (AP) - It was so on January 8, 2021, and again on January 12, 2022."
    ),
    "history": "The accord was signed on Friday, April 10, 1998. It ended thirty years of war.",
    "a later day": (
        "Ministers met on Monday, January 10, 2022. They met on Friday, and on March 1, 2022."
    ),
    "no such weekday": "Ministers met on Tuesday, January 10, 2022. They meet again on Friday.",
    "a quoted today": (
        'Ministers met on Friday. The note read: "We part today, January 10, 2022, as friends."'
    ),
    "a day to come": "Ministers met on Friday. They will meet again on January 20, 2022.",
}


def settled(text: str) -> dt.date | None:
    return find_published(parse(text, Layout(paragraphs=((0, len(text)),))))


@pytest.mark.parametrize(("text", "date"), SETTLED.values(), ids=SETTLED)
def test_the_text_may_settle_its_own_date(text: str, date: str) -> None:
    assert settled(text) == dt.date.fromisoformat(date)


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_what_the_text_does_not_settle_stays_open(text: str) -> None:
    assert settled(text) is None


def test_the_record_says_that_the_text_told_its_date() -> None:
    source = Reader().read(Report(SETTLED["dateline, and a day of the weeks before"][0])).report
    assert (source.published, source.published_basis) == ("2022-01-10", "text")


def test_a_report_without_a_date_keeps_its_values_open() -> None:
    text = "The pact was signed on May 1, 1998. Envoys met on Friday, and will again on May 3."
    record = Reader().read(Report(text))
    assert (record.report.published, record.report.published_basis) == (None, None)
    assert [t.value for t in record.times][-2:] == ["XXXX-WXX-5", "XXXX-05-03"]
