"""The attributions layer for itself: plain text in, who is the source of which words out."""

from __future__ import annotations

import datetime as dt

import msgspec

from dragoman.errors import UnreadableInput
from dragoman.intake.layout import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors
from dragoman.reading.attributions import Method
from dragoman.reading.attributions import find_attributions as attributions_in
from dragoman.reading.times import find_published, find_times
from dragoman.record import Actor, QuotationMode, Span, Time
from dragoman.report import MAX_CHARACTERS, publishing_day
from dragoman.views.judging import judge_quote
from dragoman.views.rows import Standing


class SourcedWords(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of words with a source, everything about it resolved.

    ``source``, ``cue`` and ``content`` are tuples of spans, as quotations split; ``source`` is
    empty where nobody is named. ``speaker`` is whose words they are and ``addressee`` who was
    spoken to, None where no known party is named; ``medium`` the words that name in what it was
    said; ``said`` the time expression that tells when. ``within`` is the ``id`` of the
    attribution in whose content this one stands. ``standing`` says how the source is known,
    ``why`` by what that is told.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Actor | None
    standing: Standing
    why: str
    mode: QuotationMode
    medium: Span | None
    addressee: Actor | None
    said: Time | None
    within: str | None


def find_attributions(
    text: str,
    published: dt.date | str | None = None,
    model: str | None = None,
    method: Method = "trained",
) -> list[SourcedWords]:
    """Return the stretches of an English text that have a source, in reading order.

    Statements, direct and indirect, and states of mind and intent alike; one told inside
    another's words comes after it and points to it. ``published`` is the day that "on Friday"
    is told from: a date, or an ISO 8601 date or date-time; without it the date that the text
    states of itself counts. ``model`` names an installed spaCy model; ``method`` ``"rules"``
    leaves the trained tagger out, which is faster and misses more. All spans are offsets
    into ``text`` (from, up to and not including). Lines that are no reporting, such as
    credits, are passed over.

    Raises InvalidDate when ``published`` is no date, ModelMissing when there is no such model,
    UnreadableInput when the text has more than a million characters; else no string is refused.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableInput(
            f"the text has {len(text):,} characters, more than the {MAX_CHARACTERS:,} that are "
            "read at once: split it"
        )
    day = publishing_day(published)
    parsed = parse(text, find_layout(text), model)
    day = day if published is not None else find_published(parsed)
    times = {time.id: time for time in find_times(parsed, day)}
    actors = {actor.id: actor for actor in find_actors(parsed, day)}
    found: list[SourcedWords] = []
    for quote in attributions_in(parsed, list(actors.values()), list(times.values()), method):
        judged = judge_quote(quote, text, actors)
        found.append(
            SourcedWords(
                id=quote.id,
                source=quote.source,
                cue=quote.cue,
                content=quote.content,
                speaker=actors.get(quote.speaker or ""),
                standing=judged.standing,
                why=judged.why,
                mode=quote.mode,
                medium=quote.medium,
                addressee=actors.get(quote.addressee or ""),
                said=times.get((quote.when.time if quote.when else None) or ""),
                within=quote.within,
            )
        )
    return found


__all__ = ["SourcedWords", "find_attributions"]
