"""A record on a terminal: what is shown, at which widths, and what is never let through."""

from __future__ import annotations

import msgspec
import pytest
from rich.console import Console

from dragoman.cli.days import day
from dragoman.cli.display import show_record
from dragoman.cli.screen import WIDEST, clean, make_console
from dragoman.record import Record, Source


def shown(record: Record, width: int = 80) -> str:
    """Return the page of a record as plain text, lines as printed."""
    console = Console(width=width, markup=False, highlight=False, emoji=False)
    with console.capture() as captured:
        show_record(record, console)
    return captured.get()


def words(page: str) -> str:
    return " ".join(page.split())


def section(page: str, title: str) -> str:
    """Return one section of a page with its white space folded."""
    start = page.index(title)
    end = page.find("──\n", page.index("\n", start))
    return words(page[start : end if end > 0 else None])


def test_the_head_says_what_the_report_is_and_how_its_date_is_known(record: Record) -> None:
    head = words(shown(record).split("WHO IS IN IT")[0])
    assert "NATO says no The Harbour Courier · Saturday 8 January 2022 (as given)" in head
    assert "with Reuters, AFP" in head
    assert "report vienna-1" in head


def test_a_report_of_unknown_date_and_title_says_so() -> None:
    head = shown(Record(report=Source(id="x", text="NATO met.")))
    assert "Untitled report" in head
    assert "date unknown" in head


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("WHO IS IN IT", "States Russia · United States", id="states together"),
        pytest.param("WHO IS IN IT", "Unnamed diplomat", id="unnamed sources apart"),
        pytest.param("WHAT HAPPENED", "17 Dec 2021 Russia REQUEST → NATO", id="a dated act"),
        pytest.param("WHAT HAPPENED", "“December 17”", id="the words its date rests on"),
        pytest.param("WHAT IS COMING", "13 Jan 2022 Russia ↔ United States CONSULT", id="mutual"),
        pytest.param("WHAT EACH SIDE WANTS", "REQUEST → NATO rejected", id="where it stands"),
        pytest.param("WHAT EACH SIDE WANTS", "“that NATO leave the east”", id="the demand"),
        pytest.param("WHAT EACH SIDE WANTS", "↳ NATO REJECT → Russia", id="the answer"),
        pytest.param("CONDITIONS", "on condition: “if Russia attacked Ukraine”", id="condition"),
        pytest.param("CLAIMS AND DENIALS", "Russia denies “that it was planning", id="denial"),
    ],
)
def test_each_section_answers_its_question(record: Record, title: str, expected: str) -> None:
    assert expected in section(shown(record), title)


def test_a_line_names_its_speaker_how_they_are_known_and_the_sentence(record: Record) -> None:
    happened = section(shown(record), "WHAT HAPPENED")
    assert "— according to diplomat, unnamed (news conference) · official" in happened
    assert "a diplomat told a news conference." in happened
    assert "— the report itself" in happened


def test_a_section_without_rows_says_so() -> None:
    page = shown(Record(report=Source(id="x", text="Nothing much.")))
    assert page.count("nothing found") == 6


@pytest.mark.parametrize("width", [40, 60, 80, 110])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    assert max(map(len, shown(record, width).splitlines())) <= width


def test_a_narrow_terminal_loses_nothing(record: Record) -> None:
    for sentence in (*record.report.text.split(". "), "17 Dec 2021", "NATO says no"):
        assert sentence.split("planning")[0].strip(". ") in words(shown(record, 40))


def test_a_very_wide_terminal_is_not_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    assert make_console().width == WIDEST


def test_markup_in_a_report_is_words_like_any_other(record: Record) -> None:
    source = msgspec.structs.replace(record.report, title="[bold red]NATO[/] :smile: [/nothing]")
    page = shown(msgspec.structs.replace(record, report=source))
    assert "[bold red]NATO[/] :smile: [/nothing]" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x1b[2Jb", "a[2Jb", id="escape sequence"),
        pytest.param("a\x07\x00\x9bb", "ab", id="other controls"),
        pytest.param("a\u202eb\u2066c", "abc", id="direction of writing"),
        pytest.param("a\r\n\tb\u00a0c", "a b c", id="white space folds"),
        pytest.param("a\ud800b", "ab", id="half a surrogate pair"),
        pytest.param("Žižek’s “naïve” – 30 °C", "Žižek’s “naïve” – 30 °C", id="writing stays"),
    ],
)
def test_what_a_terminal_would_act_upon_is_left_out(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_no_control_character_of_a_report_reaches_the_page(record: Record) -> None:
    evil = "\x1b]0;owned\x07"
    source = msgspec.structs.replace(
        record.report, title=evil, publisher=evil, url=evil, credits=(evil,), id=evil
    )
    named = tuple(msgspec.structs.replace(a, name=f"{evil}{a.name}") for a in record.actors)
    page = shown(msgspec.structs.replace(record, report=source, actors=named))
    assert not {"\x1b", "\x07"} & set(page)


def test_colours_are_only_for_terminals(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    console = make_console()
    with console.capture() as captured:
        show_record(record, console)
    assert "\x1b" not in captured.get()


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        pytest.param("2022-01-10", "2022-01-10", "10 Jan 2022", id="day"),
        pytest.param("2022-01-10T09:00", "2022-01-10T11:00", "10 Jan 2022", id="hours of a day"),
        pytest.param("2022-02-01", "2022-02-28", "Feb 2022", id="month"),
        pytest.param("2021-01-01", "2021-12-31", "2021", id="year"),
        pytest.param("1990-01-01", "1999-12-31", "1990–1999", id="decade"),
        pytest.param("2022-02-21", "2022-02-23", "21–23 Feb 2022", id="days of a month"),
        pytest.param("2022-01-31", "2022-02-06", "31 Jan 2022 – 6 Feb 2022", id="across months"),
        pytest.param("2022-01-10", None, "10 Jan 2022 on", id="open end"),
        pytest.param(None, "2022-01-10", "10 Jan 2022 or before", id="open beginning"),
        pytest.param(None, None, "", id="no date"),
    ],
)
def test_days_are_written_as_in_the_news(begin: str | None, end: str | None, expected: str) -> None:
    assert day(begin, end) == expected
