"""Short factories for records: a text, and its parts named by the words they stand for.

A test writes ``act(TEXT, "x1", "REQUEST", "Moscow demanded talks", actors=["a1"])`` and the
spans are found in the text. Words that stand there twice are told apart by the ``clause``
they are looked for in, or by giving a span.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dragoman.record import (
    Act,
    Actor,
    Attribution,
    Mention,
    Quantity,
    Record,
    Source,
    Span,
    Time,
    When,
    Where,
)
from dragoman.report import digest

Words = str | Span


def span(text: str, words: Words, inside: Span | None = None) -> Span:
    """Return where ``words`` first stand in ``text``, or in the part of it that ``inside`` is."""
    if not isinstance(words, str):
        return words
    low, high = inside or (0, len(text))
    start = text.index(words, low, high)
    return start, start + len(words)


def record(text: str, *, id: str = "", **parts: Any) -> Record:
    """Return a checked record; ``parts`` are those of Record, and what is known of the report."""
    layers = {
        name: tuple(parts.pop(name, ())) for name in ("actors", "times", "attributions", "acts")
    }
    if "published" in parts:
        parts.setdefault("published_basis", "given")
    source = Source(id=id or digest(text), text=text, **parts)
    return Record(report=source, **layers).checked()


def actor(id: str, name: str, kind: str = "person", **rest: Any) -> Actor:
    """Return an actor; one whose name stands in no text has no mentions unless given."""
    return Actor(id=id, name=name, kind=kind, **rest)


def state(id: str, name: str, country: str, **rest: Any) -> Actor:
    """Return a state as an actor."""
    return Actor(id=id, name=name, kind="state", country=country, sectors=("GOV",), **rest)


def time(text: str, id: str, words: Words, value: str, **rest: Any) -> Time:
    """Return a time expression, a DATE that covers one day unless the value is no full day."""
    day = value if len(value) == 10 and "X" not in value and "W" not in value else None
    return Time(
        id=id,
        span=span(text, words),
        type=rest.pop("type", "DATE"),
        value=value,
        begin=rest.pop("begin", day),
        end=rest.pop("end", day),
    )


def on(begin: str | None, end: str | None = None, *, time: str | None = None, **rest: Any) -> When:
    """Return when an act is: one day, or from one to another."""
    return When(begin=begin, end=end or begin, time=time, **rest)


def said(
    text: str,
    id: str,
    content: Words | Sequence[Words],
    *,
    speaker: str | None = None,
    source: Words | None = None,
    medium: Words | None = None,
    **rest: Any,
) -> Attribution:
    """Return an attribution of ``content``, one stretch of words or several."""
    pieces = [content] if isinstance(content, str) else content
    return Attribution(
        id=id,
        content=tuple(span(text, piece) for piece in pieces),
        source=() if source is None else (span(text, source),),
        medium=None if medium is None else span(text, medium),
        speaker=speaker,
        **rest,
    )


def act(
    text: str,
    id: str,
    type: str,
    clause: Words,
    *,
    trigger: str | None = None,
    object: Words | None = None,
    condition: Words | None = None,
    where: str | None = None,
    quantities: Sequence[tuple[str, float, str]] = (),
    **rest: Any,
) -> Act:
    """Return an act with one mention; the trigger is the clause's first word unless given.

    ``quantities`` are (words, value, unit). Lists of ids may be lists.
    """
    stretch = span(text, clause)
    first = text[slice(*stretch)].split()[0]
    rest = {key: tuple(v) if isinstance(v, list) else v for key, v in rest.items()}
    return Act(
        id=id,
        type=type,
        mentions=(Mention(span(text, trigger or first, stretch), stretch),),
        object=None if object is None else span(text, object),
        condition=None if condition is None else span(text, condition),
        where=None if where is None else Where(name=where, span=span(text, where)),
        quantities=tuple(
            Quantity(value=value, unit=unit, span=span(text, words))
            for words, value, unit in quantities
        ),
        **rest,
    )
