"""What holds of any text at all: nothing raises, and every time is well formed."""

from __future__ import annotations

import datetime as dt
import functools
import re

import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import dragoman
from dragoman.codebook.timexes import load_timexes
from dragoman.intake.layout import Layout
from dragoman.language.parsed import Parsed
from dragoman.language.rendering import render
from dragoman.reading.times import find_published, find_times
from dragoman.record import Time

_DATE = r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?"
_WEEK = r"(?:\d{4}|XXXX)-W(?:\d\d|XX)(?:-(?:WE|[1-7]))?"
_PART = r"(?:\d{4}|XXXX)-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_CLOCK = r"T(?:MO|MI|AF|EV|NI|DA|(?:[01]\d|2[0-4]):[0-5]\d)"
_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
#: TIMEX3 values as ISO-TimeML defines them, with E, C and L for decades, centuries, millennia.
TIMEX3 = re.compile(
    rf"(?:{_DATE}|{_WEEK}|{_PART})(?:{_CLOCK})?|\d{{3}}|XXX|\d\dXX|XX"
    rf"|P(?:{_AMOUNT}(?:WE|[YQMWDECL]))*(?:T(?:{_AMOUNT}[HMS])+)?"
    r"|(?:PRESENT|PAST|FUTURE)_REF"
)

PUBLISHED = st.one_of(st.none(), st.dates())


@functools.cache
def tokenizer() -> Language:
    return spacy.blank("en")


def parsed(text: str) -> Parsed:
    return Parsed(text, tokenizer()(render(text, Layout())), Layout())


@functools.cache
def vocabulary() -> list[str]:
    """Words of expressions, and figures and signs of every shape, to make texts of."""
    shapes = [
        "1", "12", "31", "30", "1990", "2022", "0600", "2500", "1,000", "3.5", "29th", "'98",
        "1990s", "'80s", "2021-12-29", "2021-02-30", "31/12/2021", "18:40", "25:61", "6.30",
        ",", ".", "-", "–", "/", "\n\n", "$5", "9" * 5000, "٣", "envoys",
    ]  # fmt: skip
    return sorted(load_timexes().words) + [word.title() for word in load_timexes().words] + shapes


def yearless() -> list[str]:
    """Words of expressions that cannot spell a year, a decade or a century."""
    timexes = load_timexes()
    spelling = {"ONES", "TEENS", "TENS", "HUNDRED", "THOUSAND", "ORD", "SECOND", "DECADES"}
    return sorted(
        word for word, entry in timexes.words.items() if timexes.kinds[entry.symbol] not in spelling
    )


EXPRESSIONS = st.lists(st.sampled_from(vocabulary()), max_size=12).map(" ".join)


def check(text: str, published: dt.date | None) -> None:
    check_times(text, find_times(parsed(text), published))


def check_times(text: str, times: list[Time]) -> None:
    last = 0
    for number, time in enumerate(times, 1):
        start, end = time.span
        assert time.id == f"t{number}"
        assert last <= start < end <= len(text)
        assert TIMEX3.fullmatch(time.value), (text[start:end], time.value)
        assert time.value not in {"P", "PT"}
        assert (time.begin is None) == (time.end is None)
        assert time.begin is None or time.begin <= str(time.end)
        last = end


@given(st.text(), PUBLISHED)
@example("\x00 12 \U0001f600 May 5", dt.date.max)
def test_any_string_is_read_without_complaint(text: str, published: dt.date | None) -> None:
    check(text, published)


@given(EXPRESSIONS, PUBLISHED)
@example("999,999 years ago, a century later", dt.date.min)
@example("the next day, next week, next century", dt.date.max)
@example("0000-00-00 and 9999-12-31, the following week", None)
def test_words_of_time_in_any_order_make_well_formed_times(
    text: str, published: dt.date | None
) -> None:
    check(text, published)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), EXPRESSIONS), PUBLISHED)
@example("\ud800 on Friday\r\n\r\nthe next day", None)
def test_the_public_function_reads_any_text_with_the_whole_parse(
    text: str, published: dt.date | None
) -> None:
    check_times(text, dragoman.find_times(text, published))


@given(st.lists(st.sampled_from(yearless()), max_size=12).map(" ".join))
def test_without_a_publishing_day_and_a_stated_year_no_day_is_known(text: str) -> None:
    assert [time.begin for time in find_times(parsed(text), None) if time.begin] == []


@given(EXPRESSIONS)
def test_a_texts_own_date_has_the_year_of_a_date_in_it_or_one_beside(text: str) -> None:
    date = find_published(parsed(text))
    years = () if date is None else range(date.year - 1, date.year + 2)
    named = any(str(year) in text or f"'{year % 100:02}" in text for year in years)
    assert date is None or named
