"""What is asked of the tables: each report's last reading, in order, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, select

from dragoman.casebook.schema import act, act_party, actor, reading, report


@dataclass(frozen=True, slots=True)
class Entry:
    """One report in a casebook, by its last reading.

    ``published`` is as in the record, ``known`` the ISO day on which it came to be known,
    ``added_at`` the moment it was first added (ISO 8601, UTC); ``reader`` is the version of
    the last reading, ``readings`` how many there are.
    """

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    known: str
    added_at: str
    reader: str
    readings: int


def latest(query: Select[Any]) -> Select[Any]:
    """Return the query over ``reading`` kept to the last reading of each report."""
    newer = reading.alias("newer")
    return query.where(
        ~exists().where(newer.c.report_id == reading.c.report_id, newer.c.id > reading.c.id)
    )


def in_order(query: Select[Any]) -> Select[Any]:
    """Return the query over ``reading`` ordered by publishing date, or the day added, and id."""
    return query.order_by(func.coalesce(reading.c.published, reading.c.known), reading.c.report_id)


def entries() -> Select[Any]:
    """Return the query for all entries, in order; ``entry`` makes one of each of its rows."""
    again = reading.alias("again")
    count = select(func.count()).where(again.c.report_id == report.c.id).scalar_subquery()
    columns = select(
        report.c.id,
        reading.c.title,
        reading.c.publisher,
        reading.c.published,
        reading.c.known,
        report.c.added_at,
        reading.c.reader,
        count.label("readings"),
    )
    return in_order(latest(columns.join_from(report, reading)))


def entry(row: Row[Any]) -> Entry:
    """Return the entry that one row of ``entries`` holds."""
    return Entry(**row._mapping)


def has_act(name: str | None, kind: str | None, status: str | None) -> ColumnElement[bool]:
    """Return the condition that a reading has an act of type ``kind`` and ``status``, to which
    an actor called ``name`` is a party; None stands for any."""
    wanted = [act.c.reading_id == reading.c.id]
    if kind is not None:
        wanted.append(act.c.type == kind)
    if status is not None:
        wanted.append(act.c.status == status)
    if name is None:
        return exists().where(*wanted)
    is_party = and_(act_party.c.reading_id == act.c.reading_id, act_party.c.act_id == act.c.id)
    is_actor = and_(
        actor.c.reading_id == act_party.c.reading_id, actor.c.id == act_party.c.actor_id
    )
    return exists().where(*wanted, is_party, is_actor, actor.c.name == name)
