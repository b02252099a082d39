"""Rows of the codebook's data files, with the line each stands on.

A data file is a CSV in UTF-8 with a header row. Empty lines and lines that begin with
``#`` are comments; the comments at its top say what the file is, what each column means
and where the knowledge comes from. A cell that holds several values separates them
with ``|``. A user's own file of the same name adds rows to ours.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from dragoman.codebook.consulting import consulted
from dragoman.errors import InvalidCodebook

#: What ends a line; a form feed or a line separator inside a cell does not.
_LINE_END = re.compile(r"\r\n|\r|\n")

#: Columns for whoever reads the file.
_NOTES = ("note", "notes", "source")

#: What separates cells in files that a spreadsheet saved for another country.
_OTHER_SEPARATORS = (";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a data file: its cells by column name, where it stands, and whose it is.

    ``own`` is true of a row of the user's.
    """

    cells: dict[str, str]
    place: str
    own: bool = False

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that may hold several, separated by ``|``."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def refuse(self, reason: str) -> InvalidCodebook:
        """Return the error that says what is wrong with this row, and where it stands."""
        return InvalidCodebook(f"{self.place}: {reason}")


def read_table(name: str, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> list[Row]:
    """Return the rows of the data file ``name`` (``"states.csv"``), ours first.

    ``columns`` are those the file must have, ``optional`` those it may have; their cells are
    empty where it has not; any file may have columns of notes and sources. The file of the same
    name in the codebook that is consulted, if any, adds rows. Raises InvalidCodebook, with
    file and line, when a file is not UTF-8, lacks a column or has one that is unknown, or when
    a row has too many or too few cells.
    """
    ours = resources.files("dragoman.codebook") / "data" / name
    rows = list(_rows(ours.read_bytes(), name, (columns, optional), own=False))
    own = consulted().files.get(name)
    if own is not None:
        rows += _rows(own[1], str(own[0]), (columns, optional), own=True)
    return rows


def first_of_each(rows: list[Row], column: str) -> list[Row]:
    """Return the user's rows and then ours, without those of ours that one of theirs replaces.

    A row replaces one that has the same in ``column``.
    """
    own = [row for row in rows if row.own]
    replaced = {row[column] for row in own}
    return own + [row for row in rows if not row.own and row[column] not in replaced]


def _rows(
    data: bytes, place: str, columns: tuple[tuple[str, ...], tuple[str, ...]], *, own: bool
) -> Iterator[Row]:
    kept = [
        (number, line)
        for number, line in enumerate(_LINE_END.split(_decoded(data, place)), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not kept:
        raise InvalidCodebook(f"{place}: it is empty; write the columns {', '.join(columns[0])}")
    header = _header(*kept[0], place, columns)
    missing = dict.fromkeys(columns[1], "")
    for number, line in kept[1:]:
        cells = _cells(line, f"{place}:{number}")
        if len(cells) != len(header):
            raise InvalidCodebook(
                f"{place}:{number}: {len(cells)} cells where the header has {len(header)}; "
                "put a cell that holds a comma in double quotes"
            )
        stripped = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        yield Row(missing | stripped, f"{place}:{number}", own)


def _decoded(data: bytes, place: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data[: error.start].decode("latin-1"))) + 1
        raise InvalidCodebook(f"{place}:{line}: it is not UTF-8; save the file as UTF-8") from None


def _header(
    number: int, line: str, place: str, columns: tuple[tuple[str, ...], tuple[str, ...]]
) -> list[str]:
    """Return the columns of a file, once they are known to be those that it should have."""
    needed, optional = columns
    header = [cell.strip() for cell in _cells(line, f"{place}:{number}")]
    known = (*needed, *optional)
    for column in header:
        if any(separator in column for separator in _OTHER_SEPARATORS):
            raise InvalidCodebook(f"{place}:{number}: separate the columns by commas")
        if column not in known and column not in _NOTES:
            raise InvalidCodebook(
                f"{place}:{number}: column {column!r} is unknown; choose from {', '.join(known)}"
            )
        if header.count(column) > 1:
            raise InvalidCodebook(f"{place}:{number}: column {column!r} stands twice; drop one")
    for column in needed:
        if column not in header:
            raise InvalidCodebook(
                f"{place}:{number}: column {column!r} is missing; it has {', '.join(header)}"
            )
    return header


def _cells(line: str, place: str) -> list[str]:
    try:
        return next(csv.reader([line]))
    except csv.Error as error:
        raise InvalidCodebook(f"{place}: it is no row of a CSV file: {error}") from None


__all__ = ["Row", "first_of_each", "read_table"]
