"""The example reports are what ``examples/README.md`` says they are."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dragoman import Reader, Report
from dragoman.intake import read_inputs

EXAMPLES = Path(__file__).parent.parent / "examples"
REPORTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".html"})
LATIN_1 = "12-macron-moscow.txt"
CRLF = "08-blinken-lavrov.txt"
PAGES = [path for path in REPORTS if path.suffix == ".html"]
UNDATED = {"11-troop-figures.txt", "14-interview.txt"}

every_report = pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)


class _Paragraphs(HTMLParser):
    """Collects the paragraphs that stand in the article itself, not in an advert inside it."""

    _SIDE = frozenset({"aside", "div", "ul", "figure", "section"})

    def __init__(self) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.paragraphs: list[str] = []
        self._article = self._inside = False
        self._side = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta[given.get("property", "")] = given.get("content", "")
        self._article = self._article or tag == "article"
        self._side += self._article and tag in self._SIDE
        if tag == "p" and self._article and not self._side:
            self._inside = True
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self._article = self._article and tag != "article"
        self._side -= self._article and tag in self._SIDE
        self._inside = self._inside and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.paragraphs[-1] += data


def _page(path: Path) -> _Paragraphs:
    page = _Paragraphs()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _prose(path: Path) -> str:
    if path.suffix == ".html":
        return "\n".join(_page(path).paragraphs)
    return path.read_bytes().decode("latin-1" if path.name == LATIN_1 else "utf-8")


def _listed() -> dict[str, list[str]]:
    """Return the rows of the README's table: file name to its other cells."""
    rows = {}
    for line in (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| `"):
            name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            rows[name.strip("`")] = cells
    return rows


def _sentences(text: str) -> set[str]:
    paragraphs = text.splitlines()
    undated = (re.sub(r"^[A-Z]+, .* - ", "", paragraph) for paragraph in paragraphs)
    return {
        sentence
        for paragraph in undated
        for sentence in re.split(r"(?<=[.”\"]) +(?=[A-Z])", paragraph)
        if sentence.endswith((".", '."'))
    }


def test_readme_lists_every_report_and_nothing_else() -> None:
    assert sorted(_listed()) == [path.name for path in REPORTS]


def test_at_least_ten_are_text_and_three_are_pages() -> None:
    suffixes = [path.suffix for path in REPORTS]
    assert suffixes.count(".txt") >= 10
    assert suffixes.count(".html") >= 3


@every_report
def test_length_is_150_to_500_words(path: Path) -> None:
    assert 150 <= len(_prose(path).split()) <= 500


@every_report
def test_published_date_of_the_readme_stands_in_the_report(path: Path) -> None:
    published = _listed()[path.name][1]
    if path.name in UNDATED:
        assert published == "undated"
        assert not re.search(r"\b20\d\d\b", _prose(path)[:400])
        return
    day = dt.date.fromisoformat(published)
    if path.suffix == ".html":
        assert _page(path).meta["article:published_time"].startswith(published)
    else:
        month = f"{day:%B}"
        written = (f"{month} {day.day}, {day.year} (", f"Published: {day.day} {month} {day.year}")
        assert any(form in _prose(path) for form in written)


@every_report
def test_reading_a_report_finds_its_date_and_how_it_is_known(path: Path) -> None:
    (report,) = read_inputs([path])
    assert isinstance(report, Report)
    source = Reader().read(report).report
    published = _listed()[path.name][1]
    if path.name in UNDATED:
        assert (source.published, source.published_basis) == (None, None)
    else:
        assert (source.published or "")[:10] == published
        assert source.published_basis == ("metadata" if path in PAGES else "text")


def test_folder_of_examples_holds_no_report_but_these() -> None:
    read = list(read_inputs([EXAMPLES]))
    assert all(isinstance(report, Report) for report in read)
    assert len(read) == len(REPORTS)


@every_report
def test_outlet_of_the_readme_stands_in_the_report(path: Path) -> None:
    outlet = _listed()[path.name][0]
    if path.suffix == ".html":
        assert _page(path).meta["og:site_name"] == outlet
    else:
        assert outlet in _prose(path)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_carry_their_title_and_clutter(path: Path) -> None:
    raw = path.read_text(encoding="utf-8").lower()
    assert _page(path).meta["og:title"].lower() in raw.partition("<h1>")[2]
    for clutter in ("<nav", "<header", "<footer", "<script", "share", "advert"):
        assert clutter in raw or (clutter == "advert" and "sponsored" in raw)


def test_near_copies_share_most_sentences() -> None:
    wire = _sentences(_prose(EXAMPLES / "04-geneva-talks.txt"))
    local = _sentences(_prose(EXAMPLES / "05-geneva-talks-local.txt"))
    assert len(local) >= 10
    assert len(local & wire) / len(local) > 0.8
    assert local - wire, "the local lead is its own"


def test_one_file_is_latin_1_and_no_utf_8() -> None:
    raw = (EXAMPLES / LATIN_1).read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    assert "Élysée" in raw.decode("latin-1")


@every_report
def test_all_other_files_are_utf_8(path: Path) -> None:
    if path.name != LATIN_1:
        path.read_bytes().decode("utf-8")


@every_report
def test_only_one_file_has_crlf_line_ends(path: Path) -> None:
    raw = path.read_bytes()
    ends = raw.count(b"\n")
    assert raw.count(b"\r\n") == (ends if path.name == CRLF else 0)


def test_one_file_is_wrapped_at_72_columns() -> None:
    lines = _prose(EXAMPLES / "07-osce-vienna.txt").splitlines()
    assert max(map(len, lines)) <= 72
    assert sum(len(line) > 60 for line in lines) > 20


def test_radio_copy_has_no_final_stops() -> None:
    paragraphs = _prose(EXAMPLES / "09-plot-and-weapons.txt").split("\n\n")
    assert len(paragraphs) > 5
    assert not any(paragraph.rstrip().endswith(".") for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("name", "present", "absent"),
    [
        pytest.param("03-phone-call.txt", "“”", '"', id="curly"),
        pytest.param("14-interview.txt", "“”’", "\"'", id="curly-interview"),
        pytest.param("04-geneva-talks.txt", "\"'", "“”‘’", id="straight"),
    ],
)
def test_quotation_marks_are_of_one_kind(name: str, present: str, absent: str) -> None:
    text = _prose(EXAMPLES / name)
    assert all(mark in text for mark in present)
    assert not any(mark in text for mark in absent)
