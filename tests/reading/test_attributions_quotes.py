"""Quotations: whose they are, how far they go, in whole or in part."""

from __future__ import annotations

import pytest
from attributed import only, said_in

from dragoman.reading.attributions.marks import find_quotations


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"The deal is close," Enrique Mora said.', '"The deal is close,"', id="straight marks"
        ),
        pytest.param(
            "“The deal is close,” said Enrique Mora.", "“The deal is close,”", id="curly marks"
        ),
        pytest.param(
            "‘The deal is close,’ Enrique Mora said.", "‘The deal is close,’", id="single marks"
        ),
        pytest.param(
            "«The deal is close,» Enrique Mora said.", "«The deal is close,»", id="angled marks"
        ),
        pytest.param(
            'Enrique Mora said: "The deal is close."', '"The deal is close."', id="after a colon"
        ),
        pytest.param(
            '"The deal is close," said Enrique Mora, "but nothing is agreed."',
            '"The deal is close," … "but nothing is agreed."',
            id="split by its cue",
        ),
        pytest.param(
            '"The deal is close," Enrique Mora said. "We go on. We must."',
            '"The deal is close," … "We go on. We must."',
            id="several sentences",
        ),
    ],
)
def test_a_quotation_is_its_speakers_marks_and_all(text: str, content: str) -> None:
    found = only(text, "Enrique Mora")
    assert (found.content, found.mode, found.speaker) == (content, "direct", "Enrique Mora")


def test_a_paragraph_of_quotation_goes_on_with_the_speaker_before() -> None:
    found = said_in(
        "“Our troops are returning to their bases,” Igor Konashenkov said.\n\n"
        "“The exercise went as planned and threatened nobody.”\n\n"
        "Two columns of tanks were seen on Tuesday.",
    )
    assert [s.content for s in found] == [
        "“Our troops are returning to their bases,” … "
        "“The exercise went as planned and threatened nobody.”"
    ]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    found = only(
        "“We have seen the reply,” Sergei Lavrov said. “It is no answer to our main point.\n\n"
        "“We will speak to the president about it,” he added.".replace(" he added.", "")
    )
    assert found.content.endswith("“We will speak to the president about it,”")


def test_a_mark_that_nothing_closes_does_not_swallow_the_text() -> None:
    found = said_in('"The talks go on, Lavrov said.\n\nBlinken said that time was short.')
    assert [s.source for s in found] == ["Lavrov", "Blinken"]
    assert found[0].content.strip('"') == "The talks go on"


def test_a_report_set_in_marks_as_a_whole_is_read_as_if_it_were_not() -> None:
    text = '"Lavrov said the talks would go on. Blinken said that time was short."'
    assert [s.source for s in said_in(text)] == ["Lavrov", "Blinken"]


@pytest.mark.parametrize(
    ("text", "mode", "content"),
    [
        pytest.param(
            'Washington said some of the demands were "not serious".',
            "mixed",
            'some of the demands were "not serious"',
            id="quoted phrase at the end of a clause",
        ),
        pytest.param(
            'The two leaders "will discuss European security," Jen Psaki said.',
            "mixed",
            'The two leaders "will discuss European security,"',
            id="quotation that begins inside its sentence",
        ),
        pytest.param(
            "Washington said the demands went too far.",
            "indirect",
            "the demands went too far",
            id="no quotation",
        ),
    ],
)
def test_mode(text: str, mode: str, content: str) -> None:
    found = only(text)
    assert (found.mode, found.content) == (mode, content)


def test_what_is_said_inside_a_quotation_is_left_to_its_speaker() -> None:
    found = said_in('"Kyiv told us that it fears an attack," Ben Wallace said.')
    assert [s.cue for s in found] == ["said"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('He called it "a farce" twice.', ['"a farce"'], id="phrase"),
        pytest.param("The allies' answer is Russia's concern.", [], id="apostrophes"),
        pytest.param('A gap of 5" or 6" wide', [], id="inches"),
        pytest.param(
            "He said ''no'' and ``yes''.", ["''no''", "``yes''"], id="doubled single marks"
        ),
        pytest.param("“I heard “no” from him,” he said", ["“I heard “no” from him,”"], id="nested"),
        pytest.param('He said "no', ['"no'], id="unclosed"),
    ],
)
def test_marks(text: str, quoted: list[str]) -> None:
    found = find_quotations(text, [(0, len(text))])
    assert [text[slice(*quotation.span)] for quotation in found] == quoted


def test_a_quotation_never_leaves_its_paragraph() -> None:
    text = '"One\nTwo"'
    found = find_quotations(text, [(0, 4), (5, 9)])
    assert [(q.span, q.opened, q.closed) for q in found] == [
        ((0, 4), True, False),
        ((5, 9), False, True),
    ]
