"""Offices, callings, bodies of state and nouns for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.offices import load_offices, load_wide_titles, words
from dragoman.codebook.plover import load_sectors
from dragoman.codebook.sectors import load_orgwords, load_people
from dragoman.codebook.usage import (
    load_distractors,
    load_impersonals,
    load_judgements,
    load_motions,
)
from dragoman.errors import InvalidCodebook

_OFFICES = "title,office,sectors,gender,form,country,held"


@pytest.mark.parametrize(
    ("title", "office", "sectors"),
    [
        pytest.param("premier", "prime minister", ("GOV",), id="two titles, one office"),
        pytest.param("secretary of state", "foreign minister", ("GOV",), id="american title"),
        pytest.param("defense minister", "defence minister", ("GOV", "MIL"), id="two sectors"),
        pytest.param("lawmaker", "lawmaker", ("LEG",), id="legislature"),
        pytest.param("major general", "general", ("MIL",), id="rank"),
    ],
)
def test_a_title_tells_office_and_sectors(
    title: str, office: str, sectors: tuple[str, ...]
) -> None:
    found = load_offices()[words(title)]
    assert (found.office, found.sectors) == (office, sectors)


def test_a_spokesman_has_the_sectors_of_whom_he_speaks_for() -> None:
    assert load_offices()["spokesman",].inherits


@pytest.mark.parametrize(("title", "gender"), [("spokeswoman", "f"), ("mr.", "m"), ("envoy", "")])
def test_some_titles_tell_the_gender(title: str, gender: str) -> None:
    assert load_offices()[words(title)].gender == gender


def test_all_sectors_are_codes_of_the_codebook() -> None:
    codes = {sector.code for sector in load_sectors().values()}
    told = [office.sectors for office in load_offices().values()]
    told += [people.sectors for people in load_people().values()]
    told += [body.sectors for body in load_bodies().values()]
    told += list(load_orgwords().values())
    assert {code for sectors in told for code in sectors} <= codes


@pytest.mark.parametrize(
    ("noun", "stands"),
    [("officials", "people"), ("administration", "government"), ("troops", "military")],
)
def test_a_noun_for_a_body_tells_how_it_stands_for_its_state(noun: str, stands: str) -> None:
    assert load_bodies()[noun].stands == stands


def test_words_of_use_are_loaded() -> None:
    assert load_motions()["visit"] == "object"
    assert "Korean War" in load_distractors()
    assert "possible" in load_impersonals()
    assert "thank" in load_judgements()


@pytest.mark.parametrize(
    ("title", "country"),
    [("secretary of state", "USA"), ("foreign secretary", "GBR"), ("foreign minister", None)],
)
def test_some_titles_belong_to_one_state(title: str, country: str | None) -> None:
    assert load_offices()[words(title)].country == country


@pytest.mark.parametrize(
    ("title", "held"), [("president", "sole"), ("ambassador", "abroad"), ("mayor", "")]
)
def test_an_office_tells_how_it_is_held(title: str, held: str) -> None:
    assert load_offices()[words(title)].held == held


def test_wide_titles_and_what_they_cover_are_offices() -> None:
    offices = {office.office for office in load_offices().values()}
    covered = {office for offices in load_wide_titles().values() for office in offices}
    assert set(load_wide_titles()) | covered <= offices


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("offices.csv", f"{_OFFICES}\nking,king,GOV,x,one,,\n", "gender"),
        ("offices.csv", f"{_OFFICES}\nking,king,GOV,m,two,,\n", "form"),
        ("offices.csv", f"{_OFFICES}\nking,king,GOV,m,one,,often\n", "held"),
        ("bodies.csv", "noun,stands,sectors,country\nfleet,ships,MIL,\n", "ships"),
        ("people.csv", "noun,sectors,where\nsailors,MIL,sea\n", "sea"),
        ("motions.csv", "lemma,after\nfly,over\n", "over"),
    ],
)
def test_a_wrong_cell_is_refused(tmp_path: Path, file: str, text: str, complaint: str) -> None:
    (tmp_path / file).write_text(text)
    loaders = {
        "offices.csv": load_offices,
        "bodies.csv": load_bodies,
        "people.csv": load_people,
        "motions.csv": load_motions,
    }
    with pytest.raises(InvalidCodebook, match=complaint):
        loaders[file](tmp_path)
