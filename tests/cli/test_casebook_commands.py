"""``dragoman add`` and the questions to a casebook."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from shell import Command

from dragoman.casebook import Casebook
from dragoman.reading.reader import Reader
from dragoman.record import Record

LETTER = "Russia asked NATO for talks on February 17, 2022. NATO rejected the request."
VISIT = "Olaf Scholz met Vladimir Putin in Moscow on February 15, 2022."
SPANISH = (
    "El presidente del gobierno dijo este lunes que su país no enviará tropas a la frontera y "
    "que espera que las conversaciones entre los dos países continúen la próxima semana."
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "visit.txt").write_text(VISIT, encoding="utf-8")
    return folder


@pytest.fixture
def case(tmp_path: Path, record: Record) -> Path:
    """A casebook with one record in it."""
    path = tmp_path / "case.db"
    with Casebook(path) as casebook:
        casebook.add(record)
    return path


def test_the_first_add_makes_the_casebook(dragoman: Command, tmp_path: Path, reports: Path) -> None:
    case = tmp_path / "case.db"
    outcome = dragoman("add", case, reports)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == f"{case}: 2 added, 0 unchanged, 0 refused\n"
    with Casebook(case, create=False) as casebook:
        assert sorted(record.report.text for record in casebook.records()) == [VISIT, LETTER]


def test_what_is_in_it_is_not_read_again(
    dragoman: Command, tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "case.db"
    dragoman("add", case, reports / "letter.txt")
    read: list[str] = []
    read_many = Reader.read_many

    def noting(reader: Reader, incoming, refused=None):  # type: ignore[no-untyped-def]
        for found in read_many(reader, incoming, refused):
            read.append(found.report.text)
            yield found

    monkeypatch.setattr(Reader, "read_many", noting)
    outcome = dragoman("add", case, reports)
    assert outcome.out == f"{case}: 1 added, 1 unchanged, 0 refused\n"
    assert read == [VISIT]


def test_a_report_of_which_more_is_known_is_added_again(
    dragoman: Command, tmp_path: Path, reports: Path
) -> None:
    case = tmp_path / "case.db"
    dragoman("add", case, reports / "visit.txt")
    dated = dragoman("add", case, reports / "visit.txt", "--published", "2022-02-16")
    again = dragoman("add", case, reports / "visit.txt", "--published", "2022-02-16")
    assert dated.out.endswith("1 added, 0 unchanged, 0 refused\n")
    assert again.out.endswith("0 added, 1 unchanged, 0 refused\n")


def test_what_is_refused_is_named_and_the_rest_is_added(
    dragoman: Command, tmp_path: Path, reports: Path
) -> None:
    (reports / "spanish.txt").write_text(SPANISH, encoding="utf-8")
    outcome = dragoman("add", tmp_path / "case.db", reports, "missing.txt")
    assert outcome.status == 1
    assert outcome.out.endswith("2 added, 0 unchanged, 2 refused\n")
    assert "Spanish" in outcome.err
    assert "missing.txt" in outcome.err


def test_another_text_under_the_same_id_is_refused(dragoman: Command, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    lines = [json.dumps({"id": "wire-1", "text": text}).encode() for text in (LETTER, VISIT)]
    (tmp_path / "a.jsonl").write_bytes(lines[0])
    (tmp_path / "b.jsonl").write_bytes(lines[1])
    outcome = dragoman("add", case, tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    assert outcome.out.endswith("1 added, 0 unchanged, 1 refused\n")
    assert "another text under this id" in outcome.err
    assert "another text under this id" in dragoman("add", case, tmp_path / "b.jsonl").err


def test_an_interrupted_add_keeps_what_it_has_and_is_taken_up(
    dragoman: Command, tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "case.db"
    with monkeypatch.context() as patch:
        read_many = Reader.read_many

        def interrupted(reader: Reader, incoming, refused=None):  # type: ignore[no-untyped-def]
            yield next(read_many(reader, incoming, refused))
            raise KeyboardInterrupt

        patch.setattr(Reader, "read_many", interrupted)
        outcome = dragoman("add", case, reports)
    assert (outcome.status, outcome.err) == (130, "dragoman: interrupted\n")
    assert outcome.out.endswith("1 added, 0 unchanged, 0 refused\n")
    assert dragoman("add", case, reports).out.endswith("1 added, 1 unchanged, 0 refused\n")


def test_no_casebook_is_made_for_nothing(dragoman: Command, tmp_path: Path) -> None:
    outcome = dragoman("add", tmp_path / "case.db", "missing.txt")
    assert outcome.status == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        pytest.param("timeline", "17 Dec 2021 Russia REQUEST → NATO", id="timeline"),
        pytest.param("calendar", "13 Jan 2022 Russia ↔ United States CONSULT", id="calendar"),
        pytest.param("positions", "↳ NATO REJECT → Russia", id="positions"),
        pytest.param("actors", "Russia state · RUS · named official", id="actors"),
    ],
)
def test_a_casebook_answers_questions(
    dragoman: Command, case: Path, command: str, expected: str
) -> None:
    outcome = dragoman(command, case)
    assert outcome.status == 0
    assert expected in " ".join(outcome.out.split())


@pytest.mark.parametrize("command", ["timeline", "calendar", "positions"])
def test_an_answer_names_the_report_it_comes_from(
    dragoman: Command, case: Path, command: str
) -> None:
    assert "[The Harbour Courier, 8 Jan 2022, vienna-1]" in dragoman(command, case).out


@pytest.mark.parametrize("command", ["timeline", "calendar", "positions", "actors"])
def test_rows_are_json_lines_when_asked(dragoman: Command, case: Path, command: str) -> None:
    rows = [json.loads(line) for line in dragoman(command, case, "--json").out.splitlines()]
    assert rows
    assert all(row["evidence"][0]["report_id"] == "vienna-1" for row in rows)


def test_a_report_is_shown_by_the_beginning_of_its_id(
    dragoman: Command, case: Path, record: Record
) -> None:
    assert dragoman("show", case, "vien").out.startswith("NATO says no\n")
    shown = dragoman("show", case, "vienna-1", "--json").out
    assert Record.from_json(shown) == record


def test_a_report_that_is_not_there_is_told_in_one_line(dragoman: Command, case: Path) -> None:
    outcome = dragoman("show", case, "geneva-1")
    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert "no report 'geneva-1'" in outcome.err


@pytest.mark.parametrize("command", ["timeline", "calendar", "positions", "actors"])
@pytest.mark.parametrize("broken", ["missing", "folder", "text", "database", "newer"])
def test_what_is_no_casebook_is_told_in_one_line(
    dragoman: Command, tmp_path: Path, case: Path, command: str, broken: str
) -> None:
    path = tmp_path / broken
    if broken == "folder":
        path.mkdir()
    elif broken == "text":
        path.write_text("Dear diary, " * 100, encoding="utf-8")
    elif broken == "database":
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE recipe (name TEXT)")
    elif broken == "newer":
        case.rename(path)
        with sqlite3.connect(path) as newer:
            newer.execute("UPDATE casebook_version SET version_num = '9999'")
    outcome = dragoman(command, path)
    assert (outcome.status, outcome.out) == (1, "")
    assert str(path) in outcome.err
    assert outcome.err.count("\n") == 1
