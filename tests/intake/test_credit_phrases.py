"""The table of credit phrases: how it is written and what wrong rows say."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.credits import load_credits, plain_line
from dragoman.errors import InvalidCodebook

EVERYWHERE = frozenset({"any", "head", "tail", "edge"})
HEADER = "kind,where,words,phrase\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("With reports from Reuters, AP and AFP", "credit"),
        ("By Ann Example", "byline"),
        ("Source link", "source"),
        ("© 2022 The Example", "copyright"),
        ("Photo: Ann Example", "photo"),
        ("Last updated: 12 January 2022", "date"),
        ("This is a developing story.", "notice"),
        ("(RECASTS with Kremlin comment)", "slug"),
        ("Share on Twitter", "share"),
        ("Subscribe to our newsletter", "subscribe"),
        ("Related articles", "related"),
        ("Skip to content", "page"),
        ("ENDS", "end"),
    ],
)
def test_one_line_of_each_kind(line: str, kind: str) -> None:
    phrase = load_credits().find(plain_line(line), EVERYWHERE)
    assert phrase is not None
    assert phrase.kind == kind


def test_a_users_own_rows_add_to_ours(tmp_path: Path) -> None:
    (tmp_path / "credits.csv").write_text(HEADER + "page,any,9,brought to you by <names>\n")
    found = load_credits(tmp_path).find("Brought to you by Example Bank", EVERYWHERE)
    assert found is not None
    assert load_credits(tmp_path).find("Brought to you by nobody", EVERYWHERE) is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("poem,any,4,roses are red", "poem"),
        ("page,above,4,menu", "above"),
        ("page,any,four,menu", "four"),
        ("page,any,4,{menu", "close"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / "credits.csv").write_text(HEADER + row + "\n")
    with pytest.raises(InvalidCodebook, match=rf":2: .*{reason}"):
        load_credits(tmp_path)


def test_an_agency_is_credited_under_its_own_name() -> None:
    assert load_credits().credited("The Associated Press; REUTERS, Reuters") == ("AP", "Reuters")
