"""``--codebook``: a user's own codebook, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Command

TEXT = "The Grey Herons rejected the plan on Monday."
HEADER = "name,kind,country,sectors,from,until\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    directory = tmp_path / "mine"
    directory.mkdir()
    (directory / "actors.csv").write_text(HEADER + "Grey Herons,group,SRB,REB,,\n")
    return directory


def test_a_report_is_read_with_it(dragoman: Command, report: Path, own: Path) -> None:
    outcome = dragoman("read", report, "--codebook", own, "--json")
    assert (outcome.status, outcome.err) == (0, "")
    (actor,) = json.loads(outcome.out)["actors"]
    assert (actor["name"], actor["country"], actor["sectors"]) == ("Grey Herons", "SRB", ["REB"])


def test_a_kept_report_is_read_again_when_the_codebook_changes(
    dragoman: Command, report: Path, own: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    add = ("add", case, report, "--codebook", own)
    assert dragoman(*add).out.endswith("1 added, 0 unchanged, 0 refused\n")
    assert dragoman(*add).out.endswith("0 added, 1 unchanged, 0 refused\n")
    (own / "actors.csv").write_text(HEADER + "Grey Herons,group,HUN,CRM,,\n")
    assert dragoman(*add).out.endswith("1 added, 0 unchanged, 0 refused\n")
    row = json.loads(dragoman("actors", case, "--json").out)
    assert (row["country"], row["sectors"], row["code"]) == ("HUN", ["CRM"], "HUNCRM")


def test_relations_are_typed_with_it(dragoman: Command, tmp_path: Path) -> None:
    columns = "cue,frame,type,mode,who,whom,what,symmetric,inner,note"
    (tmp_path / "act_verbs.csv").write_text(f"{columns}\noutfox,,COERCE,,,obj,,,,\n")
    case = {"id": "1", "text": "Iran has outfoxed Israel.", "source": [0, 4], "target": [18, 24]}
    line = json.dumps(case).encode()
    assert json.loads(dragoman("relation", "-", stdin=line).out)["type"] is None
    outcome = dragoman("relation", "-", "--codebook", tmp_path, stdin=line)
    assert json.loads(outcome.out)["type"] == "COERCE"


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        pytest.param("X,group,ZZZ,,,", ":2: country is 'ZZZ', which is no country code", id="code"),
        pytest.param("X,group,,,2001,2004\nX,group,,,2003,", ":3: this row of 'X'", id="overlap"),
        pytest.param("X,group,,,Monday,", ":2: from is 'Monday', which is no date", id="date"),
        pytest.param("X,group,,KING,,", ":2: 'KING' is no PLOVER sector", id="sector"),
        pytest.param("X,crowd,,,,", ":2: kind is 'crowd'; choose person, state", id="kind"),
    ],
)
@pytest.mark.parametrize("command", ["read", "add"])
def test_a_wrong_one_is_refused_in_one_line(
    dragoman: Command, report: Path, own: Path, command: str, row: str, complaint: str
) -> None:
    (own / "actors.csv").write_text(HEADER + row + "\n")
    case = [own.parent / "case.db"] if command == "add" else []
    outcome = dragoman(command, *case, report, "--codebook", own)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"dragoman: {own / 'actors.csv'}{complaint}")
    assert outcome.err.count("\n") == 1
    assert not any(path.exists() for path in case)


def test_a_directory_that_is_none_is_refused_in_one_line(dragoman: Command, report: Path) -> None:
    missing = report.parent / "missing"
    outcome = dragoman("read", report, "--codebook", missing)
    assert (outcome.status, outcome.err) == (
        1,
        f"dragoman: {missing}: there is no such directory\n",
    )
