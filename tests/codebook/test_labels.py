"""Labels of who speaks, and what is refused in a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.consulting import consulting
from dragoman.codebook.labels import load_turn_labels
from dragoman.codebook.opening import open_codebook
from dragoman.errors import InvalidCodebook

HEAD = "label,role\n"


@pytest.mark.parametrize(
    ("label", "role"),
    [("q", "asks"), ("a", "answers"), ("participant", "speaks"), ("byline", "none")],
)
def test_a_label_has_its_part_in_the_conversation(label: str, role: str) -> None:
    assert load_turn_labels()[label] == role


def test_labels_are_in_lower_case_without_full_stops() -> None:
    assert all(label == label.lower() and not label.endswith(".") for label in load_turn_labels())


def test_a_users_labels_are_added_to_ours(tmp_path: Path) -> None:
    (tmp_path / "turn_labels.csv").write_text(HEAD + "Speaker of the house,speaks\n")
    with consulting(open_codebook(tmp_path)):
        labels = load_turn_labels()
    assert labels["speaker of the house"] == "speaks"
    assert labels["q"] == "asks"


def test_an_unknown_role_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "turn_labels.csv").write_text(HEAD + "host,listens\n")
    with pytest.raises(InvalidCodebook, match=r":2: .*listens"):
        open_codebook(tmp_path)
