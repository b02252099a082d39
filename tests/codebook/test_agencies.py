"""News agencies, newspapers and broadcasters of the codebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.agencies import load_agencies
from dragoman.codebook.states import state_names
from dragoman.errors import InvalidCodebook


@pytest.mark.parametrize(
    ("name", "country"),
    [("Reuters", "GBR"), ("AP", "USA"), ("AFP", "FRA"), ("TASS", "RUS"), ("Xinhua", "CHN")],
)
def test_an_agency_has_the_country_of_its_seat(name: str, country: str) -> None:
    assert next(a.country for a in load_agencies() if a.name == name) == country


def test_state_agencies_are_told_from_others() -> None:
    state_run = {agency.name for agency in load_agencies() if agency.state_run}
    assert "TASS" in state_run
    assert "Interfax" not in state_run


def test_countries_are_codes_of_the_codebook() -> None:
    assert {agency.country for agency in load_agencies()} <= {None, *state_names()}


def test_no_name_belongs_to_two_agencies() -> None:
    names = [name for agency in load_agencies() for name in (agency.name, *agency.aliases)]
    assert sorted(names) == sorted(set(names))


def test_a_wrong_cell_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "agencies.csv").write_text("name,aliases,country,state\nX,,RUS,maybe\n")
    with pytest.raises(InvalidCodebook, match=":2: state is 'maybe'"):
        load_agencies(tmp_path)
