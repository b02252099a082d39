"""What the tagger and the rules find, as one list: whose spans count, and who decides what."""

from __future__ import annotations

import pytest
from attributed import only, said_in
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.joining import join
from dragoman.reading.attributions.stage import set_stage
from dragoman.reading.attributions.tagger import tag

TEXT = "Minsk said it would send troops. Kyiv denied the report."


def place(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def joined(*ruled: Draft) -> list[tuple[str, str, str]]:
    """Return the parts of what is joined from TEXT's tagger and these drafts of rules."""
    stage = set_stage(parse(TEXT, find_layout(TEXT)))
    drafts = join(TEXT, stage, tag(TEXT, stage), ruled, 0.3)
    parts = ((d.source, d.cue, d.content) for d in drafts)
    return [tuple(" ".join(TEXT[a:b] for a, b in part) for part in three) for three in parts]


OWN = [("Minsk", "said", "it would send troops"), ("Kyiv", "denied", "the report")]


def test_the_tagger_alone_finds_who_said_what() -> None:
    assert joined() == OWN


def test_the_spans_of_the_tagger_count_where_both_have_a_cue() -> None:
    assert joined(Draft(place("Minsk"), place("said"), place("send troops"))) == OWN


def test_what_the_tagger_takes_for_no_cue_is_not_added() -> None:
    doubted = Draft(place("Minsk"), place("Kyiv"), place("report"))
    assert joined(doubted) == OWN


def test_the_rules_decide_where_the_cue_is_a_mark() -> None:
    assert joined(Draft(place("Minsk"), place("."), place("Kyiv")))[-1] == ("Minsk", ".", "Kyiv")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is believed that talks will resume.", id="passive"),
        pytest.param("The convoy has reportedly crossed the border.", id="reportedly"),
    ],
)
def test_words_of_nobody_in_particular_are_kept(text: str) -> None:
    assert only(text).source == ""


def test_a_denial_told_by_another_stands_inside_the_telling() -> None:
    found = said_in("The ambassador told the BBC that the minister had denied any plan to attack.")
    assert [(s.cue, s.within) for s in found] == [("told", None), ("had denied", "told")]


def test_a_quotation_that_is_partly_content_is_content_whole() -> None:
    found = only(
        '"We are ready for talks. We have been ready for months. Nobody has called us," '
        "the foreign minister told reporters in Tehran."
    )
    assert found.content.startswith('"We are ready')
    assert "Nobody has called us" in found.content


def test_plain_words_of_the_next_paragraph_are_nobodys() -> None:
    found = only("The ministry said the deal was dead.\n\nRain fell on the border all week.")
    assert found.content == "the deal was dead"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='aA said"“”‘’:.,\n[SEP]\ud800é—', max_size=120))
def test_no_text_makes_it_fail_and_every_part_has_words(text: str) -> None:
    for one in said_in(text):
        assert one.cue.strip()
        assert one.content.strip()
