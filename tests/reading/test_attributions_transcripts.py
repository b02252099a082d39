"""Transcripts and interviews: who has which turn, how far it goes, what stands in it."""

from __future__ import annotations

import pytest
from attributed import said_in

BRIEFING = (
    "QUESTION: Will the embassy stay open?\n\n"
    "MR. PRICE: It will. We have told our citizens to leave.\n\n"
    "We keep a small team in Kyiv.\n\n"
    "QUESTION: For how long?\n\n"
    "MR. PRICE: As long as we can."
)


def turns(text: str, *names: str) -> list[tuple[str, str]]:
    return [(s.source, s.content) for s in said_in(text, *names) if s.within is None]


def test_a_turn_goes_on_to_the_next_label() -> None:
    assert turns(BRIEFING) == [
        ("QUESTION", "Will the embassy stay open?"),
        (
            "MR. PRICE",
            "It will. We have told our citizens to leave … We keep a small team in Kyiv",
        ),
        ("QUESTION", "For how long?"),
        ("MR. PRICE", "As long as we can"),
    ]


def test_what_a_transcript_prints_is_verbatim() -> None:
    assert {s.mode for s in said_in(BRIEFING) if s.within is None} == {"direct"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "LAVROV: We wait for the answer.\n\nBLINKEN: We have sent it.", id="names in capitals"
        ),
        pytest.param(
            "Sergei Lavrov: We wait.\n\nAntony Blinken: We too.\n\nSergei Lavrov: Good.",
            id="names that come again",
        ),
        pytest.param("Q: Is it over?\n\nA: It is not.", id="Q and A with colons"),
        pytest.param("Q. Is it over?\n\nA. It is not, sir.", id="Q and A with full stops"),
        pytest.param(
            "Reporter: Is it over?\n\nPresident Niinistö: It is not.", id="somebody who asks"
        ),
        pytest.param(
            "LAVROV (through interpreter): We wait.\n\nBLINKEN: We too.", id="an aside in a label"
        ),
    ],
)
def test_labels_of_many_kinds_part_turns(text: str) -> None:
    assert len(turns(text)) == len(text.split("\n\n"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("OIL: Prices rose by two per cent.\n\nGAS: Prices fell.", id="headings"),
        pytest.param("Kyiv: 1,769\n\nLviv: 547\n\nKyiv: 12", id="figures"),
        pytest.param("WATCH: Tanks cross a river\n\nUPDATE: The river is the Pripyat.", id="notes"),
        pytest.param("What happens now? Nobody knows.\n\nWho decides?", id="questions of a report"),
    ],
)
def test_what_only_looks_like_labels_makes_no_turns(text: str) -> None:
    assert turns(text) == []


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("Dmytro Kuleba", "Dmytro Kuleba", id="the name"),
        pytest.param("KULEBA", "Dmytro Kuleba", id="the last name in capitals"),
        pytest.param("A", "Dmytro Kuleba", id="the one interviewed"),
    ],
)
def test_a_label_is_resolved_to_who_it_names(label: str, name: str) -> None:
    text = (
        "Dmytro Kuleba spoke in Kyiv.\n\nQ: Will you yield?\n\n"
        f"{label}: We will not.\n\nQ: Why?\n\n{label}: We need not."
    )
    assert [s.speaker for s in said_in(text, name) if s.source == label] == [name, name]


def test_questions_set_as_paragraphs_part_the_answers_of_an_interview() -> None:
    text = (
        "Dmytro Kuleba spoke in Kyiv.\n\nDo you trust your partners?\n\nWe do. We have to.\n\n"
        "What do you need?\n\nWe need time, and I need sleep.\n\nThe talks went on at night."
    )
    answers = [s for s in said_in(text, "Dmytro Kuleba") if s.cue == "?"]
    assert [(s.speaker, s.source, s.content) for s in answers] == [
        ("Dmytro Kuleba", "", "We do. We have to"),
        ("Dmytro Kuleba", "", "We need time, and I need sleep"),
    ]


def test_what_is_said_inside_a_turn_stands_in_it_and_i_is_who_has_it() -> None:
    inner = next(s for s in said_in(
        "Sergei Lavrov: I told Blinken that time was short.\n\nQ: And he?\n\nSergei Lavrov: No.",
        "Sergei Lavrov",
    ) if s.cue == "told")  # fmt: skip
    assert (inner.within, inner.speaker, inner.content) == (
        ":", "Sergei Lavrov", "that time was short",
    )  # fmt: skip


def test_the_last_turn_ends_where_nobody_speaks_for_himself() -> None:
    text = BRIEFING + "\n\nThe embassy stands on a hill.\n\nIt was built in 2012."
    assert turns(text)[-1] == ("MR. PRICE", "As long as we can")


def test_labels_far_apart_do_not_make_one_turn_of_what_is_between() -> None:
    rain = "\n\n".join(["Rain fell on the river."] * 20)
    text = f"LAVROV: We wait.\n\n{rain}\n\nBLINKEN: We too."
    assert turns(text) == [("LAVROV", "We wait"), ("BLINKEN", "We too")]
