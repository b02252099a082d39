"""Bad input: whatever the marks and labels, nothing raises and no content runs away."""

from __future__ import annotations

import pytest
from attributed import said_in
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import find_attributions
from dragoman.record import Attribution

RAIN = "Rain fell on the river. The market closed at noon."
PIECES = st.sampled_from(
    [
        '"', "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u201e", "''", "``", "'",
        ":", ",", ".", "?", "-", "\n\n", "\n", "(", ")", "\x00", "\ud800", "\U0001f4a5",
        "LAVROV:", "Q:", "A.", "Reporter:", "Price", "Lavrov said", "he added", "said that",
        "according to", "NATO", "talks go on", "We wait", "denied it", "was quoted as saying",
        "in an interview on Sunday", "reportedly", "which Kyiv fears", "No", RAIN,
    ]
)  # fmt: skip


def attributions(text: str) -> list[Attribution]:
    return find_attributions(parse(text, find_layout(text)), [])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_every_text_is_read_and_every_part_is_words_of_one_paragraph(text: str) -> None:
    layout = find_layout(text)
    paragraphs = [*layout.paragraphs, *([layout.title] if layout.title else [])]
    for one in attributions(text):
        assert one.cue
        assert one.content
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)
            assert any(first <= start and end <= last for first, last in paragraphs or [(0, end)])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_string_at_all_is_read(text: str) -> None:
    for one in attributions(text):
        assert all(end <= len(text) for _, end in one.content)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_no_content_reaches_plain_paragraphs_after_it(text: str) -> None:
    plain = "\n\n".join([RAIN] * 3)
    whole = f"{text}\n\n{plain}"
    begin = len(whole) - len(plain)
    assert all(end <= begin for one in attributions(whole) for _, end in one.content)


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param('"The talks go on, Lavrov said.', id="straight mark"),
        pytest.param("\u201cThe talks go on, Lavrov said.", id="curly mark"),
        pytest.param('Lavrov said: "The talks go on.', id="after a colon"),
        pytest.param("Lavrov said: \u00abThe talks go on.", id="angled mark"),
        pytest.param("Lavrov said: \u2018The talks go on.", id="single mark"),
        pytest.param("``The talks go on, Lavrov said.", id="doubled single marks"),
    ],
)
def test_a_quotation_that_nothing_closes_ends_with_its_paragraph(opening: str) -> None:
    text = f"{opening}\n\n{RAIN}\n\n{RAIN}"
    found = [s for s in said_in(text) if s.source == "Lavrov"]
    assert [s.content.strip('"\u201c\u00ab\u2018`') for s in found] == ["The talks go on"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "\u201cPrice said: \u2018They told us \u201cno\u201d twice.\u2019 Well,\u201d "
            "Sullivan said.",
            id="curly in single in curly",
        ),
        pytest.param(
            "\"He told me, 'They called it \u201ca farce\u201d and left,'\" Sullivan said.",
            id="curly in single in straight",
        ),
        pytest.param(
            "\u00abWe heard \u201ca \u2018no\u2019\u201d from them,\u00bb Sullivan said.",
            id="single in curly in angled",
        ),
    ],
)  # fmt: skip
def test_marks_inside_marks_belong_to_the_outer_speaker(text: str) -> None:
    found = said_in(text)
    assert [s.source for s in found] == ["Sullivan"]
    assert found[0].content == text.removesuffix(" Sullivan said.")


def test_a_mark_on_the_line_is_closed_by_one_above_it() -> None:
    assert said_in("\u201eWe wait for them,\u201c Scholz said.")[0].content == (
        "\u201eWe wait for them,\u201c"
    )


def test_an_article_all_in_marks_is_read_as_if_it_had_none() -> None:
    text = '"Lavrov said the talks would go on.\n\nBlinken said that time was short."'
    assert [s.source for s in said_in(text)] == ["Lavrov", "Blinken"]


def test_time_is_linear_in_the_length_of_the_text() -> None:
    text = 'LAVROV: "We said, he said, that they said: no." According to Tass, he denied it.\n\n'
    assert len(attributions(text * 40)) >= 40
