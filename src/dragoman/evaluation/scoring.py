"""The scorers, run on answers; and the figures that the table shows of theirs."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import UnreadableInput


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what is measured, where the scorer has it, who else was."""

    layer: str
    corpus: str
    name: str
    path: tuple[str, ...]
    peer: str
    theirs: str
    basis: str


@lru_cache(maxsize=1)
def figures() -> tuple[Figure, ...]:
    """Return the figures of the table, in order, from ``figures.csv``."""
    source = resources.files("dragoman.evaluation") / "figures.csv"
    lines = source.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if line and not line.startswith("#"))
    return tuple(
        Figure(
            layer=row["layer"],
            corpus=row["corpus"],
            name=row["figure"],
            path=tuple(row["path"].split("/")),
            peer=row["peer"],
            theirs=row["theirs"],
            basis=row["basis"],
        )
        for row in rows
    )


def score(scorer: Path, gold: Path, answers: Path) -> dict[str, Any]:
    """Return what a scorer says, as its JSON has it.

    Raises UnreadableInput, with the scorer's last words, when it fails or prints no JSON.
    """
    command = [sys.executable, str(scorer), "--json", str(gold), str(answers)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise UnreadableInput(f"{scorer.name} failed on {gold.name}: {said[-1]}")
    try:
        return msgspec.json.decode(done.stdout, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise UnreadableInput(f"{scorer.name} printed no JSON object for {gold.name}") from None


def value(scores: dict[str, Any], path: tuple[str, ...]) -> float | None:
    """Return the number that stands at ``path`` in a scorer's JSON, or None.

    >>> value({"strict": {"f1": 0.853}}, ("strict", "f1"))
    0.853
    """
    found: Any = scores
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return float(found) if isinstance(found, int | float) else None
