"""Who is the source of which words: sources, cues and contents."""

from __future__ import annotations

import pytest
from attributed import only, said_in


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        pytest.param(
            "Russia said on Friday that it had no plans to attack Ukraine.",
            "Russia", "said", "that it had no plans to attack Ukraine",
            id="cue before a clause, with its that",
        ),
        pytest.param(
            "Talks in Vienna will resume on Monday, diplomats said.",
            "diplomats", "said", "Talks in Vienna will resume on Monday",
            id="cue after",
        ),
        pytest.param(
            "The talks, Borrell said, were at a decisive stage.",
            "Borrell", "said", "The talks … were at a decisive stage",
            id="cue inside",
        ),
        pytest.param(
            "Talks in Vienna will resume on Monday, according to Iran's foreign ministry.",
            "Iran's foreign ministry", "according to", "Talks in Vienna will resume on Monday",
            id="according to, after",
        ),
        pytest.param(
            "According to NATO, more than 100,000 troops stood near the border.",
            "NATO", "According to", "more than 100,000 troops stood near the border",
            id="according to, before",
        ),
        pytest.param(
            "Russia has reportedly moved tanks to Belarus.",
            "", "reportedly", "Russia has … moved tanks to Belarus",
            id="reportedly, without a source",
        ),
        pytest.param(
            "It is widely believed that Pyongyang has dozens of warheads.",
            "", "is widely believed", "that Pyongyang has dozens of warheads",
            id="passive, without a source",
        ),
        pytest.param(
            "The two presidents are expected to speak by telephone on Saturday.",
            "", "are expected", "The two presidents … to speak by telephone on Saturday",
            id="passive of an expectation, whose subject is content",
        ),
        pytest.param(
            "Moscow accused Kyiv of breaking the Minsk agreements.",
            "Moscow", "accused", "Kyiv of breaking the Minsk agreements",
            id="accusation with its object whole",
        ),
        pytest.param(
            "Macron called for talks with Moscow.",
            "Macron", "called for", "talks with Moscow",
            id="cue with its preposition",
        ),
        pytest.param(
            "North Korea issued a warning that it would respond to the drills.",
            "North Korea", "issued a warning", "that it would respond to the drills",
            id="noun of saying with a light verb",
        ),
        pytest.param(
            "A statement announcing the withdrawal was published in Moscow.",
            "A statement", "announcing", "the withdrawal",
            id="participle after a noun",
        ),
        pytest.param(
            "Scholz considers visiting Moscow.",
            "Scholz", "considers", "visiting Moscow",
            id="state of mind with a gerund",
        ),
        pytest.param(
            "Kyiv fears an attack.", "Kyiv", "fears", "an attack",
            id="state of mind with an object",
        ),
        pytest.param(
            "Poland hopes to host the summit.", "Poland", "hopes", "to host the summit",
            id="state of mind with an infinitive",
        ),
        pytest.param(
            "North Korea said it wanted to talk, but that the drills must stop.",
            "North Korea", "said", "it wanted to talk, but that the drills must stop",
            id="clause that goes on with a second that",
        ),
        pytest.param(
            "The agency urged Tehran to re-suspend enrichment.",
            "The agency", "urged", "Tehran to re-suspend enrichment",
            id="hyphens do not cut words",
        ),
    ],
)  # fmt: skip
def test_parts(text: str, source: str, cue: str, content: str) -> None:
    found = only(text, method="rules")
    assert (found.source, found.cue, found.content) == (source, cue, content)


def test_a_source_is_the_whole_phrase_with_its_title() -> None:
    found = only(
        "The exercises will end on Sunday, said Viktor Khrenin, the Belarusian defence minister."
    )
    assert found.source == "Viktor Khrenin, the Belarusian defence minister"


def test_a_relative_pronoun_may_be_content() -> None:
    found = said_in("Washington warned of an invasion, which the Kremlin denies.")
    assert ("the Kremlin", "denies", "which") in {(s.source, s.cue, s.content) for s in found}


def test_another_cue_ends_the_content_before_it() -> None:
    urged, saying = said_in("Zelenskiy urged NATO to act, saying that time was short.")
    assert urged.content == "NATO to act"
    assert (saying.source, saying.content) == ("Zelenskiy", "that time was short")


def test_a_statement_inside_a_statement_follows_the_outer_one() -> None:
    outer, inner = said_in(
        "Stoltenberg said that Russia, which says it is withdrawing, was still sending troops.",
        "Russia",
        method="rules",
    )
    assert outer.source == "Stoltenberg"
    assert (inner.source, inner.content) == ("which", "it is withdrawing")
    assert inner.speaker == "Russia"


def test_a_wish_inside_a_statement_is_no_attribution_of_its_own() -> None:
    assert [s.cue for s in said_in("Mediators said they hoped for an agreement.")] == ["said"]


def test_a_turn_of_a_transcript_ends_with_its_paragraph() -> None:
    found = said_in("LAVROV: We have received the reply.\n\nBLINKEN: It is a path out of this.\n")
    assert [(s.source, s.content) for s in found] == [
        ("LAVROV", "We have received the reply"),
        ("BLINKEN", "It is a path out of this"),
    ]


def test_ids_follow_reading_order() -> None:
    found = said_in("Kyiv fears an attack. Poland hopes to host the summit.")
    assert [s.source for s in found] == ["Kyiv", "Poland"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n \n", id="white space"),
        pytest.param("\"'“”‘’«»", id="marks only"),
        pytest.param("said said said: said \"said", id="cues only"),
        pytest.param("according to", id="according to nobody"),
        pytest.param("\x00 said \U0001f4a5 that", id="broken characters"),
    ],
)  # fmt: skip
def test_any_text_is_read(text: str) -> None:
    for said in said_in(text):
        assert said.content
