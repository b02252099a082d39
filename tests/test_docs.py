"""The docs tell of everything that is there."""

import fnmatch
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([\w*]+\.csv)`", ARCHITECTURE)
DATA = ROOT / "src" / "dragoman" / "codebook" / "data"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("*.csv")))
def test_every_file_of_the_codebook_is_told_of(name: str) -> None:
    assert any(fnmatch.fnmatch(name, pattern) for pattern in NAMED)


@pytest.mark.parametrize("pattern", NAMED)
def test_no_file_is_told_of_that_is_not_there(pattern: str) -> None:
    assert list(DATA.glob(pattern))


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("*.csv")))
def test_every_file_of_the_codebook_says_where_it_comes_from(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    header = text.splitlines()[
        : next(i for i, line in enumerate(text.splitlines()) if line[:1] != "#")
    ]
    assert "source" in " ".join(header).lower()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target
