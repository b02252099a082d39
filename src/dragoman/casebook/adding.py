"""Adding one record: whether it is news, and the rows that keep it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, insert, select

from dragoman.casebook.queries import latest
from dragoman.casebook.schema import reading, report
from dragoman.casebook.spelling import spelled
from dragoman.errors import CasebookError
from dragoman.record import Record, Source
from dragoman.report import Report, digest, publishing_day


def is_news(connection: Connection, source: Source | Report, reader: str) -> bool:
    """Say whether a reading of this report by ``reader`` would be news.

    It is when the text is new, or was never read by that reader, or more is known of it
    (title, publisher, address, date) than its last reading knew. Raises CasebookError when
    the id is another text's.
    """
    held = connection.execute(select(report.c.digest).where(report.c.id == source.id)).scalar()
    if held is None:
        return True
    if held != digest(source.text):
        raise CasebookError(
            f"another text has the id {source.id[:80]!r} already: give this report an id of its own"
        )
    return not _was_read(connection, source.id, reader) or _says_more(connection, source)


def add_record(connection: Connection, record: Record, reader: str, now: dt.datetime) -> bool:
    """Keep ``record`` as a reading by ``reader`` made at ``now`` if it is news, and say whether
    it was. Raises CasebookError as ``is_news``. The caller opens the transaction."""
    source = record.report
    if not is_news(connection, source, reader):
        return False
    stamp = now.astimezone(dt.UTC).isoformat(timespec="seconds")
    query = select(report.c.added_at).where(report.c.id == source.id)
    added_at = connection.execute(query).scalar()
    if added_at is None:
        _insert_report(connection, source, stamp)
    _insert_reading(connection, record, reader, stamp, added_at or stamp)
    return True


def _was_read(connection: Connection, report_id: str, reader: str) -> bool:
    query = select(reading.c.id).where(reading.c.report_id == report_id, reading.c.reader == reader)
    return connection.execute(query.limit(1)).first() is not None


def _says_more(connection: Connection, source: Source | Report) -> bool:
    """Say whether something is stated of a report that its last reading did not have so."""
    facts = ("title", "publisher", "url", "published")
    query = latest(select(*(reading.c[fact] for fact in facts)))
    last = connection.execute(query.where(reading.c.report_id == source.id)).one()
    stated = [getattr(source, fact) for fact in facts]
    return any(new is not None and new != old for new, old in zip(stated, last, strict=True))


def _insert_report(connection: Connection, source: Source, stamp: str) -> None:
    connection.execute(
        insert(report).values(
            id=source.id, digest=digest(source.text), text=source.text, added_at=stamp
        )
    )


def _insert_reading(
    connection: Connection, record: Record, reader: str, stamp: str, added_at: str
) -> None:
    source = record.report
    day = publishing_day(source.published)
    known = added_at[: len("2021-12-29")] if day is None else day.isoformat()
    query = insert(reading).values(
        report_id=source.id,
        reader=reader,
        read_at=stamp,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        published=source.published,
        known=known,
        record=record.to_json().decode("utf-8"),
    )
    reading_id = connection.execute(query.returning(reading.c.id)).scalar_one()
    for table, rows in spelled(record, reading_id, known):
        connection.execute(insert(table), rows)
