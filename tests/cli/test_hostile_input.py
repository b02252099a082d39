"""What careless and hostile users hand over: one clear line each, and nothing let through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from shell import Command

from dragoman.cli.app import run

GERMAN = (
    "Der Bundeskanzler sagte am Montag, dass Russland seine Soldaten von der Grenze zur Ukraine "
    "abziehen müsse, und er kündigte weitere Gespräche in Moskau an."
)
MET = "Josep Borrell met Sergei Lavrov in Moscow."
PAINTED = (
    "Russia\x1b[31m warned \x1b]0;title\x07NATO\x1b[2J on Monday. "
    "“[bold]No[/bold],” said Sergei Lavrov of <b>NATO</b> and \u202ethe rest\u202c :smile:."
)


def one_line(err: str) -> str:
    (line,) = err.splitlines()
    return line


def test_a_foreign_text_is_named_by_its_file(dragoman: Command, tmp_path: Path) -> None:
    (tmp_path / "wort.txt").write_text(GERMAN, encoding="utf-8")
    outcome = dragoman("read", tmp_path / "wort.txt", "--title", "Ein Titel")
    assert one_line(outcome.err).startswith(f"dragoman: {tmp_path / 'wort.txt'}: the text looks")
    assert "German" in outcome.err


def test_a_foreign_text_in_json_lines_is_named_by_its_line(dragoman: Command) -> None:
    lines = [{"id": "en", "text": MET}, {"id": "de", "text": GERMAN}]
    outcome = dragoman("read", "-", "--json", stdin="\n".join(map(json.dumps, lines)).encode())
    assert outcome.out.count("\n") == 1
    assert one_line(outcome.err).startswith("dragoman: standard input:2: the text looks")


def test_nothing_in_a_text_acts_on_the_terminal(dragoman: Command, tmp_path: Path) -> None:
    (tmp_path / "painted.txt").write_text(PAINTED, encoding="utf-8")
    outcome = dragoman("read", tmp_path / "painted.txt", "--title", "\x1b[1mBig\x07 title\nhere")
    assert outcome.out.startswith("[1mBig title here\n")
    assert not set(outcome.out) & set("\x1b\x07\u202e\u202c")
    assert "[bold]No[/bold]" in outcome.out
    assert ":smile:" in outcome.out


def test_arguments_that_are_no_text_become_question_marks(
    dragoman: Command, tmp_path: Path
) -> None:
    (tmp_path / "met.txt").write_text(MET, encoding="utf-8")
    outcome = dragoman("read", tmp_path / "met.txt", "--json", "--title", "caf\udce9")
    assert json.loads(outcome.out)["report"]["title"] == "caf?"


@pytest.mark.parametrize("report_id", ["x" * 10_000, "two\nlines", "\x1b[31mred"])
def test_strange_ids_are_kept_and_told_in_one_line(
    dragoman: Command, tmp_path: Path, report_id: str
) -> None:
    lines = [{"id": report_id, "text": MET}, {"id": report_id, "text": MET + " It ended."}]
    stdin = "\n".join(map(json.dumps, lines)).encode()
    outcome = dragoman("add", tmp_path / "case.db", "-", stdin=stdin)
    assert outcome.out.endswith("1 added, 0 unchanged, 1 refused\n")
    assert len(one_line(outcome.err)) < 500
    shown = dragoman("show", tmp_path / "case.db", report_id, "--json")
    assert json.loads(shown.out)["report"]["id"] == report_id
    missing = dragoman("show", tmp_path / "case.db", report_id + "?")
    assert len(one_line(missing.err)) < 500
    assert "\x1b" not in missing.err


def test_an_id_that_is_no_text_is_not_found(dragoman: Command, tmp_path: Path) -> None:
    dragoman("add", tmp_path / "case.db", "-", stdin=MET.encode())
    outcome = dragoman("show", tmp_path / "case.db", "\udcff")
    assert outcome.status == 1
    assert "no text" in one_line(outcome.err)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("... !!! “” —", "no words", id="signs only"),
        pytest.param("😀🔥🇺🇦", "no words", id="emoji only"),
        pytest.param("a" * 1_000_001, "1,000,001 characters", id="too long"),
    ],
)
def test_a_text_with_nothing_to_read_is_refused(
    dragoman: Command, text: str, complaint: str
) -> None:
    outcome = dragoman("read", "-", stdin=text.encode())
    assert (outcome.status, outcome.out) == (1, "")
    assert complaint in one_line(outcome.err)


@pytest.mark.parametrize(
    "filling",
    [
        pytest.param("a" * 999_000, id="no spaces"),
        pytest.param("\"'“”" * 50_000, id="quotation marks"),
        pytest.param("\n" * 50_000, id="empty lines"),
        pytest.param("https://example.org/?" + "q=" * 200_000, id="an address"),
        pytest.param("\u200b\u202e\u0301" * 30_000, id="marks without width"),
    ],
)
def test_a_text_is_read_past_whatever_fills_it(dragoman: Command, filling: str) -> None:
    text = f"{MET}\n{filling}\nFrance accused Russia of lying."
    outcome = dragoman("read", "-", "--json", stdin=text.encode())
    record = json.loads(outcome.out)
    assert record["report"]["text"] == text
    assert {act["type"] for act in record["acts"]} >= {"CONSULT", "ACCUSE"}


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="a picture"),
        pytest.param(b'[\n {"id": "1"}\n]', "over several lines", id="one array"),
        pytest.param('{"id": "1"}'.encode("utf-16"), "UTF-16", id="UTF-16"),
    ],
)
@pytest.mark.parametrize("command", ["read", "relation"])
def test_a_file_that_is_no_json_lines_is_told_once(
    dragoman: Command, tmp_path: Path, command: str, data: bytes, complaint: str
) -> None:
    (tmp_path / "lines.jsonl").write_bytes(data)
    outcome = dragoman(command, tmp_path / "lines.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert complaint in one_line(outcome.err)


@pytest.mark.parametrize("command", ["read", "relation"])
def test_closed_standard_input_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run([command, "-"]) == 1
    assert "standard input: it is closed" in one_line(capsys.readouterr().err)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_output_is_no_crash(closed: str) -> None:
    program = "from dragoman.cli.app import main; main()"
    line = f'exec "$0" -c "{program}" read {os.devnull}/none {closed}'
    done = subprocess.run(["/bin/sh", "-c", line, sys.executable], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
