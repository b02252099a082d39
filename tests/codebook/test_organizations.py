"""Organizations and regions of the codebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.plover import load_sectors
from dragoman.codebook.regions import load_regions
from dragoman.codebook.states import state_names
from dragoman.errors import InvalidCodebook

HEADER = "name,aliases,country,sectors,of,descriptions,seats\n"


def by_name(name: str):
    return next(o for o in load_organizations() if o.name == name)


@pytest.mark.parametrize(
    ("name", "country", "sectors"),
    [
        pytest.param("NATO", "IGO", (), id="alliance"),
        pytest.param("European Union", "IGO", (), id="union"),
        pytest.param("State Department", "USA", ("GOV",), id="ministry"),
        pytest.param("Pentagon", "USA", ("GOV", "MIL"), id="defence ministry by its seat"),
        pytest.param("Taliban", "AFG", ("REB",), id="armed group"),
        pytest.param("Verkhovna Rada", "UKR", ("LEG",), id="parliament"),
    ],
)
def test_an_organization_has(name: str, country: str, sectors: tuple[str, ...]) -> None:
    organization = by_name(name)
    assert (organization.country, organization.sectors) == (country, sectors)


def test_countries_and_sectors_are_codes_of_the_codebook() -> None:
    codes = {sector.code for sector in load_sectors().values()}
    for organization in load_organizations():
        assert organization.country in {None, "IGO", *state_names()}, organization.name
        assert organization.of in {None, *state_names()}, organization.name
        assert set(organization.sectors) <= codes, organization.name


def test_no_organization_has_two_rows() -> None:
    names = [o.name for o in load_organizations()]
    assert len(names) == len(set(names))


def test_a_city_can_stand_for_an_organization() -> None:
    assert by_name("European Union").seats == ("Brussels",)


def test_an_organization_without_a_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "organizations.csv").write_text(HEADER + ",X,IGO,,,,\n")
    with pytest.raises(InvalidCodebook, match=":2: "):
        load_organizations(tmp_path)


def test_the_west_is_a_party_only_after_its_article() -> None:
    assert next(r for r in load_regions() if r.name == "West").article
