"""Cast: which actor a word of the report stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.codebook.bodies import load_bodies
from dragoman.language.syntax import conjuncts
from dragoman.record import Actor

#: Labels by which an adjective or a noun says whose people a noun names.
_OWNERS = frozenset({"amod", "poss", "compound", "nmod"})

#: Prepositions after which a body's owner stands; the latter not after armed forces, as
#: "officials in Kyiv" are Ukraine's and "troops in Ukraine" need not be.
_LINKS = frozenset({"of", "from"})
_SEATS = frozenset({"in", "at"})
_ARMED = frozenset({"military", "arms"})


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one report, to be asked by token.

    Tokens are those of the parse that the actors were found in: what counts is the
    character offset at which a token begins.
    """

    actors: Mapping[str, Actor]
    _at: Mapping[int, tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Cast:
        """Return the cast of these actors."""
        known = {actor.id: actor for actor in actors}
        spans: dict[tuple[int, int], list[str]] = {}
        for actor in known.values():
            for span in actor.mentions:
                spans.setdefault((span[0], span[1]), []).append(actor.id)
        at: dict[int, tuple[str, ...]] = {}
        for (start, end), ids in sorted(spans.items(), key=lambda item: item[0][0] - item[0][1]):
            at.update(dict.fromkeys(range(start, end), tuple(ids)))
        return cls(known, at)

    def at(self, token: Token) -> str | None:
        """Return the id of the actor whose narrowest mention covers ``token``, or None."""
        found = self._at.get(token.idx)
        return found[0] if found else None

    def party(self, token: Token) -> str | None:
        """Return the id of the actor that a phrase headed by ``token`` stands for, or None.

        It is the actor mentioned at ``token``; else the one that a name in apposition to it
        mentions ("the minister, Sergei Lavrov"); else, where ``token`` is a noun for people or
        bodies of a state (``bodies.csv``), the one that its adjective, possessor, compound
        or of-complement mentions ("US officials", "troops of Russia").
        """
        return next(iter(self._parties_of(token)), None)

    def parties(self, token: Token) -> list[str]:
        """Return the ids of the actors that a phrase headed by ``token`` stands for, in order.

        That is the party of each conjunct: all three of "Russia, Belarus and China", both of
        "Russian and US officials", and all whom a mention of several names ("the two leaders").
        """
        found: list[str] = []
        for member in conjuncts(token):
            found += self._parties_of(member)
        return list(dict.fromkeys(found))

    def _parties_of(self, token: Token) -> list[str]:
        found = self._at.get(token.idx)
        if found:
            return list(found)
        for child in token.children:
            if child.dep_ == "appos" and child.idx in self._at:
                return list(self._at[child.idx])
        body = load_bodies().get(token.lower_)
        if body is None:
            return []
        links = _LINKS if body.stands in _ARMED else _LINKS | _SEATS
        return list(dict.fromkeys(self._owners(token, links)))

    def _owners(self, token: Token, links: frozenset[str]) -> Iterator[str]:
        for child in token.children:
            if child.dep_ in _OWNERS:
                for member in conjuncts(child):
                    yield from self._at.get(member.idx, ())
            elif child.dep_ == "prep" and child.lower_ in links:
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        for member in conjuncts(inner):
                            yield from self._at.get(member.idx, ())


__all__ = ["Cast"]
