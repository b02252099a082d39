"""What happened and what is coming, in the order of their days."""

from __future__ import annotations

import pytest
from crisis import CRISIS, TEXT

from builders import act, on, record, state, time
from dragoman.views import calendar, timeline


def test_what_happened_stands_by_day_and_the_undated_last():
    rows = timeline([CRISIS])
    assert [row.evidence[0].part for row in rows] == [
        "x1", "x2", "x4", "x5", "x6", "x8", "x9", "x10", "x11",
    ]  # fmt: skip
    assert [row.begin for row in rows][:3] == ["2021-12-17", "2021-12-18", None]


def test_a_row_says_who_did_what_to_whom_and_leads_to_the_words():
    row = timeline([CRISIS])[0]
    assert (row.type, row.actors, row.recipients) == ("REQUEST", ("Russia",), ("United States",))
    assert row.object == "two draft treaties"
    assert (row.begin, row.end, row.day_known, row.day_words) == (
        "2021-12-17",
        "2021-12-17",
        "text",
        "Friday",
    )
    assert row.report_id == "wire-1"
    assert TEXT[slice(*row.spans[0])] == "Moscow handed Washington two draft treaties on Friday"
    assert row.sentence == "Moscow handed Washington two draft treaties on Friday."
    assert row.evidence[0].title == "Two drafts and a date"


def test_a_figure_comes_with_its_source_its_place_and_who_denies_it():
    row = next(row for row in timeline([CRISIS]) if row.type == "MOBILIZE")
    assert row.source.line == "Pentagon (statement)"
    assert row.quantities == ("90,000 soldiers",)
    assert row.place == "the border"
    assert row.denied_by == ("Dmitry Peskov",)


def test_what_the_report_says_in_its_own_voice_rests_on_the_report():
    row = timeline([CRISIS])[0]
    assert (row.source.line, row.source.standing) == ("the report itself", "the report itself")
    assert row.speaker is None


def test_a_refusal_by_speaking_has_its_speaker():
    row = next(row for row in timeline([CRISIS]) if row.evidence[0].part == "x5")
    assert row.source.line == "the report itself"
    assert row.speaker is not None
    assert row.speaker.line == "senior U.S. official, unnamed"


def test_a_scheduled_meeting_is_coming_and_did_not_happen():
    assert "CONSULT" not in [row.type for row in timeline([CRISIS])]
    (row,) = calendar([CRISIS])
    assert (row.begin, row.actors, row.fixed) == ("2022-01-10", ("Russia", "United States"), True)


CALL = "Macron will call Putin on January 27. Macron will call Biden next week, and Scholz too."


def _call(status, when, *times):
    call = act(CALL, "x1", "CONSULT", "Macron will call Putin on January 27", status=status,
               when=when)  # fmt: skip
    return record(CALL, acts=[call], times=times)


@pytest.mark.parametrize(
    ("told", "fixed"),
    [
        pytest.param(_call("scheduled", on("2022-01-28")), True, id="one day"),
        pytest.param(_call("scheduled", on("2022-01-24", "2022-01-30")), False, id="a week"),
        pytest.param(_call("scheduled", None), False, id="no date"),
        pytest.param(_call("proposed", on("2022-01-28")), False, id="only proposed"),
        pytest.param(
            _call("scheduled", on(None, time="t1"), time(CALL, "t1", "January 27", "XXXX-01-27")),
            True,
            id="a day without year",
        ),
        pytest.param(
            _call("scheduled", on(None, time="t1"), time(CALL, "t1", "next week", "XXXX-WXX")),
            False,
            id="a week not known",
        ),
    ],
)
def test_a_day_is_fixed_only_when_announced_for_exact_days(told, fixed):
    (row,) = calendar([told])
    assert row.fixed is fixed


def test_what_is_proposed_without_a_day_is_not_on_the_calendar():
    assert calendar([_call("proposed", None)]) == []


def test_a_day_without_year_keeps_its_words_and_no_date():
    told = _call("scheduled", on(None, time="t1"), time(CALL, "t1", "January 27", "XXXX-01-27"))
    (row,) = calendar([told])
    assert (row.begin, row.day_words) == (None, "January 27")


def test_two_reports_of_one_act_stand_side_by_side_the_earlier_first():
    text = "Russia expelled two diplomats."
    expelled = act(text, "x1", "REJECT", "Russia expelled two diplomats", mode="x",
                   actors=["a1"], when=on("2021-12-20"))  # fmt: skip
    reports = [
        record(text, id=name, published=day, actors=[state("a1", "Russia", "RUS")], acts=[expelled])
        for name, day in (("late", "2021-12-22"), ("early", "2021-12-21"))
    ]
    assert [row.report_id for row in timeline(reports)] == ["early", "late"]


def test_other_statuses_may_be_asked_for():
    assert [row.type for row in timeline([CRISIS], statuses={"conditional"})] == ["SANCTION"]


def test_rows_are_spelled_in_json_as_the_record_is():
    plain = timeline([CRISIS])[0].to_dict()
    assert (plain["from"], plain["to"]) == ("2021-12-17", "2021-12-17")
    assert plain["evidence"][0]["report_id"] == "wire-1"
