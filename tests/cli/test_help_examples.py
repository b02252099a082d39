"""Every example that a command's help gives works, as written, beside the examples folder."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
from shell import Command

from dragoman.cli.app import app

EXAMPLES = Path(__file__).parents[2] / "examples"


def _examples() -> list[str]:
    """Return the commands in the help, those that make a casebook first."""
    lines = [
        line.strip()
        for command in app.registered_commands
        for line in (command.epilog or "").splitlines()
        if "dragoman " in line
    ]
    return sorted(dict.fromkeys(lines), key=lambda line: not line.startswith("dragoman add"))


WORKING = [line for line in _examples() if not line.startswith("dragoman evaluate")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples in it, shared by the tests here as by one user's commands."""
    folder = tmp_path_factory.mktemp("user")
    shutil.copytree(EXAMPLES, folder / "examples")
    return folder


def test_there_is_an_example_for_every_command() -> None:
    shown = "\n".join(_examples())
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"dragoman {command.callback.__name__}" in shown


@pytest.mark.parametrize("line", WORKING)
def test_the_example_works(
    dragoman: Command, place: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(place)
    if not line.startswith("dragoman add") and not (place / "ukraine.casebook").exists():
        dragoman("add", "ukraine.casebook", "examples")
    before, _, command = line.rpartition(" | ")
    said = " ".join(shlex.split(before)[1:]).encode() if before else b""
    outcome = dragoman(*shlex.split(command)[1:], stdin=said)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out or "--output" in line
