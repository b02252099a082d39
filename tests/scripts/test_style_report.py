"""The style report counts what it says it counts."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "style_report.py"

SOURCE = '''\
"""A module."""


def read(text: str) -> str:
    """Return it.

    At length.
    """
    return text


class Reader:
    def __init__(self, model):
        self.model = model

    def read(self, text):
        def inner():
            return text
        try:
            return inner()
        except (ValueError, Exception):
            return None


class _Hidden:
    def read(self):
        return 1
'''


@pytest.fixture(scope="module")
def report() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("style_report", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["style_report"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def measured(report: ModuleType, tmp_path: Path) -> tuple[list, list]:  # type: ignore[type-arg]
    """SOURCE, beside an empty module, measured."""
    (tmp_path / "reader.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "empty.py").write_text("", encoding="utf-8")
    measured: tuple[list, list] = report.measure(tmp_path)  # type: ignore[type-arg]
    return measured


def test_an_empty_file_is_no_module(measured: tuple[list, list]) -> None:  # type: ignore[type-arg]
    (module,) = measured[0]
    assert module.lines == len(SOURCE.splitlines())


def test_a_docstring_is_not_part_of_a_functions_size(measured: tuple[list, list]) -> None:  # type: ignore[type-arg]
    sizes = {function.name: function.lines for function in measured[1]}
    assert sizes["read"] == 2
    assert sizes["Reader.read"] == 7


def test_what_is_inside_or_begins_with_an_underscore_is_not_public(
    measured: tuple[list, list],  # type: ignore[type-arg]
) -> None:
    public = [function.name for function in measured[1] if function.public]
    assert public == ["read", "Reader.read"]


def test_missed_targets_are_named_with_their_place(
    report: ModuleType,
    measured: tuple[list, list],  # type: ignore[type-arg]
) -> None:
    found = {finding.measure: finding for finding in report.findings(*measured)}
    documented = found["public functions documented"]
    assert (documented.value, documented.met) == ("50.0%", False)
    assert "reader.py:16 Reader.read" in documented.where
    assert not found["public functions annotated"].met
    assert found["broad excepts"].value == "1"
    assert found["function lines, most"].met


def test_a_missed_target_is_marked_in_the_table(
    report: ModuleType,
    measured: tuple[list, list],  # type: ignore[type-arg]
) -> None:
    table = report.table(report.findings(*measured))
    (line,) = [line for line in table.splitlines() if line.startswith("broad excepts")]
    assert "MISSED" in line
