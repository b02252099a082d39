"""What the parser sees is as long as the text, with plain signs and without the asides."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.layout import Layout
from dragoman.language.rendering import render


@given(st.text())
def test_rendering_is_as_long_as_the_text(text: str) -> None:
    assert len(render(text, Layout())) == len(text)


def test_asides_are_blanked_out() -> None:
    text = "NATO met.\nWith reports from Reuters"
    assert render(text, Layout(aside=((10, 35),))) == "NATO met.\n" + " " * 25


def test_many_asides_are_blanked_out_each_in_its_place() -> None:
    text = "@dpa talks go on @afp and on @ap"
    assert render(text, Layout(aside=((0, 4), (17, 21), (29, 32)))) == (
        "     talks go on      and on    "
    )


def test_a_stretch_too_long_for_a_word_is_blanked_out() -> None:
    assert render(f"NATO {'x' * 501}\nmet", Layout()) == f"NATO {' ' * 501}\nmet"


def test_a_long_address_is_left_as_it_is() -> None:
    address = "https://example.org/" + "a" * 200
    assert render(address, Layout()) == address


def test_non_breaking_spaces_and_curly_quotes_are_plain() -> None:
    assert render("\ufeffMoscow’s\u00a0“no”", Layout()) == ' Moscow\'s "no"'


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not() -> None:
    text = "Talks in\r\nGeneva failed.\n\nRussia left."
    rendered = render(text, Layout(paragraphs=((0, len(text)),)))
    assert rendered == "Talks in  Geneva failed.\n\nRussia left."
