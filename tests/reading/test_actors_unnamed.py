"""Actors that a report does not name, and the pronouns for those it does."""

from __future__ import annotations

import re

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors
from dragoman.record import Actor


def actors_of(text: str) -> list[Actor]:
    paragraphs = tuple(match.span() for match in re.finditer(r"[^\n]+", text))
    return find_actors(parse(text, Layout(paragraphs=paragraphs)))


def mentions(text: str) -> dict[str, list[str]]:
    return {a.name: [text[s:e] for s, e in a.mentions] for a in actors_of(text)}


def test_an_unnamed_official_is_described_by_the_longest_phrase() -> None:
    text = (
        "A senior US administration official said talks would go on.\n\n"
        "Russia must pull back, the senior official said."
    )
    official = next(a for a in actors_of(text) if a.kind == "person")
    assert official.name == "senior US administration official"
    assert (official.named, official.country, official.sectors) == (False, "USA", ("GOV",))
    assert len(official.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name", "sectors"),
    [
        pytest.param("Witnesses heard explosions.", "Witnesses", ("CVL",), id="witnesses"),
        pytest.param("She told reporters about it.", "reporters", ("JRN",), id="reporters"),
        pytest.param("European allies backed the plan.", "European allies", ("GOV",), id="allies"),
        pytest.param("Rebels shelled the town.", "Rebels", ("REB",), id="rebels"),
    ],
)
def test_a_group_is_a_party(text: str, name: str, sectors: tuple[str, ...]) -> None:
    group = next(actor for actor in actors_of(text) if actor.name == name)
    assert (group.kind, group.named, group.sectors) == ("group", False, sectors)


def test_an_army_without_adjective_is_that_of_the_country_told_about() -> None:
    army = next(
        a for a in actors_of("Sudan is at war. The army retook the city.") if a.sectors[0] == "MIL"
    )
    assert (army.country, army.kind) == ("SDN", "organization")


def test_the_president_is_the_one_who_was_named() -> None:
    text = "Belarusian President Alexander Lukashenko refused. The president blamed Poland."
    assert mentions(text)["Alexander Lukashenko"] == ["Alexander Lukashenko", "The president"]


def test_a_counterpart_is_the_one_named_next() -> None:
    text = "Antony Blinken will meet his Russian counterpart, Sergei Lavrov, on Friday."
    lavrov = next(a for a in actors_of(text) if a.name == "Sergei Lavrov")
    assert lavrov.country == "RUS"


def test_two_leaders_named_before_are_no_new_group() -> None:
    text = "Biden will call Putin. The two leaders last spoke in December."
    assert "two leaders" not in mentions(text)


@pytest.mark.parametrize(
    ("text", "name", "pronouns"),
    [
        pytest.param(
            "President Emmanuel Macron said he would go to Kyiv.",
            "Emmanuel Macron", ["he"], id="subject of the saying",
        ),
        pytest.param(
            "North Korea said it would test its missiles.",
            "North Korea", ["it", "its"], id="a state is it",
        ),
        pytest.param(
            "At his news conference, President Vladimir Putin named his terms.",
            "Vladimir Putin", ["his", "his"], id="before the name",
        ),
        pytest.param(
            'NATO Secretary General Jens Stoltenberg refused. "I regret this," he said.',
            "Jens Stoltenberg", ["I", "he"], id="speaker of a quotation",
        ),
        pytest.param(
            'China protested. "We will respond," Chinese Foreign Minister Wang Yi said.',
            "China", ["We"], id="the side of the speaker",
        ),
        pytest.param(
            "Protesters said they would stay.", "Protesters", ["they"], id="a group is they",
        ),
    ],
)  # fmt: skip
def test_a_pronoun_is_resolved(text: str, name: str, pronouns: list[str]) -> None:
    words = {"he", "his", "him", "she", "her", "it", "its", "they", "their", "i", "we", "our"}
    assert [m for m in mentions(text)[name] if m.lower() in words] == pronouns


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("France said it was clear that talks had failed.", id="clause"),
        pytest.param("The new law has its critics.", id="a thing"),
        pytest.param('Envoy Ann Linde spoke. "He will come," she said.', id="not the speaker"),
    ],
)
def test_an_unclear_pronoun_stays_open(text: str) -> None:
    found = [m.lower() for spans in mentions(text).values() for m in spans]
    assert not {"it", "its", "he"} & set(found)


def test_gender_keeps_people_apart() -> None:
    text = "Spokeswoman Maria Zakharova met Mr. Borrell. He said she was late."
    found = mentions(text)
    assert found["Maria Zakharova"][-1] == "she"
    assert found["Borrell"][-1] == "He"
