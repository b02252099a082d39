"""What Dragoman offers is what it says it offers, and nothing more leaks."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import dragoman
from dragoman.cli.app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [command.callback.__name__ for command in app.registered_commands]  # type: ignore[union-attr]


OFFERED = [
    "Casebook",
    "DragomanError",
    "Reader",
    "Record",
    "Report",
    "find_attributions",
    "find_times",
]


def test_the_public_names_are_these_and_no_others() -> None:
    assert dragoman.__all__ == OFFERED
    assert dir(dragoman) == OFFERED


@pytest.mark.parametrize("name", OFFERED)
def test_a_public_name_is_a_class_or_function_of_that_name(name: str) -> None:
    assert getattr(dragoman, name).__name__ == name


def test_a_name_that_is_not_offered_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="Translator"):
        _ = dragoman.Translator  # type: ignore[attr-defined]


def test_importing_dragoman_loads_nothing_heavy() -> None:
    program = (
        "import sys, dragoman; "
        "sys.exit(' '.join({'spacy', 'sqlalchemy', 'trafilatura', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == ""


@pytest.mark.parametrize("name", OFFERED)
def test_every_public_name_is_in_the_readme_or_the_docs(name: str) -> None:
    pages = [README, *(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))]
    assert any(re.search(rf"\b{name}\b", page) for page in pages)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"dragoman {command}" in README


def test_the_change_log_has_the_version_of_the_project() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[?{re.escape(version('dragoman'))}", changes, re.MULTILINE)
