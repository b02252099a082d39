"""Rows of the codebook's data files, with the line each stands on.

A data file is a CSV in UTF-8 with a header row. Empty lines and lines that begin with
``#`` are comments; the comments at its top say what the file is, what each column means
and where the knowledge comes from. A cell that holds several values separates them
with ``|``. A user's own file of the same name adds rows to ours.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from dragoman.errors import InvalidCodebook


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a data file: its cells by column name, and where it stands."""

    cells: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that may hold several, separated by ``|``."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def refuse(self, reason: str) -> InvalidCodebook:
        """Return the error that says what is wrong with this row, and where it stands."""
        return InvalidCodebook(f"{self.place}: {reason}")


def read_table(name: str, columns: tuple[str, ...], extra: Path | None = None) -> list[Row]:
    """Return the rows of the data file ``name`` (``"states.csv"``), ours first.

    ``columns`` are those the file must have. ``extra`` is a user's codebook directory; its
    file of the same name, if any, adds rows. Raises InvalidCodebook when a file lacks a
    column or a row has too many or too few cells.
    """
    ours = resources.files("dragoman.codebook") / "data" / name
    rows = list(_rows(ours.read_text(encoding="utf-8"), name, columns))
    if extra is not None and (extra / name).is_file():
        text = (extra / name).read_text(encoding="utf-8-sig")
        rows += _rows(text, str(extra / name), columns)
    return rows


def _rows(text: str, place: str, columns: tuple[str, ...]) -> Iterator[Row]:
    kept = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not kept:
        return
    header = next(csv.reader([kept[0][1]]))
    for column in columns:
        if column not in header:
            raise InvalidCodebook(f"{place}: column {column!r} is missing; it has {header}")
    for number, line in kept[1:]:
        cells = next(csv.reader([line]))
        if len(cells) != len(header):
            raise InvalidCodebook(
                f"{place}, line {number}: {len(cells)} cells where the header has {len(header)}"
            )
        stripped = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        yield Row(stripped, f"{place}, line {number}")
