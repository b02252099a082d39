"""Record: what reading one report yields, as typed and validated plain data.

The fields are those of the record format, version 1. Spans are ``(start, end)``
in Unicode code points of ``record.report.text``, end not included. Ids are unique
inside one record: actors ``a1``…, times ``t1``…, attributions ``q1``…, acts ``x1``….
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec

from dragoman.errors import InvalidRecord
from dragoman.markup import record_html

Span = tuple[int, int]

ActType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "scheduled", "proposed", "conditional", "negated"]
Kind = Literal["person", "state", "organization", "group"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Order = Literal["before", "after", "during"]
QuotationMode = Literal["direct", "indirect", "mixed"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What was read: the ``report`` part of a record."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_basis: Literal["given", "metadata", "text"] | None = None
    credits: tuple[str, ...] = ()
    language: str = "en"


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One party in the report, under all its names.

    ``country`` is an ISO 3166-1 alpha-3 code, ``IGO``, or None; ``sectors`` are PLOVER
    sector codes, most specific first; ``of`` is the id of what ``role`` is a role of.
    """

    id: str
    name: str
    kind: Kind
    named: bool = True
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    of: str | None = None
    mentions: tuple[Span, ...] = ()


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression; ``value`` as in TIMEX3, ``begin`` and ``end`` the ISO dates it covers.

    In JSON the two are called ``from`` and ``to``.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    begin: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of words with a source. Each part is a tuple of spans, as quotations split.

    ``when`` is the day of saying, where it is told; ``within`` the id of the attribution in
    whose content this one is told ("he said the minister had denied it").
    """

    id: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    speaker: str | None = None
    mode: QuotationMode = "indirect"
    medium: Span | None = None
    addressee: str | None = None
    when: When | None = None
    within: str | None = None


class Mention(msgspec.Struct, frozen=True):
    """Where an act stands in the text: the word that names it, and its clause."""

    trigger: Span
    clause: Span


class When(msgspec.Struct, frozen=True, kw_only=True):
    """When an act happened or is to happen, or words were said: the expression, the ISO dates.

    ``basis`` says how it is known: ``text`` (``time`` governs the act), ``narrative`` (told
    as part of what an earlier expression dates) or ``published`` (told as news of the day,
    without a date: ``from`` and ``to`` stay empty). ``order`` and ``act`` keep what is told
    of an act by another: it came before, after or during the act of that id. Where that one is
    dated, the days that follow for this one stand there as ``narrative``.
    """

    time: str | None = None
    begin: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")
    basis: Literal["text", "narrative", "published"] = "text"
    order: Order | None = None
    act: str | None = None


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """The place of an act, as named, with its country where that is known."""

    name: str
    span: Span
    country: str | None = None


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its unit: ``around 100,000 troops``."""

    value: float
    unit: str
    span: Span
    approximate: bool = False


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """One distinct thing done, said, scheduled, demanded or threatened."""

    id: str
    type: ActType
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    symmetric: bool = False
    mentions: tuple[Mention, ...]
    object: Span | None = None
    condition: Span | None = None
    status: Status = "occurred"
    when: When | None = None
    where: Where | None = None
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[str, ...] = ()
    said_in: tuple[str, ...] = ()
    answers: str | None = None
    confidence: float = 0.5


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """All that one report yields; ``format`` is the version of the record format."""

    report: Source
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    acts: tuple[Act, ...] = ()
    format: Literal[1] = 1

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain dicts, lists, strings and numbers, as in its JSON."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return {"format": plain.pop("format"), **plain}

    def to_json(self) -> bytes:
        """Return the record as one line of JSON, in UTF-8, without the line's end."""
        return msgspec.json.encode(self.to_dict())

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """Return the record that ``data`` holds, as written by ``to_dict``.

        Unknown fields are passed over, as the format may grow. Raises InvalidRecord
        when a field has a wrong type, a span lies outside the text, or a reference
        names no part of the record.
        """
        try:
            record = msgspec.convert(data, cls)
        except msgspec.ValidationError as error:
            raise InvalidRecord(f"not a record: {error}") from None
        return record.checked()

    @classmethod
    def from_json(cls, line: bytes | str) -> Record:
        """Return the record that one line of JSON holds; raises InvalidRecord as ``from_dict``."""
        try:
            data = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise InvalidRecord(f"not a record: {error}") from None
        if not isinstance(data, dict):
            raise InvalidRecord("not a record: the line is no JSON object")
        return cls.from_dict(data)

    def checked(self) -> Record:
        """Return the record itself; raises InvalidRecord when a span or reference does not hold."""
        for complaint in _complaints(self):
            raise InvalidRecord(f"record {self.report.id!r}: {complaint}")
        return self

    def _repr_html_(self) -> str:
        return record_html(self)

    def words(self, span: Span) -> str:
        """Return the words that ``span`` stands for, exactly as in the report."""
        return self.report.text[span[0] : span[1]]

    def actor(self, actor_id: str) -> Actor:
        """Return the actor of that id; raises KeyError if there is none."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)


def _complaints(record: Record) -> Iterator[str]:
    """Yield what is wrong with a record, one line each: repeated ids, spans, references."""
    length = len(record.report.text)
    for part in ("actors", "times", "attributions", "acts"):
        ids = [item.id for item in getattr(record, part)]
        if len(set(ids)) < len(ids):
            yield f"an id stands twice among its {part}"
    for owner, span in _spans(record):
        if not 0 <= span[0] < span[1] <= length:
            yield f"{owner} has the span {list(span)}, outside its text of {length} characters"
    actors, times, quotes, acts = (
        {item.id for item in part}
        for part in (record.actors, record.times, record.attributions, record.acts)
    )
    for owner, reference, known in _references(record, actors, times, quotes, acts):
        if reference not in known:
            yield f"{owner} refers to {reference!r}, which is not in the record"


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    for actor in record.actors:
        yield from ((actor.id, span) for span in actor.mentions)
    for time in record.times:
        yield time.id, time.span
    for quote in record.attributions:
        parts = (*quote.source, *quote.cue, *quote.content)
        yield from ((quote.id, span) for span in (*parts, *_present(quote.medium)))
    for act in record.acts:
        for mention in act.mentions:
            yield from ((act.id, span) for span in (mention.trigger, mention.clause))
        where = act.where.span if act.where else None
        yield from ((act.id, span) for span in _present(act.object, act.condition, where))
        yield from ((act.id, quantity.span) for quantity in act.quantities)


def _present(*spans: Span | None) -> Iterable[Span]:
    return [span for span in spans if span is not None]


def _references(
    record: Record, actors: set[str], times: set[str], quotes: set[str], acts: set[str]
) -> Iterator[tuple[str, str, set[str]]]:
    for actor in record.actors:
        if actor.of is not None:
            yield actor.id, actor.of, actors
    for quote in record.attributions:
        named = [i for i in (quote.speaker, quote.addressee) if i is not None]
        yield from ((quote.id, i, actors) for i in named)
        if quote.when is not None and quote.when.time is not None:
            yield quote.id, quote.when.time, times
        if quote.within is not None:
            yield quote.id, quote.within, quotes
    for act in record.acts:
        yield from ((act.id, i, actors) for i in (*act.actors, *act.recipients))
        yield from ((act.id, i, quotes) for i in (*act.attributions, *act.said_in))
        if act.when is not None and act.when.time is not None:
            yield act.id, act.when.time, times
        if act.when is not None and act.when.act is not None:
            yield act.id, act.when.act, acts
        if act.answers is not None:
            yield act.id, act.answers, acts
