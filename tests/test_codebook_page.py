"""What docs/codebook.md shows works as it says."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from dragoman.codebook.cameo import actor_code
from dragoman.codebook.consulting import Codebook, consulting
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.opening import LOADERS, open_codebook
from dragoman.errors import InvalidCodebook

PAGE = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")
CSV = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    directory = tmp_path / "mine"
    directory.mkdir()
    (directory / "actors.csv").write_text(CSV[0], encoding="utf-8")
    return directory


@pytest.fixture
def own(mine: Path) -> Codebook:
    return open_codebook(mine)


@pytest.mark.parametrize(
    ("year", "office"),
    [
        pytest.param(2009, "prime minister", id="prime minister"),
        pytest.param(2018, "president", id="president"),
        pytest.param(2005, "", id="nothing"),
    ],
)
def test_the_actor_of_the_example_is_what_the_page_says(
    own: Codebook, year: int, office: str
) -> None:
    with consulting(own):
        found = load_leaders().find(("Hashim", "Thaçi"), on=dt.date(year, 3, 1))
    assert found is not None
    assert (found.country, found.office) == ("XKX", office)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param("president,2016-04-07", "president,2010", "same time", id="overlap"),
        pytest.param("XKX,REB,,,", "Serbia,REB,,,", "write SRB", id="country"),
        pytest.param("XKX,GOV", "XKX,GOVT", "is no PLOVER sector", id="sector"),
    ],
)
def test_mistakes_are_told_as_on_the_page(mine: Path, before: str, after: str, told: str) -> None:
    assert told in PAGE
    (mine / "actors.csv").write_text(CSV[0].replace(before, after, 1), encoding="utf-8")
    with pytest.raises(InvalidCodebook, match=told):
        open_codebook(mine)


def test_files_named_on_the_page_are_files_a_user_may_write() -> None:
    table = PAGE[PAGE.index("## The other files") : PAGE.index("Others that ours has")]
    assert set(re.findall(r"`(\w+\.csv)`", table)) <= set(LOADERS)


def test_the_codes_on_the_page_are_those_given() -> None:
    shown = re.findall(r"^(actor_code\(.*\))  # (\w+)$", PAGE, re.MULTILINE)
    assert len(shown) == 3
    for call, code in shown:
        assert eval(call, {"actor_code": actor_code}) == code  # noqa: S307
