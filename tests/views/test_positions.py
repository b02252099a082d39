"""Demands and offers, their answers, where they stand; and who will do what if what."""

from __future__ import annotations

import pytest
from crisis import CRISIS

from builders import act, record, state
from dragoman.views import conditions, positions


def _position(part, rows):
    return next(row for row in rows if row.evidence[0].part == part)


def test_each_demand_stands_once_with_what_it_asks_and_of_whom():
    rows = positions([CRISIS])
    assert [(row.kind, row.actors, row.recipients, row.object) for row in rows] == [
        ("demand", ("Russia",), ("United States",), "two draft treaties"),
        ("demand", ("Russia",), ("NATO",), "NATO close its doors to Ukraine"),
        ("demand", ("Russia",), ("United States",), "talks begin in Geneva within days"),
    ]


def test_a_rejection_of_what_is_demanded_rejects_the_demand():
    row = _position("x2", positions([CRISIS]))
    assert row.stands == "rejected"
    (answer,) = row.answers
    assert (answer.type, answer.stands) == ("REJECT", "rejected")
    assert answer.speaker is not None
    assert answer.speaker.standing == "unnamed official"


def test_an_agreement_that_answers_stands_with_its_demand():
    row = _position("x4", positions([CRISIS]))
    assert row.stands == "accepted"
    assert row.answers[0].source.line == (
        "Jake Sullivan, United States National Security Adviser (television interview)"
    )


def test_without_an_answer_in_the_report_a_demand_is_open():
    row = _position("x1", positions([CRISIS]))
    assert (row.stands, row.answers) == ("open", ())


TEXT = "Iran asked Washington to lift sanctions. Washington replied. Washington replied again."
PARTIES = [state("a1", "Iran", "IRN"), state("a2", "United States", "USA")]
FIRST, SECOND = "Washington replied", "Washington replied again"


def _exchange(*replies, **demand):
    demand = {"type": "REQUEST", "actors": ["a1"], "recipients": ["a2"], **demand}
    asked = act(TEXT, "x1", clause="Iran asked Washington to lift sanctions", trigger="asked",
                **demand)  # fmt: skip
    answers = [
        act(TEXT, f"x{n}", clause=clause, **{"answers": "x1", "actors": ["a2"], **reply})
        for n, (clause, reply) in enumerate(zip((FIRST, SECOND), replies, strict=False), 2)
    ]
    return record(TEXT, actors=PARTIES, acts=[asked, *answers])


@pytest.mark.parametrize(
    ("exchange", "stands"),
    [
        pytest.param(_exchange({"type": "REJECT"}), "rejected", id="no"),
        pytest.param(_exchange({"type": "AGREE"}), "accepted", id="yes"),
        pytest.param(_exchange({"type": "CONCEDE"}), "accepted", id="yielded"),
        pytest.param(
            _exchange({"type": "AGREE", "status": "negated"}), "rejected", id="did not agree"
        ),
        pytest.param(
            _exchange({"type": "AGREE", "status": "conditional"}), "answered", id="yes, if"
        ),
        pytest.param(
            _exchange({"type": "REJECT", "status": "negated"}), "answered", id="did not say no"
        ),
        pytest.param(_exchange({"type": "REQUEST"}), "answered", id="a demand of its own"),
        pytest.param(_exchange({"type": "SUPPORT"}), "answered", id="kind words"),
        pytest.param(
            _exchange({"type": "REJECT"}, {"type": "AGREE"}), "answered", id="no, and yes"
        ),
        pytest.param(
            _exchange({"type": "REJECT"}, {"type": "SUPPORT"}), "rejected", id="no, kindly"
        ),
        pytest.param(
            _exchange({"type": "AGREE", "actors": ["a1"]}), "answered", id="answered by itself"
        ),
        pytest.param(
            _exchange(type="AGREE", symmetric=True, actors=["a1", "a2"], recipients=[]),
            "accepted",
            id="agreed by both",
        ),
        pytest.param(_exchange(type="AGREE"), "open", id="an offer alone"),
    ],
)
def test_where_a_position_stands(exchange, stands):
    assert positions([exchange])[0].stands == stands


def test_a_counter_demand_is_an_answer_and_a_position_of_its_own():
    rows = positions([_exchange({"type": "REQUEST"})])
    assert [(row.kind, row.actors, len(row.answers)) for row in rows] == [
        ("demand", ("Iran",), 1),
        ("demand", ("United States",), 0),
    ]


@pytest.mark.parametrize(
    ("kind", "type"), [("demand", "REQUEST"), ("offer", "AGREE"), ("offer", "CONCEDE")]
)
def test_a_position_is_a_demand_or_an_offer(kind, type):
    assert [row.kind for row in positions([_exchange(type=type)])] == [kind]


def test_what_was_not_demanded_is_no_position():
    assert positions([_exchange(status="negated")]) == []


def test_a_threat_on_a_condition_stands_once_with_the_words_of_the_condition():
    (row,) = conditions([CRISIS])
    assert (row.type, row.actors, row.object) == (
        "THREATEN",
        ("European Union",),
        "impose sanctions",
    )
    assert row.condition == "if Russian troops cross the border"


def test_what_another_party_will_do_on_the_condition_has_its_own_row():
    text = "Iran warned that Washington would leave the talks if Israel struck."
    warned = act(text, "x1", "THREATEN", text, trigger="warned", condition="if Israel struck",
                 object="Washington would leave the talks", actors=["a1"])  # fmt: skip
    leaves = act(text, "x2", "REJECT", "Washington would leave the talks", trigger="leave",
                 condition="if Israel struck", actors=["a2"], status="conditional")  # fmt: skip
    rows = conditions([record(text, actors=PARTIES, acts=[warned, leaves])])
    assert [row.actors for row in rows] == [("Iran",), ("United States",)]


def test_a_conditional_act_without_a_stated_condition_has_none():
    text = "Tehran could cap enrichment."
    caps = act(text, "x1", "CONCEDE", text, trigger="cap", actors=["a1"], status="conditional")
    (row,) = conditions([record(text, actors=PARTIES, acts=[caps])])
    assert row.condition is None
