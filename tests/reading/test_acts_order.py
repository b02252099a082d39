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
