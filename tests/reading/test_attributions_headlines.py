"""Headlines, and words that only a colon or a dash gives to somebody."""

from __future__ import annotations

import pytest
from attributed import only, said_in


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        pytest.param(
            "Moscow: no invasion planned", "Moscow", "no invasion planned", id="name first"
        ),
        pytest.param(
            "Report: Russia moves tanks to Belarus",
            "Report", "Russia moves tanks to Belarus",
            id="paper first",
        ),
        pytest.param(
            "Russia will withdraw its tanks: minister",
            "minister", "Russia will withdraw its tanks",
            id="office last",
        ),
        pytest.param(
            "Talks to resume in Vienna next week - EU envoy",
            "EU envoy", "Talks to resume in Vienna next week",
            id="after a dash",
        ),
        pytest.param(
            "U.S. to send troops to Poland, officials say",
            "officials", "U.S. to send troops to Poland",
            id="with a verb",
        ),
        pytest.param(
            "Lavrov: 'We do not want war'", "Lavrov", "'We do not want war'", id="quotation"
        ),
    ],
)  # fmt: skip
def test_a_headline_gives_its_words_to_its_source(text: str, source: str, content: str) -> None:
    found = only(text)
    assert (found.source, found.content) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("UPDATE: The talks have begun in Geneva.", id="a note"),
        pytest.param("Ukraine: 14,000", id="a figure"),
        pytest.param("The terms are these: no bases, no missiles, no troops.", id="a list"),
        pytest.param("The hall held many flags: Ukrainian.", id="no headline"),
    ],
)
def test_a_colon_alone_is_no_source(text: str) -> None:
    assert said_in(text) == []


def test_a_quotation_is_whose_phrase_a_colon_ends() -> None:
    found = only(
        'The mission has ended. More from the ministry: "All posts are closed as of today."'
    )
    assert (found.source, found.cue, found.mode) == ("the ministry", ":", "direct")


def test_a_headline_keeps_its_source_from_the_quotation_below() -> None:
    found = said_in("Talks fail, officials say\n\nLavrov: 'We do not want war'")
    assert [(s.source, s.content) for s in found] == [
        ("officials", "Talks fail"),
        ("Lavrov", "'We do not want war'"),
    ]
