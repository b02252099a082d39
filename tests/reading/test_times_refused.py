"""What only looks like a time, and dates that no calendar has: all of it is left alone."""

from __future__ import annotations

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.times import find_times
from dragoman.report import publishing_day


def found(text: str) -> list[str]:
    parsed = parse(text, Layout(paragraphs=((0, len(text)),)))
    return [text[slice(*time.span)] for time in find_times(parsed, publishing_day("2021-12-29"))]


IMPOSSIBLE = {
    "30 February": "The paper is dated February 30, 2021, or 30 February.",
    "45th of May": "Talks will open on the 45th of May.",
    "45 May": "The paper is dated 45 May 2021.",
    "31 November": "The paper is dated 31 November 2021.",
    "leap day of a common year": "It happened on February 29, 2021.",
    "thirteenth month": "The file is stamped 2021-13-05.",
    "32nd day": "The file is stamped 2021-12-32T10:00.",
    "31/02": "The note of 31/02/2021 is lost.",
    "hour 25": "They will meet at 25:61.",
    "2500 GMT": "They will meet at 2500 GMT.",
    "year 12021": "The dynasty fell in the year 12021.",
    "year 9999": "In 9999 the treaty lapses.",
    "year 0000": "In 0000 nothing was.",
}


@pytest.mark.parametrize("text", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert found(text) == []


def test_a_leap_day_without_a_year_is_that_of_a_leap_year() -> None:
    text = "They signed it on February 29."
    parsed = parse(text, Layout(paragraphs=((0, len(text)),)))
    assert [t.value for t in find_times(parsed, publishing_day("2021-12-29"))] == ["2020-02-29"]


NUMBERS = {
    "years of people": "Between 1500 and 2000 soldiers came.",
    "about so many": "About 1990 people died; some 2014 soldiers left.",
    "range of tanks": "They sent 1,500-2,000 tanks.",
    "score": "Ukraine won 2-1 and Russia lost 0-3.",
    "vote": "The council voted 12-10 to open talks.",
    "fractions and versions": "The ratio was 3/4 in version 2.1.",
    "ambiguous figures": "The file of 10.5.2021 is lost.",
    "house number": "He lives at 1600 Pennsylvania Avenue.",
    "street of a date": "The embassy is at 10 May Street.",
    "postcode": "The ministry is at 32 Smolenskaya Square, Moscow 119200.",
    "telephone": "Call +7 495 244 1606.",
    "telephone with a hyphen": "Call 2021-4455.",
    "money": "It cost 1990 euros or $2014.",
    "number of an order": "Order No. 1990 is void.",
    "resolution, article, decree": "Article 5, Resolution 1929 and Decree 2014 apply.",
    "flight and page": "See page 1990 on flight 1812.",
}

MACHINES = {
    "aircraft": "The Su-27, the Tu-22M3, the Boeing 737 and the MiG-31 flew.",
    "missiles": "The S-300, the S-400, the 9M729 and the FGM-148 were shown.",
    "rifles and tanks": "The AK-74 and the T-72 were shown.",
    "virus": "Covid-19 delayed the summit.",
    "formats": "The G7, the P5+1 and the Group of 20 met.",
}

NAMES = {
    "May said": "May said the talks would go on.",
    "Theresa May": "Prime Minister Theresa May condemned it.",
    "Mrs. May": "Mrs. May spoke after Mr. March.",
    "first names": "They met April Jones, June Carter and August Hanning.",
    "Jan Kowalski": "Jan Kowalski and Mon Mothma met.",
    "newspaper": "The Sunday Times reported it.",
    "web site": "Monday.com reported it.",
    "named weekdays": "Super Tuesday is no Black Friday.",
    "a daily": "The pro-government daily Al-Watan reported it.",
    "the March on Rome": "It was the March on Rome.",
}

WORDS = {
    "may": "Moscow may refuse.",
    "march": "Soldiers march on the capital and marched in protest.",
    "a march": "A march was held.",
    "second": "Second, a third party sold a quarter of its share. Give me a second.",
    "sun and sat": "Sun rose in the east as he sat on a chair.",
    "at the last minute": "They agreed at the last minute, in as many days.",
    "soon after": "They left soon after the vote.",
    "fall": "They fall back as prices fall.",
    "fall and spring of things": "The fall of Kabul, a spring of water.",
    "ages": "The 20-year-old soldier has a 5-year-old daughter, aged 7.",
}


@pytest.mark.parametrize(
    "text",
    [*NUMBERS.values(), *MACHINES.values(), *NAMES.values(), *WORDS.values()],
    ids=[*NUMBERS, *MACHINES, *NAMES, *WORDS],
)
def test_numbers_machines_names_and_words_are_no_times(text: str) -> None:
    assert found(text) == []


BOTH = {
    "May in May": ("He may, in May, march in March.", ["May", "March"]),
    "a march in March": ("A march on March 8 was banned.", ["March 8"]),
    "August with an August": ("August Hanning left in August.", ["August"]),
    "impossible clock": ("They will meet at 14 p.m. on Tuesday.", ["Tuesday"]),
    "soldiers of a year": ("In 1990, 2000 soldiers left.", ["1990"]),
}


@pytest.mark.parametrize(("text", "times"), BOTH.values(), ids=BOTH)
def test_the_time_beside_its_lookalike_is_found(text: str, times: list[str]) -> None:
    assert found(text) == times
