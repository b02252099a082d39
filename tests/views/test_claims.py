"""Who asserts what, who denies it, and how they are known."""

from __future__ import annotations

import pytest
from crisis import CRISIS

from builders import act, actor, record, said, state
from dragoman.views import claims


def _rows(kind):
    return [row for row in claims([CRISIS]) if row.kind == kind]


def test_claims_stand_in_the_order_of_the_text():
    assert [row.evidence[0].part for row in claims([CRISIS])] == ["x8", "x9", "x10", "q4"]


def test_what_happened_on_someones_word_only_is_a_claim_of_theirs():
    (row,) = _rows("claim")
    assert row.speaker.line == "Pentagon (statement)"
    assert row.speaker.standing == "named official"
    assert row.about == ("Russia",)
    assert row.content == "Russia has moved 90,000 soldiers to the border"
    assert row.denied_by == ("Dmitry Peskov",)


def test_a_denial_says_who_denies_what():
    (row,) = _rows("denial")
    assert row.speaker.line == "Dmitry Peskov, Kremlin spokesman"
    assert row.denies == "Russia has moved 90,000 soldiers to the border"


def test_an_accusation_says_who_accuses_whom_of_what():
    (row,) = _rows("accusation")
    assert (row.speaker.name, row.about) == ("Ukraine", ("Russia",))
    assert row.content == "shelling a village in Luhansk"


def test_words_with_a_source_and_no_act_are_a_statement():
    (row,) = _rows("statement")
    assert row.content == '"We want peace,"'
    assert row.speaker.standing == "document"
    assert row.speaker.line == "a document seen by journalists"


TEXT = "The talks failed, Ali Bagheri said. Iran offered a pause, he added."


@pytest.mark.parametrize(
    ("type", "clause", "kinds"),
    [
        pytest.param("AGREE", "Iran offered a pause", [], id="an offer in its maker's words"),
        pytest.param("CONSULT", "The talks failed", ["claim"], id="an event in a party's words"),
    ],
)
def test_ones_own_offer_is_no_claim_about_the_world(type, clause, kinds):
    told = record(
        TEXT,
        actors=[
            state("a1", "Iran", "IRN"),
            actor("a2", "Ali Bagheri", role="chief negotiator", of="a1"),
        ],
        attributions=[said(TEXT, "q1", clause, speaker="a2")],
        acts=[act(TEXT, "x1", type, clause, actors=["a1"], attributions=["q1"])],
    )
    assert [row.kind for row in claims([told])] == kinds


def test_the_rejection_of_a_demand_is_no_denial():
    text = "Iran asked for a pause. Washington refused it."
    told = record(
        text,
        acts=[
            act(text, "x1", "REQUEST", "Iran asked for a pause"),
            act(text, "x2", "REJECT", "Washington refused it", answers="x1"),
        ],
    )
    assert claims([told]) == []


def test_a_quotation_split_by_its_cue_is_one_statement():
    text = '"We are close," he said, "but not there."'
    quote = said(text, "q1", ['"We are close,"', '"but not there."'])
    (row,) = claims([record(text, attributions=[quote])])
    assert row.content == '"We are close," … "but not there."'
    assert row.speaker.line == "a source not named"


def test_a_statement_is_shown_without_the_that_of_its_clause():
    text = "Kyiv said that talks would go on."
    (row,) = claims([record(text, attributions=[said(text, "q1", "that talks would go on")])])
    assert row.content == "talks would go on"
