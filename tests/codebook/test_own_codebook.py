"""A user's own codebook is read whole and checked before it is used."""

from __future__ import annotations

import datetime as dt
from importlib import resources
from pathlib import Path

import pytest

from dragoman.codebook.actors import load_actors
from dragoman.codebook.consulting import OURS, consulted, consulting
from dragoman.codebook.opening import LOADERS, open_codebook
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.sectors import load_people
from dragoman.errors import InvalidCodebook

ACTORS = "name,kind,aliases,country,sectors,office,from,until\n"
ORGANIZATIONS = "name,aliases,country,sectors,of,descriptions,seats\n"

#: What is PLOVER's and CAMEO's own, or fitted: none of a user's knowledge.
FIXED = {
    "cameo.csv", "confidence.csv", "plover_contexts.csv", "plover_modes.csv",
    "plover_sectors.csv", "plover_types.csv",
}  # fmt: skip

#: A file, what is in it, and what is said of it.
WRONG = [
    pytest.param("actors.csv", "", "actors.csv: it is empty; write the columns", id="empty"),
    pytest.param(
        "actors.csv", "# mine\n\n", "actors.csv: it is empty", id="nothing but a comment"
    ),
    pytest.param(
        "actors.csv", b"name,kind\nTadi\xe6,person\n", "actors.csv:2: it is not UTF-8", id="coding"
    ),
    pytest.param(
        "actors.csv", "name;kind\nX;person\n", "actors.csv:1: separate .* by commas",
        id="semicolons",
    ),
    pytest.param(
        "actors.csv", "name,knid\nX,person\n", "actors.csv:1: column 'knid' is unknown; choose",
        id="unknown column",
    ),
    pytest.param(
        "actors.csv", "name,country\nX,SRB\n", "actors.csv:1: column 'kind' is missing",
        id="missing column",
    ),
    pytest.param(
        "actors.csv", "name,kind,kind\nX,person,group\n", "column 'kind' stands twice",
        id="column twice",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person\n", "actors.csv:2: 2 cells where the header has 8",
        id="too few cells",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,robot,,,,,,\n", "actors.csv:2: kind is 'robot'; choose person",
        id="unknown kind",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,Serbia,,,,\n",
        "actors.csv:2: country is 'Serbia', which is no country code; write SRB",
        id="a name for a country code",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,rs,,,,\n", "which is no country code; write SRB",
        id="a code of two letters",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,QQQ,,,,\n", "three capital letters as in ISO 3166-1",
        id="no country at all",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,SRB,GOVT,,,\n",
        "actors.csv:2: 'GOVT' is no PLOVER sector; choose from .*GOV", id="unknown sector",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,SRB,,,spring,\n", "actors.csv:2: from is 'spring'",
        id="wrong date",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,person,,SRB,GOV,,2001,2004\nX,person,,SRB,OPP,,2003,\n",
        "actors.csv:3: this row of 'X' and that of .*actors.csv:2 are of the same time",
        id="overlapping dates",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,group,Wolves,,,,,\nY,group,Wolves,,,,,\n",
        "actors.csv:3: the name 'Wolves' is that of 'X' already", id="an alias of two",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,group,Wolves|Wolves,,,,,\n", "'Wolves' stands twice in this row",
        id="an alias twice",
    ),
    pytest.param(
        "actors.csv", ACTORS + "X,group,,,,,,2001\nX,person,,,,,2002,\n", "'X' is a group above",
        id="two kinds",
    ),
    pytest.param(
        "actors.csv", ACTORS + ",person,,,,,,\n", "actors.csv:2: an actor needs a name",
        id="no name",
    ),
    pytest.param(
        "actors.csv", ACTORS + "Ruritania,state,,,,,,\n", "a state needs a country", id="stateless"
    ),
    pytest.param(
        "organizations.csv", ORGANIZATIONS + "X,XO,SRB,GOV,SRB,,\nY,XO,SRB,GOV,,,\n",
        "organizations.csv:3: the name 'XO' is that of 'X' already", id="organizations",
    ),
    pytest.param(
        "people.csv", "noun,sectors,where\nboatmen,SEA,home\n", "'SEA' is no PLOVER sector",
        id="people",
    ),
    pytest.param(
        "act_nouns.csv", "cue,tests,type\nvisit,,MEET\n", "act_nouns.csv:1: column", id="columns"
    ),
    pytest.param("actor.csv", "x\n", "actor.csv: .* call it actors.csv", id="a name nearly right"),
    pytest.param("table.csv", "x\n", "table.csv: no file of a codebook", id="an unknown name"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "contents", "complaint"), WRONG)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, name: str, contents: str | bytes, complaint: str
) -> None:
    data = contents if isinstance(contents, bytes) else contents.encode()
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InvalidCodebook, match=complaint) as refusal:
        open_codebook(tmp_path)
    assert str(refusal.value).startswith(str(tmp_path / name))
    assert "\n" not in str(refusal.value)


def test_an_unknown_type_of_act_is_told_with_those_there_are(tmp_path: Path) -> None:
    columns = "cue,frame,type,mode,who,whom,what,symmetric,inner,note"
    (tmp_path / "act_verbs.csv").write_text(f"{columns}\nzap,,BOMBARD,,,,,,,\n")
    with pytest.raises(InvalidCodebook, match=r"act_verbs.csv:2: 'BOMBARD' is no PLOVER type"):
        open_codebook(tmp_path)


def test_a_directory_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidCodebook, match="mine: there is no such directory"):
        open_codebook(tmp_path / "mine")


def test_a_file_in_place_of_its_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text(ACTORS)
    with pytest.raises(InvalidCodebook, match="it is a file; name the directory"):
        open_codebook(tmp_path / "actors.csv")


def test_a_directory_without_a_known_file_is_told_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("name,kind\n")
    with pytest.raises(InvalidCodebook, match="it holds no file of a codebook") as told:
        open_codebook(tmp_path)
    assert all(name in str(told.value) for name in LOADERS)


def test_what_editors_leave_beside_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text(ACTORS)
    (tmp_path / "._actors.csv").write_bytes(b"\x00\x05\x16\x07")
    (tmp_path / "~$actors.csv").write_bytes(b"\x00")
    assert list(open_codebook(tmp_path).files) == ["actors.csv"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbfname,kind\r\nX,group\r\n", id="a spreadsheet's UTF-8"),
        pytest.param(b"# mine\n\nname, kind\nX , group\n", id="comments and blanks"),
        pytest.param(b'kind,name\ngroup,"X"\n', id="columns in another order"),
    ],
)
def test_files_are_read_as_they_come(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "actors.csv").write_bytes(data)
    assert [(actor.name, actor.kind) for actor in load_actors(tmp_path)] == [("X", "group")]


def test_what_an_actor_is_depends_on_the_day(tmp_path: Path) -> None:
    rows = "X,person,,SRB,,president,2004-07,2012\nX,person,,SRB,OPP,,2013,\n"
    (tmp_path / "actors.csv").write_text(ACTORS + rows)
    (actor,) = load_actors(tmp_path)
    days = [None, *(dt.date(year, 5, 5) for year in (2003, 2008, 2020))]
    standings = [actor.on(day) for day in days]
    assert [one.sectors if one else None for one in standings] == [
        ("OPP",), None, ("GOV",), ("OPP",)
    ]  # fmt: skip


def test_rows_of_the_users_come_before_ours_and_replace_those_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "organizations.csv").write_text(ORGANIZATIONS + "NATO,OTAN,FRA,MIL,,,\n")
    first, *others = load_organizations(tmp_path)
    assert (first.name, first.aliases, first.country) == ("NATO", ("OTAN",), "FRA")
    assert "NATO" not in {organization.name for organization in others}


def test_a_codebook_is_consulted_only_where_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("noun,sectors,where\nboatmen,CVL,home\n")
    with consulting(open_codebook(tmp_path)):
        assert load_people()["boatmen"].sectors == ("CVL",)
        assert "rebels" in load_people()
    assert "boatmen" not in load_people()
    assert consulted() is OURS


def test_codebooks_are_told_apart_by_what_is_in_them(tmp_path: Path) -> None:
    marks = []
    for rows in ("X,group,,,,,,\n", "Y,group,,,,,,\n", "X,group,,,,,,\n"):
        (tmp_path / "actors.csv").write_text(ACTORS + rows)
        marks.append(open_codebook(tmp_path).mark)
    assert marks[0] == marks[2] != marks[1]


def test_a_user_may_add_to_every_file_but_those_that_are_fixed() -> None:
    files = {path.name for path in (resources.files("dragoman.codebook") / "data").iterdir()}
    assert files - set(LOADERS) == FIXED


@pytest.mark.parametrize("name", LOADERS)
def test_our_own_file_is_one_that_a_user_may_write(tmp_path: Path, name: str) -> None:
    ours = resources.files("dragoman.codebook") / "data" / name
    (tmp_path / name).write_bytes(ours.read_bytes())
    assert list(open_codebook(tmp_path).files) == [name]
