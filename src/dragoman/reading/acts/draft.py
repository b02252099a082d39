"""Draft: an act while it is being read, before it is numbered and put into the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.codebook.lexicon import ActEntry
from dragoman.record import Attribution, Mention, Order, Quantity, Span, Status, When, Where

#: Types that are done by speaking: their object is what is said; what is inside it is no deed.
VERBAL = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})

#: Types of the quad category "material conflict", and those that hurt when promised.
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "THREATEN"})
FRIENDLY = frozenset({"AID", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})


@dataclass(slots=True, eq=False)
class Draft:
    """One mention of an act with all that is known of it so far.

    ``token`` heads the trigger, ``light`` is its light verb, ``entry`` the row of the lexicon
    that names it (None for an act read off a modal in reported speech). ``heads`` are the
    words of all mentions once they are merged. Parties are actor ids.
    """

    token: Token
    type: str
    mode: str | None
    mention: Mention
    entry: ActEntry | None = None
    light: Token | None = None
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    symmetric: bool = False
    object: Span | None = None
    object_head: Token | None = None
    condition: Span | None = None
    condition_head: Token | None = None
    status: Status = "occurred"
    when: When | None = None
    where: Where | None = None
    quantities: list[Quantity] = field(default_factory=list)
    attributions: tuple[Attribution, ...] = ()
    said_in: tuple[Attribution, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    heads: list[Token] = field(default_factory=list)
    answers: Draft | None = None
    order: tuple[Order, Draft] | None = None
    in_title: bool = False

    @property
    def completeness(self) -> int:
        """How much of who, whom, what and when this mention tells; titles count less."""
        whom = self.recipients or len(self.actors) > 1
        told = (self.actors, whom, self.object, self.when, self.where, self.quantities)
        return 2 * sum(map(bool, told)) + (self.token.pos_ == "VERB") - 3 * self.in_title
