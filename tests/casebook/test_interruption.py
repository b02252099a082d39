"""Programs that are killed while they add, and programs that add at the same time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from numbered import numbered

from dragoman.casebook import Casebook

HERE = Path(__file__).parent


def _start(place, *arguments):
    return subprocess.Popen(
        [sys.executable, str(HERE / "numbered.py"), str(place), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(HERE.parent)},
        stderr=subprocess.PIPE,
    )


def _done(process):
    _, errors = process.communicate(timeout=120)
    return process.returncode, errors.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("insert", [9, 10, 13, 16], ids="before its INSERT {}".format)
def test_a_killed_adder_leaves_each_report_whole_or_not_there(tmp_path, insert):
    place = tmp_path / "case.db"
    killed, _ = _done(_start(place, 0, 5, insert))
    assert killed == -signal.SIGKILL
    with Casebook(place) as book:
        assert list(book.records()) == [numbered(0)]
        assert [book.add(numbered(number)) for number in range(3)] == [False, True, True]
        assert list(book.records()) == [numbered(number) for number in range(3)]


def test_those_who_make_and_fill_one_casebook_at_once_take_turns(tmp_path):
    place = tmp_path / "case.db"
    adders = [_start(place, first, first + 40) for first in (0, 20, 40)]
    assert [_done(adder) for adder in adders] == [(0, "")] * 3
    with Casebook(place, create=False) as book:
        assert [entry.id for entry in book.reports()] == [f"note-{n:03}" for n in range(80)]
        assert {entry.readings for entry in book.reports()} == {1}
        assert list(book.records()) == [numbered(number) for number in range(80)]
