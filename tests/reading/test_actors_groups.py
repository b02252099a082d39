"""What is a party among unnamed people and things, and what is none."""

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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They discussed missiles in Europe with Moscow.", id="arms"),
        pytest.param("Syria is a country of 20 million people.", id="population"),
        pytest.param("Tehran and Cairo met as true partners.", id="said of somebody"),
        pytest.param("Senior diplomats from the two countries met.", id="two named before"),
        pytest.param("Kuwait gave 30 million U.S. dollars.", id="currency"),
        pytest.param("The army has Soviet-made tanks.", id="make"),
        pytest.param("The opposition wants a unity government.", id="a government to come"),
        pytest.param("Sudan signed the Darfur Peace Agreement (DPA).", id="a treaty"),
    ],
)
def test_a_thing_is_no_party(text: str) -> None:
    known = {"Europe", "Russia", "Syria", "Iran", "Egypt", "Kuwait", "Sudan"}
    others = {"opposition", "army"}
    assert set(mentions(text)) <= known | others


def test_what_is_negated_is_named_without_its_negation() -> None:
    found = mentions("The figure covers troops of Russia but not the separatists.")
    assert found["separatists"] == ["the separatists"]


def test_forces_of_rebels_are_no_army() -> None:
    found = mentions("Somalia waited. Islamist forces took the port. The Islamists held it.")
    assert found["Islamist forces"] == ["Islamist forces", "The Islamists"]


def test_allies_are_not_of_the_state_that_they_are_allies_of() -> None:
    allies = next(a for a in actors_of("America's European allies agreed.") if a.kind == "group")
    assert (allies.country, allies.of) == (None, None)


def test_the_opposition_goes_back_to_the_one_described() -> None:
    text = "The Hezbollah-led Lebanese opposition marched. The opposition wanted a vote."
    assert len(mentions(text)["Hezbollah-led Lebanese opposition"]) == 2


def test_the_troops_are_those_spoken_of_before() -> None:
    text = "The United States saw Russian forces near Ukraine. The troops stayed."
    assert mentions(text)["Russia armed forces"] == ["Russian forces", "The troops"]


def test_forces_without_a_state_have_none() -> None:
    text = "Russia wants NATO to withdraw the forces that it has placed near Ukraine."
    assert not [a for a in actors_of(text) if a.name == "forces" and a.country]


@pytest.mark.parametrize(
    ("text", "name", "sectors"),
    [
        ("The pro-government daily Al-Watan praised it.", "Al-Watan", ("JRN",)),
        ("The monitoring group Sova-Center counted arrests.", "Sova-Center", ("SOC",)),
        ("It was sold to the company Beltransgaz.", "Beltransgaz", ("BUS",)),
    ],
)
def test_a_noun_introduces_an_organization(text: str, name: str, sectors: tuple[str, ...]) -> None:
    actor = next(actor for actor in actors_of(text) if actor.name == name)
    assert (actor.kind, actor.sectors) == ("organization", sectors)


def test_an_acronym_of_a_name_of_a_state_is_that_state() -> None:
    found = mentions("Kuwait paid the Palestinian Authority (PA). The PA spent it.")
    assert found["Palestine"] == ["Palestinian Authority", "PA", "PA"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Somali Foreign Minister Ismail Hurre spoke. The minister saw danger.",
            "Ismail Hurre",
            id="minister",
        ),
        pytest.param(
            "Russia moved first. Vladimir Putin answered. The Russian leader was calm.",
            "Vladimir Putin",
            id="leader of a state",
        ),
        pytest.param(
            "Hamas chief Khaled Meshaal flew to Egypt. The Hamas official was hopeful.",
            "Khaled Meshaal",
            id="official of a movement",
        ),
        pytest.param(
            "The head of the German navy, Vice Admiral Kay Brandt, spoke. The admiral resigned.",
            "Kay Brandt",
            id="rank",
        ),
        pytest.param(
            "South Korea's defence minister warned Japan. Park Ji-Won, a former general, wrote a "
            "letter. Defence Minister Park Ji-Won later met envoys of China and of Japan.",
            "Park Ji-Won",
            id="named only later",
        ),
    ],
)
def test_a_description_is_the_person_it_fits(text: str, name: str) -> None:
    assert [actor.name for actor in actors_of(text) if actor.kind == "person"] == [name]


def test_a_deputy_is_not_the_minister() -> None:
    text = (
        "Deputy Prime Minister Dana Levi of Israel spoke. Prime Minister Ehud Olmert of Israel "
        "left. The prime minister was tired."
    )
    found = mentions(text)
    assert found["Ehud Olmert"] == ["Ehud Olmert", "The prime minister"]


def test_the_alliance_is_named_also_where_it_is_accused_of_something() -> None:
    text = "NATO met in Brussels. Moscow accused the alliance of moving its forces."
    assert mentions(text)["NATO"] == ["NATO", "the alliance", "its"]


def test_a_name_may_run_over_the_end_of_a_line() -> None:
    assert mentions("Carpenter said that the United\nStates would wait.")["United States"]
