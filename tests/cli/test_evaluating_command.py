"""``dragoman evaluate``: a table written whole or not at all, and refusals in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import Command

from dragoman import evaluation


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A table of an earlier run."""
    path = tmp_path / "accuracy.md"
    path.write_text("as before", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("error", "status"), [(KeyboardInterrupt, 130), (SystemExit(143), 143)], ids=["Ctrl-C", "stop"]
)
def test_an_interrupted_run_leaves_the_table_as_it_was(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch, kept: Path, error: type, status: int
) -> None:
    def interrupted(*_: object) -> str:
        raise error

    monkeypatch.setattr(evaluation, "evaluate", interrupted)
    try:
        ended = dragoman("evaluate", "--output", kept).status
    except SystemExit as stopped:
        ended = int(str(stopped.code))
    assert ended == status
    assert kept.read_text(encoding="utf-8") == "as before"
    assert [path.name for path in kept.parent.iterdir()] == ["accuracy.md"]


def test_a_table_is_written_whole(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch, kept: Path
) -> None:
    monkeypatch.setattr(evaluation, "evaluate", lambda *_: "# As now\n")
    assert dragoman("evaluate", "--output", kept).status == 0
    assert kept.read_text(encoding="utf-8") == "# As now\n"


def test_without_gold_data_one_line_says_what_is_needed(
    dragoman: Command, tmp_path: Path, kept: Path
) -> None:
    outcome = dragoman("evaluate", "--shared", tmp_path / "none", "--output", kept)
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "no gold data" in outcome.err
    assert kept.read_text(encoding="utf-8") == "as before"


def test_a_place_that_cannot_be_written_is_told_before_the_long_run(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(evaluation, "evaluate", lambda *_: pytest.fail("it has run"))
    outcome = dragoman("evaluate", "--output", tmp_path / "no" / "accuracy.md")
    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
