"""Terms: from when until when a row of the codebook holds."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.codebook.tables import Row
from dragoman.codebook.validity import Term, term_of
from dragoman.errors import InvalidCodebook


def term(begins: str = "", until: str = "") -> Term:
    return term_of(Row({"from": begins, "until": until}, "mine.csv:2"))


@pytest.mark.parametrize(
    ("until", "last", "after"),
    [
        pytest.param("2008", "2008-12-31", "2009-01-01", id="a year lasts to its end"),
        pytest.param("2008-02", "2008-02-29", "2008-03-01", id="a month lasts to its end"),
        pytest.param("2008-05-07", "2008-05-07", "2008-05-08", id="a day is the last one"),
    ],
)
def test_a_term_ends_with_what_its_last_cell_names(until: str, last: str, after: str) -> None:
    held = term("2000", until)
    assert held.covers(dt.date(2000, 1, 1))
    assert held.covers(dt.date.fromisoformat(last))
    assert not held.covers(dt.date.fromisoformat(after))


def test_what_has_no_dates_holds_always() -> None:
    assert term().covers(dt.date(1815, 6, 9))
    assert not term().dated


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        pytest.param(("2004", "2012"), ("2012", "2016"), False, id="handed over in a year"),
        pytest.param(("2004", "2012"), ("2012-05-31", ""), False, id="on a day of that year"),
        pytest.param(("2004", "2012-04-05"), ("2012-04-05", ""), False, id="on one day"),
        pytest.param(("2004", "2012"), ("2011", "2016"), True, id="a year too early"),
        pytest.param(("2004", ""), ("2011", "2016"), True, id="still in office"),
        pytest.param(("", ""), ("2011", "2016"), True, id="always"),
        pytest.param(("", "2003"), ("2004", ""), False, id="one after the other"),
    ],
)
def test_terms_overlap_when_they_share_more_than_a_handover(
    one: tuple[str, str], other: tuple[str, str], overlap: bool
) -> None:
    assert term(*one).overlaps(term(*other)) is overlap
    assert term(*other).overlaps(term(*one)) is overlap


@pytest.mark.parametrize(
    ("begins", "until", "complaint"),
    [
        pytest.param("May 2008", "", "from is 'May 2008', which is no date", id="in words"),
        pytest.param("", "2008-13", "until is '2008-13', which is no date", id="no such month"),
        pytest.param("2007-02-29", "", "from is '2007-02-29'", id="no such day"),
        pytest.param("0000", "", "from is '0000'", id="no such year"),
        pytest.param("2012", "2008", r"it ends \(2008\) before it begins \(2012\)", id="turned"),
    ],
)
def test_a_wrong_date_is_refused(begins: str, until: str, complaint: str) -> None:
    with pytest.raises(InvalidCodebook, match=f"mine.csv:2: {complaint}"):
        term(begins, until)
