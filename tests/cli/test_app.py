"""The command line as a whole: help, what it loads, and how every command ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from shell import Command

from dragoman.cli import app as application
from dragoman.cli.app import app

COMMANDS = sorted(command.callback.__name__ for command in app.registered_commands)  # type: ignore[union-attr]

HEAVY = ("spacy", "sqlalchemy", "alembic", "trafilatura", "numpy", "rich.console", "msgspec")


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys; from dragoman.cli.app import run; status = run(sys.argv[1:])\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "sys.exit(f'loaded: {loaded}' if loaded else status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(dragoman: Command, command: str) -> None:
    helped = dragoman(command, "--help")
    assert helped.status == 0
    assert f"dragoman {command}" in helped.out.split("Example")[-1]


def test_without_a_command_the_help_is_shown(dragoman: Command) -> None:
    assert "Commands:" in dragoman().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["raed"], "No such command 'raed'", id="unknown command"),
        pytest.param(["read"], "Missing argument 'FILES…'", id="no files"),
        pytest.param(["read", "a.txt", "--publisched", "x"], "No such option", id="option"),
        pytest.param(["timeline"], "Missing argument 'CASE'", id="no casebook"),
        pytest.param(["evaluate", "--jobs", "many"], "Invalid value for '--jobs'", id="value"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    dragoman: Command, arguments: list[str], complaint: str
) -> None:
    outcome = dragoman(*arguments)
    assert outcome.status == 2
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    """A command line whose only command raises what the test sets as ``failing.error``."""
    made = typer.Typer()

    @made.command()
    def fail() -> None:
        raise made.error  # type: ignore[attr-defined]

    monkeypatch.setattr(application, "app", made)
    return made


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        pytest.param(KeyboardInterrupt(), 130, "dragoman: interrupted\n", id="interrupt"),
        pytest.param(
            PermissionError(13, "Permission denied", "case.db"),
            1,
            "dragoman: case.db: permission denied\n",
            id="system",
        ),
        pytest.param(
            OSError(28, "No space left on device"),
            1,
            "dragoman: no space left on device\n",
            id="disk",
        ),
    ],
)
def test_what_the_system_refuses_is_told_in_one_line(
    dragoman: Command, failing: typer.Typer, error: BaseException, status: int, line: str
) -> None:
    failing.error = error  # type: ignore[attr-defined]
    outcome = dragoman()
    assert (outcome.status, outcome.err) == (status, line)


def _start(*arguments: str | Path, **options: int) -> subprocess.Popen[bytes]:
    program = "from dragoman.cli.app import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = _start("--help", stdout=write_end)
    os.close(write_end)
    _, err = process.communicate(timeout=60)
    assert err == b""


@pytest.mark.parametrize(
    ("sent", "status"),
    [pytest.param(signal.SIGINT, 130, id="Ctrl-C"), pytest.param(signal.SIGTERM, 143, id="stop")],
)
def test_an_interrupted_command_leaves_no_file(tmp_path: Path, sent: int, status: int) -> None:
    output = tmp_path / "out.jsonl"
    process = _start("relation", "-", "--output", output)
    for _ in range(300):
        if any(tmp_path.iterdir()):
            break
        time.sleep(0.1)
    process.send_signal(sent)
    _, err = process.communicate(timeout=60)
    assert process.returncode == status
    assert list(tmp_path.iterdir()) == []
    assert err.count(b"\n") <= 1
