"""Persons of public life whose state a report may leave unsaid."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dragoman.codebook.leaders import folded, load_leaders
from dragoman.codebook.offices import load_offices
from dragoman.codebook.organizations import INTERNATIONAL, load_organizations
from dragoman.codebook.tables import read_table
from dragoman.codebook.validity import Term, term_of
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


ROWS = read_table(
    "leaders.csv", ("name", "aliases", "country", "of", "office", "from", "until", "source")
)
#: Offices that one person of a state or an organization holds at a time.
SOLE = {
    "president", "prime minister", "foreign minister", "defence minister", "vice president",
    "national security adviser", "king", "queen", "emir", "sultan", "pope", "supreme leader",
    "chief executive", "secretary general", "director general", "managing director",
    "foreign policy chief",
}  # fmt: skip


def test_every_row_has_a_known_office() -> None:
    offices = {office.office for office in load_offices().values()}
    deputies = {f"deputy {office}" for office in offices}
    assert {row["office"] for row in ROWS} <= offices | deputies | {""}


def test_whoever_heads_an_international_body_heads_one_that_is_known() -> None:
    bodies = {organization.name for organization in load_organizations()}
    assert {row["of"] for row in ROWS if row["of"]} <= bodies
    assert {row["country"] for row in ROWS if row["of"]} == {INTERNATIONAL}


def test_no_two_persons_hold_an_office_of_one_at_a_time() -> None:
    held: dict[tuple[str, str, str], list[tuple[Term, str]]] = {}
    for row in ROWS:
        term = term_of(row)
        if row["office"] in SOLE and term.dated:
            office = (row["country"], row["of"], row["office"])
            before = held.setdefault(office, [])
            assert [name for other, name in before if other.overlaps(term)] == [], row
            before.append((term, row["name"]))
    assert len(held) > 250


def test_a_name_is_one_persons() -> None:
    bearers: dict[tuple[str, ...], set[str]] = {}
    for row in ROWS:
        for name in (row["name"], *row.several("aliases")):
            bearers.setdefault(folded(tuple(name.split())), set()).add(row["name"])
    assert {name: both for name, both in bearers.items() if len(both) > 1} == {}


@pytest.mark.parametrize(
    ("day", "office"),
    [
        pytest.param("1999-10-01", "prime minister", id="prime minister first"),
        pytest.param("2007-02-10", "president", id="then president"),
        pytest.param("2008-08-08", "prime minister", id="prime minister again"),
        pytest.param("2022-02-24", "president", id="president again"),
        pytest.param("1990-01-01", "", id="before all that"),
    ],
)
def test_a_persons_office_depends_on_the_day(day: str, office: str) -> None:
    found = load_leaders().find(("Vladimir", "Putin"), on=dt.date.fromisoformat(day))
    assert found is not None
    assert (found.country, found.office) == ("RUS", office)


def test_a_surname_is_that_of_whoever_was_in_office_on_the_day() -> None:
    def president(day: dt.date) -> str | None:
        found = load_leaders().find(("Bush",), {"USA"}, on=day)
        return found.name if found is not None else None

    assert president(dt.date(1991, 1, 17)) == "George H. W. Bush"
    assert president(dt.date(2003, 3, 20)) == "George W. Bush"


def test_the_sectors_of_an_office_are_those_of_its_term() -> None:
    found = load_leaders().find(("Colin", "Powell"), on=dt.date(2003, 2, 5))
    assert found is not None
    assert found.sectors(dt.date(2003, 2, 5)) == ("GOV",)
    assert found.sectors(dt.date(2008, 2, 5)) == ()
    assert found.sectors(None) == ()


def test_a_user_adds_persons_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "leaders.csv").write_text("name,aliases,country,office\nAda Example,,NZL,mayor\n")
    found = load_leaders(tmp_path).find(("Ada", "Example"))
    assert found is not None
    assert found.office == "mayor"


def test_a_person_without_country_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leaders.csv").write_text("name,aliases,country,office\nAda Example,,,mayor\n")
    with pytest.raises(InvalidCodebook, match="needs a name and a country"):
        load_leaders(tmp_path)
