"""A reader with a user's own codebook: actors found by it are what they are on the day."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman import Reader, Report
from dragoman.errors import InvalidCodebook
from dragoman.record import Actor

HEADER = "name,kind,aliases,country,sectors,office,from,until,note\n"
ROWS = (
    "Boris Tadic,person,,SRB,,defence minister,2003-04,2004-04,\n"
    "Boris Tadic,person,,SRB,,president,2004-07-11,2012-04-05,\n"
    "Boris Tadic,person,,SRB,OPP,,2012-04-06,,out of office\n"
    "Harbour League,organization,Harbour Pact,IGO,,,,,\n"
    "Grey Herons,group,,SRB,REB,,,2001-12-31,\n"
    "Grey Herons,group,,SRB,PTY,,2002,,a party since\n"
    "Serbia,state,Rump Yugoslavia,SRB,,,,,\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "actors.csv").write_text(HEADER + ROWS, encoding="utf-8")
    return tmp_path


def actors(text: str, own: Path | None, published: str | None = None) -> dict[str, Actor]:
    record = Reader(codebook=own).read(Report(text, published=published)).checked()
    return {actor.name: actor for actor in record.actors}


@pytest.mark.parametrize(
    ("published", "role", "sectors"),
    [
        pytest.param("2003-09-01", "defence minister", ("GOV", "MIL"), id="minister"),
        pytest.param("2008-02-18", "president", ("GOV",), id="then president"),
        pytest.param("2014-03-16", None, ("OPP",), id="then in opposition"),
        pytest.param(None, None, ("OPP",), id="what was last, where no day is known"),
    ],
)
def test_a_person_is_what_they_are_on_the_day_of_the_report(
    own: Path, published: str | None, role: str | None, sectors: tuple[str, ...]
) -> None:
    person = actors("Boris Tadic met the envoys in Vienna.", own, published)["Boris Tadic"]
    assert (person.role, person.country, person.sectors) == (role, "SRB", sectors)


@pytest.mark.parametrize(
    ("published", "sectors"),
    [
        pytest.param("1999-05-01", ("REB",), id="rebels first"),
        pytest.param("2005-05-01", ("PTY",), id="later a party"),
    ],
)
def test_a_group_is_what_it_is_on_the_day_of_the_report(
    own: Path, published: str, sectors: tuple[str, ...]
) -> None:
    group = actors("The Grey Herons rejected the plan.", own, published)["Grey Herons"]
    assert (group.kind, group.country, group.sectors) == ("group", "SRB", sectors)


def test_aliases_name_the_same_actor(own: Path) -> None:
    text = "The Harbour League met on Monday. The Harbour Pact also warned Rump Yugoslavia."
    found = actors(text, own, "2003-01-20")
    assert len(found["Harbour League"].mentions) == 2
    assert [text[slice(*span)] for span in found["Serbia"].mentions] == ["Rump Yugoslavia"]


def test_an_official_of_ones_own_is_an_officer_of_the_state(own: Path) -> None:
    found = actors("Boris Tadic met the envoys in Vienna.", own, "2008-02-18")
    assert found["Boris Tadic"].of == found["Serbia"].id


def test_a_row_of_the_users_beats_what_ours_says(tmp_path: Path) -> None:
    rows = "Angela Merkel,person,,AUT,BUS,,,,\nNATO,organization,,ISL,MIL,,,,\n"
    (tmp_path / "actors.csv").write_text(HEADER + rows)
    found = actors("Angela Merkel called the North Atlantic Alliance.", tmp_path, "2008-02-18")
    assert (found["Angela Merkel"].country, found["Angela Merkel"].sectors) == ("AUT", ("BUS",))
    assert (found["NATO"].country, found["NATO"].sectors) == ("ISL", ("MIL",))


def test_a_reader_without_codebook_knows_none_of_it(own: Path) -> None:
    text = "The Grey Herons rejected the plan."
    assert "Grey Herons" in actors(text, own)
    assert "Grey Herons" not in actors(text, None)


def test_a_changed_file_counts_for_readers_made_after_it(own: Path) -> None:
    before = Reader(codebook=str(own))
    (own / "actors.csv").write_text(HEADER + "Grey Herons,group,,HUN,CRM,,,,\n")
    report = Report("The Grey Herons rejected the plan.", published="2005-05-01")
    countries = [reader.read(report).actors[0].country for reader in (before, Reader(codebook=own))]
    assert countries == ["SRB", "HUN"]


def test_other_tables_of_the_users_reach_every_layer(tmp_path: Path) -> None:
    (tmp_path / "timex_words.csv").write_text(
        "word,kind,value\nsennight,UNIT,W\nsennights,UNITS,W\n"
    )
    (tmp_path / "people.csv").write_text("noun,sectors,where\nboatmen,CVL,home\n")
    report = Report("The boatmen met NATO two sennights ago.", published="2022-01-20")
    record = Reader(codebook=tmp_path).read(report)
    assert [time.begin for time in record.times] == ["2022-01-03"]
    assert "boatmen" in {actor.name.lower().split()[-1] for actor in record.actors}


def test_a_wrong_codebook_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text(HEADER + "X,person,,Serbia,,,,,\n")
    with pytest.raises(InvalidCodebook, match=r"actors.csv:2: country is 'Serbia'"):
        Reader(codebook=tmp_path)
