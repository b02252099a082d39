"""Roster: the actors of one report while they are being found, and where each is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.codebook.states import state_names
from dragoman.reading.actors.page import Page
from dragoman.record import Actor, Kind, Span

#: A spokesman of a ministry of a state: no chain of ``of`` is longer.
_DEEPEST = 4


@dataclass(slots=True, eq=False)
class Draft:
    """One actor in the making: the fields of ``Actor``, and what finds further mentions of it.

    ``offices`` are the canonical offices that the text gave the person, ``gender`` is ``m``,
    ``f`` or empty, ``former`` true of people out of office. A draft with ``members`` is a
    set of other drafts, no actor itself: what mentions it mentions each of them.
    """

    kind: Kind
    name: str
    named: bool = True
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    of: Draft | None = None
    gender: str = ""
    offices: set[str] = field(default_factory=set)
    former: bool = False
    last: int = -1
    members: tuple[Draft, ...] = ()

    @property
    def principal(self) -> Draft:
        """The state or organization this one belongs to, or itself."""
        return self.of if self.of is not None else self

    @property
    def state(self) -> Draft | None:
        """The state that this one is, or speaks and acts for; None where there is none."""
        seen: Draft | None = self
        for _ in range(_DEEPEST):
            if seen is None or seen.kind == "state":
                return seen
            seen = seen.of
        return None


@dataclass(slots=True, eq=False)
class Roster:
    """The drafts of one page and their mentions.

    ``at`` has, for each token, the draft whose narrowest mention covers it. A mention is
    kept by its characters, so that a word after a hyphen ("US-led") can be one. ``home`` is
    the state that the whole report is about, where it is about one; ``leading`` the one named
    most, if by far, which "the government" means where nothing else tells. ``places`` are the
    tokens of capitals that are only places there, ``groups`` the unnamed groups by their noun,
    the last of each, ``open_bodies`` the bodies, each with the token of its head, that no word
    of their phrase gives to a state, ``weights`` how often each state is named, as party or place,
    ``scenes`` the countries of the places in each sentence.
    """

    page: Page
    drafts: list[Draft] = field(default_factory=list)
    at: dict[int, Draft] = field(default_factory=dict)
    mentions: dict[Span, list[Draft]] = field(default_factory=dict)
    spans_from: dict[int, list[Span]] = field(default_factory=dict)
    states: dict[str, Draft] = field(default_factory=dict)
    keyed: dict[tuple[str, ...], Draft] = field(default_factory=dict)
    groups: dict[str, Draft] = field(default_factory=dict)
    home: Draft | None = None
    leading: Draft | None = None
    places: set[int] = field(default_factory=set)
    open_bodies: list[tuple[Draft, int]] = field(default_factory=list)
    sets: dict[frozenset[int], Draft] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)
    scenes: dict[int, set[str]] = field(default_factory=dict)

    def add(self, draft: Draft) -> Draft:
        """Keep ``draft`` and return it."""
        self.drafts.append(draft)
        return draft

    def state(self, code: str) -> Draft:
        """Return the one draft of the state with this code, made when first asked for."""
        if code not in self.states:
            name = state_names().get(code, code)
            draft = Draft("state", name, country=code, sectors=("GOV",))
            self.states[code] = self.add(draft)
        return self.states[code]

    def scene(self, sentence: int) -> str | None:
        """Return the country that all places named in a sentence lie in, or None."""
        found = self.scenes.get(sentence, set())
        return next(iter(found)) if len(found) == 1 else None

    def once(self, key: tuple[str, ...], draft: Draft) -> Draft:
        """Return the draft kept under ``key``; ``draft`` itself becomes it when there is none."""
        if key not in self.keyed:
            self.keyed[key] = self.add(draft)
        return self.keyed[key]

    def together(self, members: list[Draft]) -> Draft:
        """Return the one draft of the set of these members."""
        key = frozenset(id(member) for member in members)
        if key not in self.sets:
            self.sets[key] = Draft("group", "", named=False, members=tuple(members))
        return self.sets[key]

    def mention(self, draft: Draft, span: Span) -> None:
        """Note a mention of ``draft``; its words are its own where no narrower one has them."""
        if span not in self.mentions:
            self.mentions[span] = []
            self.spans_from.setdefault(span[0], []).append(span)
        for one in draft.members or (draft,):
            if one not in self.mentions[span]:
                self.mentions[span].append(one)
        first, last = self.page.token_at(span[0]), self.page.token_at(span[1] - 1)
        for i in range(first, last + 1):
            if first == last or self.page.tags[i] != "PRP$":
                self.at.setdefault(i, draft)

    def mention_tokens(self, draft: Draft, first: int, last: int) -> None:
        """Note a mention from token ``first`` to token ``last``, both included."""
        self.mention(draft, self.page.span(first, last))

    def swallow(self, draft: Draft, first: int, last: int) -> None:
        """Note a mention that takes the place of the same draft's mentions inside it."""
        span = self.page.span(first, last)
        for inner in self._beginning(first, last):
            if draft in self.mentions[inner] and span[0] <= inner[0] and inner[1] <= span[1]:
                self.mentions[inner].remove(draft)
        self.mentions.setdefault(span, []).append(draft)
        for i in range(first, last + 1):
            if not self.page.capital(i) or i == last:
                self.at.setdefault(i, draft)

    def merge(self, draft: Draft, into: Draft) -> None:
        """Make all mentions of ``draft`` those of ``into``, and forget it."""
        for drafts in self.mentions.values():
            if draft in drafts:
                drafts.remove(draft)
                if into not in drafts:
                    drafts.append(into)
        for i, there in self.at.items():
            if there is draft:
                self.at[i] = into
        if draft in self.drafts:
            self.drafts.remove(draft)

    def _beginning(self, first: int, last: int) -> list[Span]:
        """Return the spans of the mentions that begin at a token from ``first`` to ``last``."""
        starts = (self.page.starts[i] for i in range(first, last + 1))
        return [span for start in starts for span in self.spans_from.get(start, ())]

    def actors(self) -> list[Actor]:
        """Return the drafts that are mentioned, or that a mentioned one is of, as actors.

        They are numbered in the order of their first mention; those without one come last.
        """
        spans: dict[int, list[Span]] = {}
        for span, drafts in self.mentions.items():
            for draft in drafts:
                spans.setdefault(id(draft), []).append(span)
        kept = [d for d in self.drafts if id(d) in spans]
        kept.sort(key=lambda d: min(spans[id(d)]))
        kept += self._principals(kept)
        ids = {id(draft): f"a{number}" for number, draft in enumerate(kept, 1)}
        return [_actor(draft, ids, spans.get(id(draft), [])) for draft in kept]

    def _principals(self, kept: list[Draft]) -> list[Draft]:
        """Return the drafts that those kept are of and that are not among them."""
        known, found, queue = {id(d) for d in kept}, [], list(kept)
        while queue:
            above = queue.pop().of
            if above is not None and id(above) not in known:
                known.add(id(above))
                found.append(above)
                queue.append(above)
        return found


def _actor(draft: Draft, ids: dict[int, str], spans: list[Span]) -> Actor:
    return Actor(
        id=ids[id(draft)],
        name=" ".join(draft.name.split()),
        kind=draft.kind,
        named=draft.named,
        country=draft.country,
        sectors=draft.sectors,
        role=draft.role,
        of=ids.get(id(draft.of)) if draft.of is not None else None,
        mentions=tuple(sorted(spans)),
    )


__all__ = ["Draft", "Roster"]
