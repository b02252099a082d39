"""Whose officials the persons of a report are, where their titles name no state."""

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


def one(text: str, name: str) -> Actor:
    return next(actor for actor in actors_of(text) if actor.name == name)


def names(text: str) -> list[str]:
    return [actor.name for actor in actors_of(text)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        pytest.param(
            "Russia massed troops. President Joe Biden urged Moscow to pull them back.",
            "Joe Biden",
            "USA",
            id="known leader, not the state next to him",
        ),
        pytest.param(
            "Ukraine asked for arms and Russia for guarantees. Mr Zelensky called for calm.",
            "Zelensky",
            "UKR",
            id="surname alone, state named",
        ),
        pytest.param(
            "Britain blamed Russia. Foreign Secretary Jane Mallory said Moscow knew.",
            "Jane Mallory",
            "GBR",
            id="title of one state",
        ),
        pytest.param(
            "Estonia refused the transit. Defence Minister Juhan Tamm said Russia had been told.",
            "Juhan Tamm",
            "EST",
            id="subject of the sentence before",
        ),
        pytest.param(
            "In Minsk, Deputy Foreign Minister Ivan Petrenko accused Poland. Belarus shut a gate.",
            "Ivan Petrenko",
            "BLR",
            id="capital at the head of the sentence",
        ),
        pytest.param(
            "Georgia protested. Its defence minister, Nino Beridze, blamed Russia.",
            "Nino Beridze",
            "GEO",
            id="its",
        ),
        pytest.param(
            "Serbia, whose team included Trade Minister Ana Kovac, met Kosovo and Albania.",
            "Ana Kovac",
            "SRB",
            id="whose",
        ),
        pytest.param(
            "Russia and Ukraine met. An official at the Elysee said the talks went on.",
            "official at the Elysee",
            "FRA",
            id="seat of government",
        ),
        pytest.param(
            "Israel and Egypt met. The plan will fail, said Huda Nasser, an analyst in Ramallah.",
            "Huda Nasser",
            "PSE",
            id="city after a calling",
        ),
        pytest.param(
            "Iran met the agency. Ada Ross, who heads the Norwegian delegation, left Russia.",
            "Ada Ross",
            "NOR",
            id="who heads",
        ),
    ],
)
def test_a_state_is_told_by_what_stands_around(text: str, name: str, country: str) -> None:
    assert one(text, name).country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Russia and Ukraine traded fire. Helga Lindqvist told a paper that gas would be dear.",
            "Helga Lindqvist",
            id="nobody in a dispute",
        ),
        pytest.param(
            "Russia and the United States met in Geneva. The finance minister stayed away.",
            "finance minister",
            id="title between two states",
        ),
        pytest.param(
            "Russia and Ukraine traded fire over the border. Civilians fled Donetsk.",
            "Civilians",
            id="people between two states",
        ),
        pytest.param(
            "Russian shells fell on houses, according to the city's mayor. Ukraine protested.",
            "city's mayor",
            id="mayor of a city not named",
        ),
    ],
)
def test_no_state_is_guessed(text: str, name: str) -> None:
    assert one(text, name).country is None


def test_a_report_on_one_state_is_about_its_own_officials() -> None:
    text = (
        "Bangladesh votes in January. The Bangladeshi capital was calm. Interior Minister Rafiq "
        "Karim said Bangladesh was ready."
    )
    assert one(text, "Rafiq Karim").country == "BGD"


def test_a_later_title_may_name_the_state_that_the_first_left_out() -> None:
    text = (
        "Minister Sami Dahl left. Sweden and Denmark met. Swedish Foreign Minister Sami Dahl spoke."
    )
    assert one(text, "Sami Dahl").country == "SWE"


def test_an_aide_is_of_the_state_of_whom_he_serves() -> None:
    text = (
        "Ukraine waited. Igor Belov, the aide to President Vladimir Putin who led the team, spoke."
    )
    assert one(text, "Igor Belov").country == "RUS"


def test_the_administration_is_the_american_one() -> None:
    text = "Russia warned the United States. A senior administration official shrugged it off."
    assert one(text, "senior administration official").country == "USA"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Her counterpart, Deputy Foreign Minister Sergei Ryabkov, refused.",
            "Sergei Ryabkov",
            id="title within an apposition",
        ),
        pytest.param(
            "The alliance's secretary-general, Jens Stoltenberg, spoke. NATO agreed.",
            "Jens Stoltenberg",
            id="title that parses as an adjective",
        ),
        pytest.param(
            "Berlin listened when Joe Biden and Olaf Scholz met.", "Olaf Scholz", id="beside a name"
        ),
        pytest.param(
            "The head of the International Energy Agency, Fatih Birol, blamed Russia.",
            "Fatih Birol",
            id="after a complement",
        ),
    ],
)
def test_a_name_is_bare(text: str, name: str) -> None:
    assert name in names(text)


def test_a_title_after_a_bracketed_acronym_keeps_its_body() -> None:
    chief = one("Arab League (AL) chief Amr Moussa met Hamas in Syria.", "Amr Moussa")
    assert (chief.country, chief.role) == ("IGO", "chief")


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        pytest.param(
            "Majid al-Amin led the team of Sudan. Amin left Sudan.", "Majid al-Amin", 2, id="al-"
        ),
        pytest.param(
            "Israel freed men. Mahmud Abbas thanked it. Abu Mazen left.",
            "Mahmud Abbas",
            2,
            id="other name",
        ),
    ],
)
def test_one_person_under_two_names(text: str, name: str, count: int) -> None:
    assert len(one(text, name).mentions) == count


def test_a_capital_that_is_a_place_is_no_person() -> None:
    assert "Kyiv" not in names("Annalena Baerbock flew to Kyiv and promised Ukraine help.")
