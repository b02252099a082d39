"""The sentence around a span."""

from __future__ import annotations

import pytest

from builders import span
from dragoman.views.words import REACH, sentence


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("First. Two met.  Third.", "Two", "Two met.", id="between full stops"),
        pytest.param("Title\n\nTwo met\n\nThree", "met", "Two met", id="between empty lines"),
        pytest.param("A Kyiv\nsquare filled. B.", "square", "A Kyiv square filled.", id="wrapped"),
        pytest.param("So he did. U.S. troops left.", "left", "U.S. troops left.", id="initials"),
        pytest.param("It ended. Gen. Milley spoke.", "spoke", "Gen. Milley spoke.", id="a rank"),
        pytest.param(
            "He met Xi. Biden left.", "left", "He met Xi. Biden left.", id="in doubt, both"
        ),
        pytest.param("It rose 3.5 percent. No.", "rose", "It rose 3.5 percent.", id="a decimal"),
        pytest.param(
            'He left. "We met," she said. He came.', "met", '"We met," she said.', id="quotation"
        ),
        pytest.param('"We met." He left.', "met", '"We met."', id="closing mark"),
        pytest.param("They met. He left.", "They met.", "They met.", id="the stop inside"),
        pytest.param("Met no stop at all", "no", "Met no stop at all", id="no full stop"),
    ],
)
def test_sentence(text, words, expected):
    assert sentence(text, span(text, words)) == expected


def test_a_text_without_full_stops_is_cut_at_the_span():
    text = "word " * (REACH // 2) + "HERE" + " word" * (REACH // 2)
    assert sentence(text, span(text, "HERE")) == "HERE"
