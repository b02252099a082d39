"""A record spelled out as rows of the tables, so that it can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table

from dragoman.casebook import schema
from dragoman.record import Act, Record, Span

Rows = list[dict[str, Any]]


def spelled(record: Record, reading_id: int, known: str) -> Iterator[tuple[Table, Rows]]:
    """Yield the tables that a record fills with its rows for each, in an order that keeps
    every reference to what is already there.

    ``reading_id`` names the reading that yielded the record, ``known`` is the ISO day on
    which it came to be known. Tables without rows are left out.
    """
    tables = {
        schema.actor: _actors(record),
        schema.time: _times(record),
        schema.attribution: _attributions(record),
        schema.act: [_act(act, record, known) for act in record.acts],
        schema.act_party: [row for act in record.acts for row in _parties(act)],
        schema.act_attribution: [row for act in record.acts for row in _sources(act)],
    }
    for table, rows in tables.items():
        if rows:
            yield table, [{"reading_id": reading_id, **row} for row in rows]


def _actors(record: Record) -> Rows:
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "named": actor.named,
            "country": actor.country,
            "sectors": " ".join(actor.sectors),
            "role": actor.role,
            "role_of": actor.of,
            "mentions": len(actor.mentions),
        }
        for actor in record.actors
    ]


def _times(record: Record) -> Rows:
    return [
        {"id": t.id, "type": t.type, "value": t.value, "begins": t.begin, "ends": t.end}
        for t in record.times
    ]


def _attributions(record: Record) -> Rows:
    return [
        {
            "id": quote.id,
            "speaker": quote.speaker,
            "addressee": quote.addressee,
            "mode": quote.mode,
            "medium": _words(record, quote.medium),
        }
        for quote in record.attributions
    ]


def _act(act: Act, record: Record, known: str) -> dict[str, Any]:
    return {
        "id": act.id,
        "type": act.type,
        "mode": act.mode,
        "status": act.status,
        "symmetric": act.symmetric,
        "begins": act.when.begin if act.when else None,
        "ends": act.when.end if act.when else None,
        "known": known,
        "place": act.where.name if act.where else None,
        "place_country": act.where.country if act.where else None,
        "object": _words(record, act.object),
        "condition": _words(record, act.condition),
        "answers": act.answers,
        "confidence": act.confidence,
    }


def _parties(act: Act) -> Iterator[dict[str, Any]]:
    for side, ids in (("actor", act.actors), ("recipient", act.recipients)):
        for place, actor_id in enumerate(ids):
            yield {"act_id": act.id, "side": side, "place": place, "actor_id": actor_id}


def _sources(act: Act) -> Iterator[dict[str, Any]]:
    for relation, ids in (("source", act.attributions), ("said_in", act.said_in)):
        for place, quote_id in enumerate(ids):
            yield {
                "act_id": act.id,
                "relation": relation,
                "place": place,
                "attribution_id": quote_id,
            }


def _words(record: Record, span: Span | None) -> str | None:
    return None if span is None else record.words(span)
