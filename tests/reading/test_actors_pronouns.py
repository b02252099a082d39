"""Whom pronouns stand for where two parties are near."""

from __future__ import annotations

import re

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors


def meant(text: str) -> list[tuple[str, str]]:
    """Return each pronoun that is resolved, with the name of whom it stands for."""
    layout = Layout(paragraphs=tuple(match.span() for match in re.finditer(r"[^\n]+", text)))
    parsed = parse(text, layout)
    pronouns = {t.idx: t.text for t in parsed.doc if t.pos_ == "PRON"}
    found = [
        (span[0], pronouns[span[0]], actor.name)
        for actor in find_actors(parsed)
        for span in actor.mentions
        if span[0] in pronouns
    ]
    return [(word, name) for _, word, name in sorted(found)]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        pytest.param("Zelenskiy thanked Macron for his visit.", "his", "Macron", id="thanked for"),
        pytest.param(
            "Sudan thanked France for its efforts.", "its", "France", id="a state thanked"
        ),
        pytest.param(
            "Vladimir Putin called on Monday. Emmanuel Macron asked him to stop.",
            "him",
            "Vladimir Putin",
            id="asked him to",
        ),
        pytest.param(
            "NATO called on Russia to withdraw its troops.", "its", "Russia", id="called on"
        ),
        pytest.param(
            "Moscow accuses Kyiv of concentrating its army.", "its", "Ukraine", id="accuses of"
        ),
        pytest.param(
            "The reply of the United States and its allies came.",
            "its",
            "United States",
            id="and its",
        ),
        pytest.param(
            "Ukraine counted. Its ministry gave a figure.", "Its", "Ukraine", id="sentence before"
        ),
        pytest.param("Protesters marched. They sang.", "They", "Protesters", id="they"),
    ],
)
def test_a_pronoun_stands_for_the_likelier_party(text: str, word: str, name: str) -> None:
    assert (word, name) in meant(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Moscow denied any part in it.", "it", id="object of its own clause"),
        pytest.param("He said that the Kremlin was satisfied with it.", "it", id="of a predicate"),
        pytest.param("NATO spoke and called it the biggest drill.", "it", id="called it"),
        pytest.param("Observers spoke. It was a first step.", "It", id="it is no group"),
        pytest.param(
            "Olaf Scholz, who stood beside him, refused.", "him", id="not the one beside him"
        ),
    ],
)
def test_a_pronoun_for_something_else_stays_open(text: str, word: str) -> None:
    assert word not in [pronoun for pronoun, _ in meant(text)]


def test_a_scholar_does_not_speak_for_the_university() -> None:
    text = '"We will see," said Ann Hart, a professor at Tartu University.'
    assert meant(text) == []
