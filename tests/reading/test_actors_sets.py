"""Several parties spoken of at once, and what possessive pronouns own."""

from __future__ import annotations

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors


def named_by(phrase: str, text: str) -> set[str]:
    """Return the names of the actors that the last ``phrase`` of ``text`` mentions."""
    start = text.rindex(phrase)
    actors = find_actors(parse(text, Layout(paragraphs=((0, len(text)),))))
    span = (start, start + len(phrase))
    return {actor.name for actor in actors if span in actor.mentions}


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        pytest.param(
            "President Hosni Mubarak and Prime Minister Ehud Barak met on Monday. The two leaders "
            "spoke of Syria.",
            "The two leaders",
            {"Hosni Mubarak", "Ehud Barak"},
            id="persons named together",
        ),
        pytest.param(
            "Foreign Minister Ana Palacio telephoned Foreign Minister Mohamed Benaissa. Both "
            "ministers were calm.",
            "Both ministers",
            {"Ana Palacio", "Mohamed Benaissa"},
            id="one called the other",
        ),
        pytest.param(
            "Russia met with Georgia in Geneva. Neither side gave way.",
            "Neither side",
            {"Russia", "Georgia"},
            id="neither side",
        ),
        pytest.param(
            "Hamas and Israel agreed on a truce. Egypt urged both sides to keep it.",
            "both sides",
            {"Hamas", "Israel"},
            id="who urges is none of them",
        ),
        pytest.param(
            "Tehran wrote to London, Paris and Berlin. The three countries will answer.",
            "The three countries",
            {"United Kingdom", "France", "Germany"},
            id="three capitals",
        ),
        pytest.param(
            "Estonia, Latvia and Lithuania said they would send missiles.",
            "they",
            {"Estonia", "Latvia", "Lithuania"},
            id="they, a list",
        ),
        pytest.param(
            "President Vladimir Putin and President Joe Biden met. The two presidents agreed that "
            "their talks would go on.",
            "their",
            {"Joe Biden", "Vladimir Putin"},
            id="their",
        ),
        pytest.param(
            "Russian President Vladimir Putin and US President Joe Biden spoke. Relations between "
            "the two countries are poor.",
            "the two countries",
            {"Russia", "United States"},
            id="the states of two presidents",
        ),
    ],
)
def test_a_set_mentions_each_of_its_members(text: str, phrase: str, expected: set[str]) -> None:
    assert named_by(phrase, text) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("Kenya met with Chad. Two countries sent aid.", "Two countries", id="any two"),
        pytest.param("France spoke. The two sides agreed.", "The two sides", id="one known"),
        pytest.param(
            "Iran, Iraq, Syria and Oman met. The two countries agreed.",
            "The two countries",
            id="which two of four",
        ),
        pytest.param("Chad and Mali met. Its two leaders left.", "two leaders", id="another's"),
    ],
)
def test_a_set_whose_members_are_not_told_is_no_mention(text: str, phrase: str) -> None:
    assert named_by(phrase, text) == set()


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        pytest.param(
            "Russian troops moved. Russia said its troops would leave.",
            "its troops",
            "Russia armed forces",
            id="troops",
        ),
        pytest.param(
            "Prime Minister Kiril Petkov of Bulgaria said his country had chosen.",
            "his country",
            "Bulgaria",
            id="country",
        ),
        pytest.param(
            "Foreign Minister Zbigniew Rau of Poland, whose country holds the chair, spoke.",
            "whose country",
            "Poland",
            id="whose country",
        ),
        pytest.param(
            "Ukraine protested. Russia denied that it would attack its neighbour.",
            "its neighbour",
            "Ukraine",
            id="the only neighbour named",
        ),
    ],
)
def test_what_is_owned_is_the_party_it_names(text: str, phrase: str, expected: str) -> None:
    assert named_by(phrase, text) == {expected}


def test_allies_are_a_group_and_not_the_state() -> None:
    text = "The United States and its European allies will answer."
    assert named_by("its European allies", text) == {"European allies"}


def test_which_neighbour_is_meant_stays_open_among_several() -> None:
    text = "Ukraine and Georgia protested. Russia denied that it would attack its neighbour."
    assert named_by("its neighbour", text) == set()


def test_national_forces_are_a_body_of_their_state() -> None:
    actors = find_actors(parse("Turkish troops crossed into Iraq.", Layout()))
    forces = next(actor for actor in actors if actor.sectors == ("MIL",))
    state = next(actor for actor in actors if actor.id == forces.of)
    assert (forces.country, state.name) == ("TUR", "Turkey")
