"""The rows that views answer with: plain, frozen, and each with the words it rests on.

A row is made of names and words, not of ids, so that it can be printed, exported or
joined without its record; its ``evidence`` leads back to the characters. Texts in a row
are words of the report, white space folded to single spaces and otherwise as found:
whoever prints them for a terminal or a page cleans them for it.

Dates are ISO 8601 strings or None. In JSON ``begin`` and ``end`` are called ``from`` and
``to``, as in the record format.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from dragoman.record import Kind, Span, Status

Standing = Literal[
    "named official", "named other", "unnamed official", "unnamed other",
    "document", "the report itself",
]  # fmt: skip
DayKnown = Literal["text", "narrative", "published", "none"]
PositionKind = Literal["demand", "offer"]
Stands = Literal["rejected", "accepted", "answered", "open"]
ClaimKind = Literal["claim", "accusation", "denial", "statement"]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Where a row comes from: one report, and the spans of its text the row rests on, best first.

    ``part`` is the id in that record of what the row was made from: an act (``x3``), an
    actor (``a1``) or an attribution (``q2``).
    """

    report_id: str
    part: str
    spans: tuple[Span, ...]
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Someone on whose word a row rests, or who did the act by saying it.

    ``line`` is the whole in one line, ready to print: ``Emily Horne, National Security
    Council spokeswoman (press release)``; ``senior US official, unnamed``; ``the report
    itself``. ``office`` is the role with what it is a role of; ``medium`` is what the words
    were said in, without its article. Both may be None. ``why`` says by what the standing
    is told.
    """

    line: str
    name: str
    standing: Standing
    office: str | None = None
    medium: str | None = None
    why: str = ""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What every row has: its evidence, never empty, the best first."""

    evidence: tuple[Evidence, ...]

    @property
    def report_id(self) -> str:
        """The id of the report that the row rests on first."""
        return self.evidence[0].report_id

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans in that report which the row rests on, the best first."""
        return self.evidence[0].spans

    def to_dict(self) -> dict[str, Any]:
        """Return the row as plain dicts, lists, strings and numbers, as in JSON."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain


class ActRow(Row, frozen=True, kw_only=True):
    """What every row made from one act has.

    ``actors`` and ``recipients`` are names; in a mutual act (``symmetric``) all parties are
    ``actors``. ``object`` is the words of what is demanded, threatened, discussed…;
    ``words`` the clause and ``sentence`` the whole sentence around it. ``day_known`` says
    how the day is known: by an expression in the ``text``, by the ``narrative``, because it
    is news of the day it was ``published``, or ``none``; ``day_words`` is the expression
    (``December 30``), also where it yields no full date. ``source`` is who says so, the
    outermost first in its line; ``speaker`` who did the act by speaking, if it was so done.
    """

    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    symmetric: bool
    object: str | None
    place: str | None
    quantities: tuple[str, ...]
    begin: str | None = msgspec.field(name="from")
    end: str | None = msgspec.field(name="to")
    day_known: DayKnown
    day_words: str | None
    source: Voice
    speaker: Voice | None
    words: str
    sentence: str
    confidence: float


class TimelineRow(ActRow, frozen=True, kw_only=True):
    """Something that happened. ``denied_by`` is who denies it in the same report."""

    denied_by: tuple[str, ...] = ()


class CalendarRow(ActRow, frozen=True, kw_only=True):
    """Something that is coming, or was asked for on a day.

    ``fixed`` is true where it is announced for exact days, false where it is only proposed,
    or its time is vague (``next week``, ``in May``) or not known.
    """

    fixed: bool


class ConditionRow(ActRow, frozen=True, kw_only=True):
    """Who will do what if what: ``condition`` is the words of the condition, where given."""

    condition: str | None


class AnswerRow(ActRow, frozen=True, kw_only=True):
    """One answer to a position, and where it alone would leave it."""

    stands: Stands


class PositionRow(ActRow, frozen=True, kw_only=True):
    """A demand or an offer, each answer to it, and where it stands.

    ``actors`` is by whom and ``recipients`` of whom. ``stands`` is ``open`` when these
    sources have no answer, ``answered`` when what they have is no plain yes or no, or is both.
    """

    kind: PositionKind
    condition: str | None
    answers: tuple[AnswerRow, ...]
    stands: Stands


class ClaimRow(Row, frozen=True, kw_only=True):
    """Something that someone asserts, or denies.

    ``kind`` is ``accusation`` (an ACCUSE act), ``denial``, ``claim`` (an act that the report
    has on someone's word only) or ``statement`` (words with a source that are no act).
    ``about`` is whom it is about, ``content`` what is asserted or denied, ``denies`` the words
    of the act that a denial answers, ``denied_by`` who denies it in the same report.
    """

    kind: ClaimKind
    speaker: Voice
    about: tuple[str, ...]
    content: str
    denies: str | None
    denied_by: tuple[str, ...]
    sentence: str
    begin: str | None = msgspec.field(name="from")
    end: str | None = msgspec.field(name="to")
    confidence: float | None


class ActorRow(Row, frozen=True, kw_only=True):
    """A party: what it is, and how much of the record is about it.

    ``code`` is CAMEO's (``RUSGOV``), or None. ``role`` and ``of`` are the latest known;
    ``offices`` every office seen, as printed (``President of Russia``), the latest first.
    ``mentions`` counts places in the texts, ``acts`` the acts it is a party to, ``reports``
    the reports it stands in.
    """

    name: str
    kind: Kind
    named: bool
    country: str | None
    sectors: tuple[str, ...]
    code: str | None
    role: str | None
    of: str | None
    offices: tuple[str, ...]
    standing: Standing
    mentions: int
    acts: int
    reports: int
