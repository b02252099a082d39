"""CAMEO's codes for actors, made of what a record knows of them."""

from __future__ import annotations

import pytest

from dragoman.codebook.cameo import actor_code, load_organization_codes, load_roles
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.plover import load_sectors
from dragoman.record import Kind


@pytest.mark.parametrize(
    ("country", "sectors", "kind", "code"),
    [
        pytest.param("RUS", ["GOV"], "state", "RUS", id="a state is its country"),
        pytest.param("RUS", ["GOV"], "person", "RUSGOV", id="an official"),
        pytest.param("USA", ["MIL"], "organization", "USAMIL", id="armed forces"),
        pytest.param("USA", ["LEG", "GOV"], "person", "USAGOVLEG", id="primary roles first"),
        pytest.param("SYR", ["REB", "OPP", "CRM"], "group", "SYRREBOPP", id="no more than two"),
        pytest.param("LBN", ["PTY"], "organization", "LBN", id="what has no role"),
        pytest.param("FRA", ["JRN"], "organization", "FRAMED", id="media"),
        pytest.param("FRA", ["MED"], "group", "FRAHLH", id="medicine"),
        pytest.param(None, ["UAF"], "group", "UAF", id="a role of no country"),
        pytest.param(None, ["NGO"], "organization", "NGO", id="beyond countries"),
        pytest.param("IGO", [], "organization", "IGO", id="an international organization"),
        pytest.param("IGO", ["UNO"], "person", "IGOUNO", id="an official of the United Nations"),
        pytest.param(None, ["UNK"], "group", None, id="nothing known"),
    ],
)
def test_a_code_is_made_of_country_and_roles(
    country: str | None, sectors: list[str], kind: Kind, code: str | None
) -> None:
    assert actor_code(country, sectors, kind) == code


def test_some_organizations_have_a_code_of_their_own() -> None:
    assert actor_code("IGO", (), "organization", "NATO") == "IGOWSTNAT"
    assert actor_code("IGO", (), "person", "NATO") == "IGOWSTNAT"
    assert actor_code("IGO", (), "organization", "Arab League") == "IGO"


def test_every_sector_has_its_row() -> None:
    assert set(load_roles()) == set(load_sectors())


def test_organizations_with_a_code_are_in_the_codebook() -> None:
    known = {organization.name for organization in load_organizations()}
    assert set(load_organization_codes()) <= known
