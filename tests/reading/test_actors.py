"""Actors: parties by name, their offices and what they belong to."""

from __future__ import annotations

import re
import time

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


def one(text: str, name: str) -> Actor:
    return next(actor for actor in actors_of(text) if actor.name == name)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        pytest.param("The U.S. and the UK agreed.", "United States", ["U.S."], id="abbreviation"),
        pytest.param("Britain expelled two diplomats.", "United Kingdom", ["Britain"], id="alias"),
        pytest.param("Russian demands were rejected.", "Russia", ["Russian"], id="adjective"),
        pytest.param("Moscow's demands were rejected.", "Russia", ["Moscow"], id="capital owns"),
        pytest.param("Tehran denied the charge.", "Iran", ["Tehran"], id="capital acts"),
        pytest.param(
            "France held talks with Ankara.", "Turkey", ["Ankara"], id="capital after with"
        ),
        pytest.param("The Kremlin denied it.", "Russia", ["Kremlin"], id="seat of government"),
        pytest.param("US-led talks collapsed.", "United States", ["US"], id="before a hyphen"),
        pytest.param("The Russians left the talks.", "Russia", ["Russians"], id="people"),
    ],
)
def test_a_state_is_found_under_its_names(text: str, name: str, found: list[str]) -> None:
    assert mentions(text)[name] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ministers met in Minsk.", id="in"),
        pytest.param("The envoy flew to Minsk on Monday.", id="motion"),
        pytest.param("She visited Minsk twice.", id="visit"),
        pytest.param("The Minsk agreements were signed.", id="treaty"),
        pytest.param("An anti-Belarusian law was passed.", id="attitude"),
    ],
)
def test_a_place_or_an_attitude_is_no_party(text: str) -> None:
    assert "Belarus" not in mentions(text)


def test_the_north_is_a_state_only_where_it_is_named_in_full() -> None:
    full = "North Korea fired a missile. Seoul urged the North to stop."
    assert mentions(full)["North Korea"] == ["North Korea", "North"]
    assert "North Korea" not in mentions("Rebels from the North urged a truce.")


def test_a_word_for_two_states_is_a_mention_of_both() -> None:
    found = mentions("The two Koreas resumed talks.")
    assert found == {"North Korea": ["Koreas"], "South Korea": ["Koreas"]}


def test_a_government_is_its_state_whole() -> None:
    text = "The Iranian government rejected the offer. The government said talks were over."
    assert mentions(text)["Iran"] == ["The Iranian government", "The government"]


def test_officials_of_a_state_are_that_state() -> None:
    text = "Russian and Ukrainian officials will meet in Paris."
    assert mentions(text) == {"Russia": ["Russian"], "Ukraine": ["Ukrainian"]}


@pytest.mark.parametrize(
    ("text", "name", "role", "of", "sectors"),
    [
        pytest.param(
            "German Chancellor Olaf Scholz spoke on Monday.",
            "Olaf Scholz", "Chancellor", "Germany", ("GOV",), id="title before",
        ),
        pytest.param(
            "Sergei Lavrov, the Russian foreign minister, left the talks.",
            "Sergei Lavrov", "foreign minister", "Russia", ("GOV",), id="title after",
        ),
        pytest.param(
            "The Ukrainian defence minister, Oleksii Reznikov, thanked London.",
            "Oleksii Reznikov", "defence minister", "Ukraine", ("GOV", "MIL"), id="comma between",
        ),
        pytest.param(
            "NATO Secretary General Jens Stoltenberg rejected the demand.",
            "Jens Stoltenberg", "NATO Secretary General", "NATO", (), id="of an organization",
        ),
        pytest.param(
            "Jake Sullivan, national security adviser to President Joe Biden of the United "
            "States, spoke.",
            "Joe Biden", "President", "United States", ("GOV",), id="title inside a title",
        ),
        pytest.param(
            "Iran's ambassador to the UN, Majid Ravanchi, sent a letter.",
            "Majid Ravanchi", "ambassador to the UN", "Iran", ("GOV",), id="possessor first",
        ),
        pytest.param(
            "Taliban spokesman Zabihullah Mujahid confirmed the attack.",
            "Zabihullah Mujahid", "Taliban spokesman", "Taliban", ("REB",), id="inherited sectors",
        ),
    ],
)  # fmt: skip
def test_a_person_has_an_office(
    text: str, name: str, role: str, of: str, sectors: tuple[str, ...]
) -> None:
    found = {actor.id: actor for actor in actors_of(text)}
    person = next(actor for actor in found.values() if actor.name == name)
    assert (person.kind, person.role, person.sectors) == ("person", role, sectors)
    assert found[person.of or ""].name == of


def test_a_person_out_of_office_belongs_to_no_state() -> None:
    person = one("Former French President Francois Hollande warned Moscow.", "Francois Hollande")
    assert person.role == "former President"
    assert (person.country, person.of, person.sectors) == ("FRA", None, ("ELI", "GOV"))


def test_every_surname_is_the_person_once_named_in_full() -> None:
    text = (
        "US Secretary of State Antony Blinken flew to Berlin.\n\n"
        "Blinken met reporters. Allies must act now, Mr. Blinken said."
    )
    assert mentions(text)["Antony Blinken"] == ["Antony Blinken", "Blinken", "Blinken"]


def test_a_family_name_that_comes_first_is_known() -> None:
    text = "North Korean envoy Kim Kye-Gwan arrived. Kim said he was hopeful."
    assert mentions(text)["Kim Kye-Gwan"] == ["Kim Kye-Gwan", "Kim", "he"]


def test_of_two_bearers_of_a_name_the_office_decides() -> None:
    text = (
        "South Korean Defence Minister Kim Jang-Soo warned North Korean leader Kim Jong-Il. "
        "Defence Minister Kim urged calm."
    )
    assert mentions(text)["Kim Jang-Soo"] == ["Kim Jang-Soo", "Kim"]


def test_an_acronym_in_brackets_is_the_organization() -> None:
    text = "The Somali Rebuilding Council (SRC) met. The SRC rejected the plan."
    assert mentions(text)["Somali Rebuilding Council"] == [
        "Somali Rebuilding Council",
        "SRC",
        "SRC",
    ]


def test_a_description_is_the_organization_named_before() -> None:
    text = "NATO will not change its rules. Sweden may join the alliance."
    assert mentions(text)["NATO"] == ["NATO", "its", "the alliance"]


def test_news_agencies_are_journalists_of_their_country() -> None:
    agency = one("The minister told Interfax that talks were over.", "Interfax")
    assert (agency.kind, agency.country, agency.sectors) == ("organization", "RUS", ("JRN",))


def test_a_state_whose_name_a_person_bears_is_not_meant() -> None:
    assert not mentions("Energy minister Israel Katz spoke on Tuesday.").get("Israel")


def test_actors_are_numbered_in_order_of_first_mention() -> None:
    actors = actors_of("Turkey warned Greece. Cyprus backed Greece.")
    assert [(a.id, a.name) for a in actors] == [
        ("a1", "Turkey"),
        ("a2", "Greece"),
        ("a3", "Cyprus"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\u0000\u200b",
        "((((",
        '"' * 50,
        "of of of President , (",
        "President Kim-",
        "\U0001f600 said \u201c",
    ],
    ids=["empty", "blank", "control", "brackets", "quotes", "titles", "hyphen", "emoji"],
)
def test_any_text_is_read_and_spans_lie_inside_it(text: str) -> None:
    spans = [span for actor in find_actors(parse(text, Layout())) for span in actor.mentions]
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_a_list_of_thousands_of_names_takes_no_more_than_its_share() -> None:
    def seconds(count: int) -> float:
        text = ", ".join(f"Ivan Petrov{chr(97 + i % 26)}{i % 97}" for i in range(count)) + "."
        parsed = parse(text, Layout())
        start = time.perf_counter()
        find_actors(parsed)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(5000) < 5.0
