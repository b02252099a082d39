"""Persons of public life whose state a report may leave unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.leaders import folded, load_leaders
from dragoman.codebook.offices import load_offices
from dragoman.codebook.organizations import INTERNATIONAL
from dragoman.codebook.states import state_names
from dragoman.codebook.tables import read_table
from dragoman.errors import InvalidCodebook


@pytest.mark.parametrize(
    ("name", "country"),
    [
        pytest.param("Angela Merkel", "DEU", id="as written"),
        pytest.param("António Guterres", "IGO", id="with accents"),
        pytest.param("Volodymyr Zelenskyy", "UKR", id="another spelling"),
        pytest.param("Omar Al-Bashir", "SDN", id="with an article"),
        pytest.param("Emmanuel Jean-Michel Macron", "FRA", id="with a middle name"),
    ],
)
def test_a_whole_name_tells_the_state(name: str, country: str) -> None:
    found = load_leaders().find(tuple(name.split()))
    assert found is not None
    assert found.country == country


def test_a_surname_tells_the_state_only_where_that_is_named() -> None:
    leaders = load_leaders()
    assert leaders.find(("Lavrov",)) is None
    found = leaders.find(("Lavrov",), states={"RUS", "USA"})
    assert found is not None
    assert found.country == "RUS"


def test_a_surname_with_its_office_tells_the_state() -> None:
    found = load_leaders().find(("Obama",), offices={"president"})
    assert found is not None
    assert found.country == "USA"


def test_a_surname_of_people_of_two_states_tells_nothing() -> None:
    assert load_leaders().find(("Ivanov", "Aznar")) is None
    assert load_leaders().find(("Ghani",), states={"AFG"}) is not None
    assert load_leaders().find(("Rice",), states={"GBR"}) is None


def test_names_are_compared_without_accents_and_hyphens() -> None:
    assert folded(("Kim", "Jong-Un")) == folded(("KIM", "JongUn"))


def test_every_row_has_a_known_state_and_office() -> None:
    offices = {office.office for office in load_offices().values()}
    deputies = {f"deputy {office}" for office in offices}
    for row in read_table("leaders.csv", ("name", "aliases", "country", "office")):
        assert row["country"] in state_names() or row["country"] == INTERNATIONAL, row
        assert row["office"] in offices | deputies | {""}, row


def test_a_user_adds_persons_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "leaders.csv").write_text("name,aliases,country,office\nAda Example,,NZL,mayor\n")
    found = load_leaders(tmp_path).find(("Ada", "Example"))
    assert found is not None
    assert found.office == "mayor"


def test_a_person_without_country_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leaders.csv").write_text("name,aliases,country,office\nAda Example,,,mayor\n")
    with pytest.raises(InvalidCodebook, match="needs a name and a country"):
        load_leaders(tmp_path)
