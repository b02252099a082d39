"""From one act to the cells that every row about it has."""

from __future__ import annotations

from typing import Any

from dragoman.record import Act
from dragoman.views.lookup import Lookup
from dragoman.views.rows import ActRow, DayKnown, Voice
from dragoman.views.voices import actor_voice, chain_voice, quote_voice
from dragoman.views.words import fold


def cells(act: Act, lookup: Lookup) -> dict[str, Any]:
    """Return the cells of ``ActRow`` for an act of the record in ``lookup``, by field name."""
    spans = tuple(mention.clause for mention in act.mentions)
    begin, end, known, words = _day(act, lookup)
    return {
        "evidence": lookup.evidence(act.id, spans),
        "type": act.type,
        "mode": act.mode,
        "status": act.status,
        "actors": lookup.names(act.actors),
        "recipients": lookup.names(act.recipients),
        "symmetric": act.symmetric,
        "object": lookup.words(act.object),
        "place": None if act.where is None else act.where.name,
        "quantities": tuple(fold(lookup.record.words(q.span)) for q in act.quantities),
        "begin": begin,
        "end": end,
        "day_known": known,
        "day_words": words,
        "source": source_of(act, lookup),
        "speaker": speaker_of(act, lookup),
        "words": (lookup.words(spans[0]) or "") if spans else "",
        "sentence": lookup.sentence(spans[0]) if spans else "",
        "confidence": act.confidence,
    }


def source_of(act: Act, lookup: Lookup) -> Voice:
    """Return on whose word an act rests; the report's own where it has no attribution."""
    known = lookup.attributions
    return chain_voice([known[i] for i in act.attributions if i in known], lookup)


def speaker_of(act: Act, lookup: Lookup) -> Voice | None:
    """Return who did an act by speaking, with the medium; None where it was not so done."""
    quotes = [lookup.attributions[i] for i in act.said_in if i in lookup.attributions]
    if not quotes:
        return None
    best = next((quote for quote in quotes if quote.speaker is not None), quotes[0])
    if best.speaker is None and act.actors:
        return actor_voice(lookup.actors[act.actors[0]], lookup)
    return quote_voice(best, lookup)


def by_day(row: ActRow) -> tuple[bool, str, str, str, str, int]:
    """Return the key that sorts rows by day, the undated last, then by report and place in it."""
    day = row.begin or row.end
    first = row.evidence[0]
    place = first.spans[0][0] if first.spans else 0
    return (day is None, day or "", row.end or "", first.published or "", first.report_id, place)


def _day(act: Act, lookup: Lookup) -> tuple[str | None, str | None, DayKnown, str | None]:
    """Return from when to when an act was, how that is known, and in what words.

    News of the day without a date stands on the publishing day and is marked so; of an act
    that is only ordered by another the words say which ("after: the call with Putin").
    """
    when = act.when
    if when is None:
        return None, None, "none", None
    published = lookup.record.report.published
    if when.basis == "published" and published is not None:
        return published[:10], published[:10], "published", None
    other = lookup.acts.get(when.act) if when.act else None
    if other is not None and when.begin is None:
        return None, None, "none", f"{when.order} {lookup.words(other.mentions[0].clause)}"
    time = lookup.times.get(when.time) if when.time else None
    return when.begin, when.end, when.basis, None if time is None else lookup.words(time.span)
