"""A fault that shows in one report is told, and stops neither the others nor the program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from shell import Command

from dragoman.cli.batches import carry_on
from dragoman.cli.refusals import Refusals
from dragoman.errors import InvalidRecord, ModelMissing
from dragoman.reading import reader, relation

MET = "Sergei Lavrov met Antony Blinken in {} on Friday."


def doubling(
    failing: dict[int, Exception], passed_over: frozenset[int] = frozenset()
) -> Callable[[list[int], Callable[[int], None]], Iterator[int]]:
    """Return a reader of numbers that fails on some and passes over others."""

    def read(batch: list[int], pass_over: Callable[[int], None]) -> Iterator[int]:
        kept = [number for number in batch if number not in passed_over]
        for number in batch:
            if number in passed_over:
                pass_over(number)
        for number in kept:
            if number in failing:
                raise failing[number]
            yield 2 * number

    return read


def run(
    read: Callable[[list[int], Callable[[int], None]], Iterator[int]],
) -> tuple[list[int], list[str]]:
    refusals = Refusals()
    return list(carry_on(range(100), read, "number {}".format, refusals)), refusals.lines


def test_all_come_in_order_where_nothing_fails() -> None:
    assert run(doubling({})) == ([2 * number for number in range(100)], [])


def test_what_fails_is_named_and_the_others_come_in_order() -> None:
    results, lines = run(doubling({41: KeyError("x"), 42: ZeroDivisionError()}))
    assert results == [2 * number for number in range(100) if number not in {41, 42}]
    assert [line.split(": ")[0] for line in lines] == ["number 41", "number 42"]
    assert "KeyError" in lines[0]
    assert "report this" in lines[0]


def test_what_is_passed_over_is_not_read_again() -> None:
    results, lines = run(doubling({41: KeyError("x")}, frozenset({40, 45})))
    assert results == [2 * number for number in range(100) if number not in {40, 41, 45}]
    assert len(lines) == 1


def test_a_record_that_does_not_hold_is_a_fault_like_any_other() -> None:
    results, lines = run(doubling({7: InvalidRecord("a span outside")}))
    assert len(results) == 99
    assert "a span outside" in lines[0]


@pytest.mark.parametrize("error", [ModelMissing("no model"), KeyboardInterrupt()])
def test_what_is_no_fault_ends_it(error: Exception) -> None:
    with pytest.raises(type(error)):
        run(doubling({41: error}))


def test_a_fault_shows_itself_when_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_DEBUG", "1")
    with pytest.raises(KeyError):
        run(doubling({41: KeyError("x")}))


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer that fails on reports of Bonn."""
    find_acts = reader.find_acts

    def failing(parsed, *layers):  # type: ignore[no-untyped-def]
        if "Bonn" in parsed.text:
            raise IndexError("token 9\nof 8")
        return find_acts(parsed, *layers)

    monkeypatch.setattr(reader, "find_acts", failing)


@pytest.mark.usefixtures("faulty")
def test_a_fault_in_a_layer_costs_one_report(dragoman: Command, tmp_path: Path) -> None:
    for number, city in enumerate(("Geneva", "Bonn", "Vienna", "Bonn", "Rome")):
        (tmp_path / f"{number}.txt").write_text(MET.format(city), encoding="utf-8")
    outcome = dragoman("read", tmp_path)
    texts = [json.loads(line)["report"]["text"] for line in outcome.out.splitlines()]
    assert texts == [MET.format(city) for city in ("Geneva", "Vienna", "Rome")]
    assert outcome.status == 1
    first, second = outcome.err.splitlines()
    assert first.startswith(f"dragoman: {tmp_path / '1.txt'}: Dragoman failed on it")
    assert second.startswith(f"dragoman: {tmp_path / '3.txt'}: Dragoman failed on it")


@pytest.mark.usefixtures("faulty")
def test_a_fault_in_a_layer_keeps_one_report_out_of_a_casebook(
    dragoman: Command, tmp_path: Path
) -> None:
    lines = [json.dumps({"id": c, "text": MET.format(c)}) for c in ("Geneva", "Bonn", "Rome")]
    outcome = dragoman("add", tmp_path / "case.db", "-", stdin="\n".join(lines).encode())
    assert outcome.out.endswith("2 added, 0 unchanged, 1 refused\n")
    assert "standard input:2: " in outcome.err


def test_a_fault_in_the_layers_costs_one_case(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_acts = relation.draft_acts

    def failing(parsed, parties):  # type: ignore[no-untyped-def]
        if "Bonn" in parsed.text:
            raise IndexError
        return draft_acts(parsed, parties)

    monkeypatch.setattr(relation, "draft_acts", failing)
    lines = [json.dumps({"id": c, "text": MET.format(c)}) for c in ("Geneva", "Bonn", "Rome")]
    outcome = dragoman("relation", "-", stdin="\n".join(lines).encode())
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == ["Geneva", "Rome"]
    assert outcome.status == 1
    assert "standard input:2: Dragoman failed on it" in outcome.err
