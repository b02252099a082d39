"""Casebook: the records of many reports, kept in one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, exists, select

from dragoman.casebook.adding import add_record, is_news
from dragoman.casebook.opening import READING, WAIT, WRITING, open_engine, utc_now
from dragoman.casebook.queries import Entry, entries, entry, has_act, in_order, latest
from dragoman.casebook.refusals import refusing
from dragoman.casebook.schema import reading
from dragoman.casebook.schema import report as reports
from dragoman.errors import CasebookError, InvalidRecord
from dragoman.record import ActType, Record, Status
from dragoman.report import Report

#: How many records are fetched at a time: memory stays bounded however large the casebook.
_BATCH = 100
#: How many reports an error message lists at most.
_LISTED = 8


@lru_cache
def reader_version() -> str:
    """Return the version under which this program's readings are kept."""
    return metadata.version("dragoman")


class Casebook:
    """The records of many reports, kept in one file and asked again.

    Nothing in it is overwritten: a report read again by a newer reader has one more
    reading, and the last one speaks for it. Each report is added in one transaction, so an
    interrupted program leaves it whole or not there. Several programs may use one casebook;
    those that add take turns.

    ``create=False`` refuses a missing file instead of making it. ``clock`` gives the moment
    at which something is added, ``wait`` the seconds to wait while another program adds.
    Raises CasebookError when the file cannot be opened as a casebook.

        with Casebook("case.db") as casebook:
            casebook.add(record)
    """

    def __init__(
        self,
        path: str | Path,
        create: bool = True,
        *,
        clock: Callable[[], dt.datetime] = utc_now,
        wait: float = WAIT,
    ) -> None:
        self.path = Path(path)
        self._clock = clock
        self._engine = open_engine(self.path, create, wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._engine.dispose()

    def add(self, record: Record, reader: str | None = None) -> bool:
        """Keep a record, and say whether that changed anything.

        ``reader`` is the version of what read it, by default this program's. A text that the
        same reader has read before changes nothing, unless more is known of it now than its
        last reading knew: its title, publisher, address, date. Copies of a text that differ
        in white space or the style of quotation marks are the same text.

        Raises CasebookError when the id is another text's, or the database refuses, and
        InvalidRecord when the record does not hold.
        """
        record.checked()
        _check_characters(record)
        reader = reader_version() if reader is None else reader
        with self._connected(WRITING) as connection:
            return add_record(connection, record, reader, self._clock())

    def wants(self, report: Report, reader: str | None = None) -> bool:
        """Say whether adding what ``reader`` reads in a report would change anything.

        It spares the reading of what is there already. Raises CasebookError when the id is
        another text's.
        """
        reader = reader_version() if reader is None else reader
        with self._connected() as connection:
            return is_news(connection, report, reader)

    def has(self, report_id: str) -> bool:
        """Say whether a report with exactly this id is in the casebook."""
        with self._connected() as connection:
            query = select(exists().where(reports.c.id == report_id))
            return bool(connection.execute(query).scalar())

    def record(self, report_id: str) -> Record:
        """Return the last reading of a report, named by its id or by a beginning of it.

        Raises CasebookError, listing what there is, when no report or several are so named.
        """
        name = report_id if self.has(report_id) else self._completed(report_id)
        query = latest(select(reading.c.id)).where(reading.c.report_id == name)
        with self._connected() as connection:
            found = connection.execute(query).scalar_one()
        return self._readings([found])[0]

    def records(
        self,
        *,
        actor: str | None = None,
        type: ActType | None = None,
        status: Status | None = None,
    ) -> Iterator[Record]:
        """Yield the last reading of each report, by publishing date, then id.

        A report without date stands at the day it was added. ``actor`` (a name), ``type``
        and ``status`` keep only reports with an act that has them all. Records are fetched
        in small batches; what is added meanwhile does not show.
        """
        query = in_order(latest(select(reading.c.id)))
        if actor is not None or type is not None or status is not None:
            query = query.where(has_act(actor, type, status))
        with self._connected() as connection:
            ids = list(connection.execute(query).scalars())
        for first in range(0, len(ids), _BATCH):
            yield from self._readings(ids[first : first + _BATCH])

    def reports(self) -> list[Entry]:
        """Return one entry for each report, in the order of ``records``."""
        with self._connected() as connection:
            return [entry(row) for row in connection.execute(entries())]

    def _readings(self, ids: Sequence[int]) -> list[Record]:
        columns = (reading.c.id, reading.c.report_id, reading.c.record)
        with self._connected() as connection:
            rows = connection.execute(select(*columns).where(reading.c.id.in_(ids)))
            found = {row.id: self._record(row.report_id, row.record) for row in rows}
        return [found[i] for i in ids]

    def _record(self, report_id: str, line: str) -> Record:
        try:
            return Record.from_json(line)
        except InvalidRecord as error:
            raise CasebookError(
                f"{self.path} is damaged, the record of report {report_id[:80]!r} does not hold "
                f"({error}): restore it from a copy"
            ) from error

    def _completed(self, beginning: str) -> str:
        """Return the id of the one report whose id begins so."""
        held = self.reports()
        found = [one for one in held if one.id.startswith(beginning)]
        if len(found) == 1:
            return found[0].id
        if found:
            raise CasebookError(
                f"{_short(beginning)!r} is the beginning of {len(found)} reports in {self.path}: "
                f"{_listed(found)}; write more of the id"
            )
        rest = f"it holds {_listed(held)}" if held else "it holds no reports yet"
        raise CasebookError(f"no report {_short(beginning)!r} in {self.path}; {rest}")

    @contextmanager
    def _connected(self, options: Mapping[str, str] = READING) -> Iterator[Connection]:
        """Open one transaction, committed at the end and undone by any error."""
        with (
            refusing(self.path),
            self._engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection


def _check_characters(record: Record) -> None:
    """Raise CasebookError where a record holds half a surrogate pair, which no file can keep."""
    try:
        record.to_json()
    except UnicodeEncodeError as error:
        raise CasebookError(
            f"report {record.report.id!r} cannot be kept: it holds characters that are no text "
            f"({error.reason})"
        ) from None


def _listed(found: Sequence[Entry]) -> str:
    shown = [_named(one) for one in found[:_LISTED]]
    more = len(found) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _named(one: Entry) -> str:
    title = _short("".join(c if c.isprintable() else " " for c in one.title or ""))
    return f"{_short(one.id)!r} ({title})" if title else repr(_short(one.id))


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
