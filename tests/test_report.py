"""A report keeps its text as given and knows its day, or says that it does not."""

import datetime as dt

import pytest

from dragoman.errors import InvalidDate
from dragoman.report import Report, digest, publishing_day


def test_text_is_kept_to_the_character() -> None:
    text = "\ufeffNATO\u00a0met.\r\n"
    assert Report(text).text == text


def test_same_words_have_the_same_id_whatever_the_spaces_and_quotes() -> None:
    assert Report("“No,”  he said.\r\n").id == Report('"No," he said.').id


def test_other_words_have_another_id() -> None:
    assert Report("Russia agreed.").id != Report("Russia disagreed.").id


def test_the_callers_id_is_kept() -> None:
    assert Report("NATO met.", id="afp-17").id == "afp-17"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (dt.date(2022, 1, 12), "2022-01-12"),
        (dt.datetime(2022, 1, 12, 9, 30), "2022-01-12T09:30:00"),
        (" 2022-01-12 ", "2022-01-12"),
        ("20220112", "2022-01-12"),
        ("2022-01-12T09:30:00+01:00", "2022-01-12T09:30:00+01:00"),
    ],
    ids=["date", "date-time", "string", "basic form", "string with zone"],
)
def test_publishing_date_is_kept_as_iso(given: dt.date | str, kept: str) -> None:
    report = Report("NATO met.", published=given)
    assert (report.published, report.published_basis) == (kept, "given")


@pytest.mark.parametrize("wrong", ["2022-02-30", "yesterday", "12/01/2022", "", "2022"])
def test_impossible_publishing_date_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidDate, match="is not a date"):
        Report("NATO met.", published=wrong)


def test_without_a_date_nothing_is_said_about_one() -> None:
    report = Report("NATO met.", published_basis="metadata")
    assert (report.published, report.published_basis) == (None, None)
    assert publishing_day(report.published) is None


def test_digest_of_odd_characters_does_not_raise() -> None:
    assert len(digest("\ud800 lone surrogate")) == 16
