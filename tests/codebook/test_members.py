"""Who is a member of what, and when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dragoman.codebook.members import load_members, members_of
from dragoman.codebook.organizations import load_organizations
from dragoman.errors import InvalidCodebook


@pytest.mark.parametrize(
    ("organization", "country", "day", "member"),
    [
        pytest.param("NATO", "POL", "1999-03-11", False, id="the day before accession"),
        pytest.param("NATO", "POL", "1999-03-12", True, id="the day of accession"),
        pytest.param("European Union", "GBR", "2020-01-31", True, id="the last day"),
        pytest.param("European Union", "GBR", "2020-02-01", False, id="the day after"),
        pytest.param("Arab League", "SYR", "2015-06-01", False, id="suspended"),
        pytest.param("Arab League", "SYR", "2024-06-01", True, id="taken back"),
        pytest.param("Warsaw Pact", "POL", "1985-01-01", True, id="an alliance of the past"),
    ],
)
def test_membership_depends_on_the_day(
    organization: str, country: str, day: str, member: bool
) -> None:
    assert (country in members_of(organization, dt.date.fromisoformat(day))) is member


def test_alliances_grow() -> None:
    sizes = [len(members_of("NATO", dt.date(year, 12, 31))) for year in (1990, 2000, 2010, 2024)]
    assert sizes == [16, 19, 28, 32]


def test_what_has_members_is_an_organization_of_the_codebook() -> None:
    assert set(load_members()) <= {organization.name for organization in load_organizations()}


def test_a_users_members_replace_ours_of_that_organization(tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("organization,country,from\nNATO,ISL,1949\nMine,FJI,\n")
    members = load_members(tmp_path)
    assert [member.country for member in members["NATO"]] == ["ISL"]
    assert [member.country for member in members["Mine"]] == ["FJI"]
    assert "European Union" in members


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        pytest.param("Mine,Fiji,,", "country is 'Fiji'.*write FJI", id="no code"),
        pytest.param("Mine,,,", "needs an organization and a country", id="no country"),
        pytest.param("Mine,FJI,2001,\nMine,FJI,2003,", ":3: FJI is a member", id="twice at a time"),
    ],
)
def test_a_wrong_membership_is_refused(tmp_path: Path, row: str, complaint: str) -> None:
    (tmp_path / "members.csv").write_text(f"organization,country,from,until\n{row}\n")
    with pytest.raises(InvalidCodebook, match=complaint):
        load_members(tmp_path)
