"""The words and patterns of time expressions, and what is refused in a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.timexes import DIRECTIONS, load_timexes
from dragoman.errors import InvalidCodebook
from dragoman.reading.times.finding import known_timexes
from dragoman.reading.times.meanings import MEANINGS

PATTERN_HEADER = "name,pattern,meaning\n"


def test_every_month_and_weekday_is_listed_with_its_number() -> None:
    timexes = load_timexes()
    months = [e for e in timexes.words.values() if timexes.kinds[e.symbol] == "MONTH"]
    weekdays = [e for e in timexes.words.values() if timexes.kinds[e.symbol] == "WEEKDAY"]
    assert sorted(int(e.value) for e in months) == list(range(1, 13))
    assert sorted(int(e.value) for e in weekdays) == list(range(1, 8))


def test_every_meaning_is_used_and_every_pattern_means_something() -> None:
    assert {rule.meaning for rule in load_timexes().rules} == set(MEANINGS)


def test_every_kind_of_direction_is_in_use() -> None:
    assert set(load_timexes().directions.values()) == set(DIRECTIONS)


BAD_ROWS = {
    "direction": ("timex_directions.csv", "lemma,direction\nloom,sideways\n", "sideways"),
    "year": ("timex_known_days.csv", "day,noun,year\n09-11,attack,soon\n", "soon"),
}


@pytest.mark.parametrize(("name", "rows", "complaint"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_wrong_cell_is_refused(tmp_path: Path, name: str, rows: str, complaint: str) -> None:
    (tmp_path / name).write_text(rows)
    with pytest.raises(InvalidCodebook, match=complaint):
        load_timexes(tmp_path)


def test_a_users_words_are_added_to_ours(tmp_path: Path) -> None:
    (tmp_path / "timex_words.csv").write_text("word,kind,value\nshabbat,UNIT,W\n")
    timexes = load_timexes(tmp_path)
    assert timexes.kinds[timexes.words["shabbat"].symbol] == "UNIT"
    assert "monday" in timexes.words


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("mine,NOSUCHKIND,month", "'NOSUCHKIND'"),
        ("mine,{nosuchfragment},month", "nosuchfragment"),
        ("mine,(MONTH,month", "not well formed"),
        ("mine,MONTH & YEAR,month", "'&'"),
    ],
    ids=["kind", "fragment", "bracket", "sign"],
)
def test_an_ill_formed_pattern_is_refused(tmp_path: Path, row: str, complaint: str) -> None:
    (tmp_path / "timex_patterns.csv").write_text(PATTERN_HEADER + row + "\n")
    with pytest.raises(InvalidCodebook, match=complaint):
        load_timexes(tmp_path)


def test_a_fragment_inside_itself_is_refused(tmp_path: Path) -> None:
    rows = "loop,MONTH {loop},\nmine,{loop},month\n"
    (tmp_path / "timex_patterns.csv").write_text(PATTERN_HEADER + rows)
    with pytest.raises(InvalidCodebook, match="loop"):
        load_timexes(tmp_path)


def test_an_unknown_meaning_is_refused_with_those_there_are(tmp_path: Path) -> None:
    (tmp_path / "timex_patterns.csv").write_text(PATTERN_HEADER + "mine,MONTH,guess\n")
    with pytest.raises(InvalidCodebook, match="calendar_day"):
        known_timexes(tmp_path)
