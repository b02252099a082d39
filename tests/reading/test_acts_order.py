"""When no date says when: after another act, in a dated speech, as news of the day."""

import datetime as dt

import pytest

from dragoman import Reader, Record, Report
from dragoman.record import Act, When


def read(text: str, published: str | None = "2022-01-12") -> Record:
    return Reader().read(Report(text, published=published))


def only(record: Record, kind: str, word: str) -> Act:
    found = [
        act
        for act in record.acts
        if act.type == kind and word in {record.words(m.trigger) for m in act.mentions}
    ]
    assert len(found) == 1, f"{len(found)} acts {kind} {word!r}"
    return found[0]


def test_an_undated_act_keeps_what_it_comes_after() -> None:
    record = read(
        "Emmanuel Macron met Vladimir Putin in Moscow on Monday. He plans to speak to Olaf Scholz "
        "shortly after the meeting with Vladimir Putin, but no date has been set."
    )
    when = only(record, "CONSULT", "speak").when
    assert when is not None
    assert (when.begin, when.order) == (None, "after")
    assert when.act == only(record, "CONSULT", "met").id


def test_what_a_speaker_goes_on_to_say_has_the_day_on_which_they_began() -> None:
    record = read(
        "Background.\n\nUkraine demanded on Monday that Russia withdraw its troops. "
        "Ukraine also insisted that Russia be expelled from the council."
    )
    requests = [act.when for act in record.acts if act.type == "REQUEST"]
    assert requests == [
        When(time="t1", begin="2022-01-10", end="2022-01-10"),
        When(begin="2022-01-10", end="2022-01-10", basis="narrative"),
    ]


def test_undated_news_of_the_lead_is_marked_and_not_dated() -> None:
    record = read("Germany expelled two Russian diplomats.\n\nMoscow promised an answer.")
    assert only(record, "SANCTION", "expelled").when == When(basis="published")


def test_without_a_publishing_day_nothing_is_news_of_it() -> None:
    record = read("Germany expelled two Russian diplomats.", published=None)
    assert only(record, "SANCTION", "expelled").when is None


SENTENCES = {
    "own date": ("Blinken met earlier on January 10 with Lavrov in Geneva.", "2022-01-10"),
    "since": ("Russia has massed troops near Ukraine since November.", "2021-11-01"),
    "saying and done": ("Kyiv said on Monday that it had expelled two diplomats.", None),
}


@pytest.mark.parametrize(("text", "begin"), SENTENCES.values(), ids=SENTENCES)
def test_the_expression_that_governs_the_act_dates_it(text: str, begin: str | None) -> None:
    act = read("Background.\n\n" + text).acts[0]
    assert (act.when.begin if act.when else None) == begin


def test_an_act_after_the_publishing_day_is_scheduled() -> None:
    record = read("The NATO-Russia Council meets in Brussels on Thursday.")
    act = record.acts[0]
    assert act.when is not None
    assert (act.status, act.when.begin) == ("scheduled", dt.date(2022, 1, 13).isoformat())


def test_earlier_on_a_day_is_that_day() -> None:
    record = read("Antony Blinken met earlier on December 29 with Sergei Lavrov in Geneva.")
    when = only(record, "CONSULT", "met").when
    assert when == When(time="t1", begin="2021-12-29", end="2021-12-29")


def test_without_a_set_date_a_meeting_has_none() -> None:
    record = read("Russia and Ukraine agreed to hold talks in Minsk, but no date has been set.")
    talks = only(record, "CONSULT", "hold")
    assert (talks.status, talks.when) == ("scheduled", None)


def test_what_would_follow_an_invasion_has_no_date_but_a_condition() -> None:
    record = read("Washington will impose sanctions on Moscow in the event of an invasion.")
    act = only(record, "SANCTION", "sanctions")
    assert act.condition is not None
    assert (act.status, act.when) == ("conditional", None)
    assert record.words(act.condition) == "in the event of an invasion"


def test_the_day_before_an_act_unknown_is_neither_dated_nor_news() -> None:
    record = read("The foreign ministers of France and Germany met the day before the summit.")
    assert only(record, "CONSULT", "met").when is None


BESIDE = {
    "shortly after a dated act": (
        "Israel attacked the airport on January 2. Iran threatened Israel hours after the attack.",
        ("THREATEN", "threatened"),
        When(begin="2022-01-02", end="2022-01-02", basis="narrative", order="after", act="x1"),
    ),
    "after a dated act": (
        "Israel attacked the airport on January 2. Iran threatened Israel after the attack.",
        ("THREATEN", "threatened"),
        When(begin="2022-01-02", end="2022-01-12", basis="narrative", order="after", act="x1"),
    ),
    "during dated talks": (
        "The United States and Iran held talks in Muscat on Monday. During the talks, Iran urged "
        "the United States to lift sanctions.",
        ("REQUEST", "urged"),
        When(begin="2022-01-10", end="2022-01-10", basis="narrative", order="during", act="x1"),
    ),
    "two days after": (
        "Israel attacked the airport on January 2. Iran threatened Israel two days after the "
        "attack.",
        ("THREATEN", "threatened"),
        When(begin="2022-01-04", end="2022-01-04", basis="narrative", order="after", act="x1"),
    ),
    "dated by what came a day after it": (
        "Emmanuel Macron called Vladimir Putin on January 4, a day after Emmanuel Macron met Olaf "
        "Scholz in Berlin.",
        ("CONSULT", "met"),
        When(begin="2022-01-03", end="2022-01-03", basis="narrative"),
    ),
}


@pytest.mark.parametrize(("text", "act", "when"), BESIDE.values(), ids=BESIDE)
def test_an_act_is_dated_by_a_dated_one_beside_it(
    text: str, act: tuple[str, str], when: When
) -> None:
    assert only(read(text), *act).when == when


def test_the_week_of_coming_talks_is_not_that_of_what_comes_before_them() -> None:
    record = read("Iran and France will meet in Rome ahead of next week's talks in Geneva.")
    assert only(record, "CONSULT", "meet").when is None


def test_talks_have_the_day_on_which_they_resume() -> None:
    record = read("Talks between Russia and Ukraine resumed on Monday in Geneva.")
    when = only(record, "CONSULT", "Talks").when
    assert when is not None
    assert (when.begin, when.end) == ("2022-01-10", "2022-01-10")


DATED = {
    "by a weekday": "Germany expelled two diplomats on Monday.",
    "by a date": "On December 20, Germany expelled two diplomats.",
    "by a month": "Germany expelled two diplomats in October.",
    "by a year": "In 2018 Germany expelled four diplomats.",
    "by last week": "Germany expelled two diplomats last week.",
    "by another act": "Germany expelled two diplomats a week after France recalled its envoy.",
    "long ago": "Germany expelled two diplomats years ago.",
}


@pytest.mark.parametrize("text", DATED.values(), ids=DATED)
def test_what_the_text_dates_otherwise_is_never_news_of_the_publishing_day(text: str) -> None:
    when = only(read(text), "SANCTION", "expelled").when
    assert when is None or (when.basis != "published" and when.begin != "2022-01-12")
