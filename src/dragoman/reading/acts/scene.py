"""Scene: one parsed report with the layers read before the acts, indexed for questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dragoman.codebook.lexicon import Lexicon
from dragoman.language.parsed import Parsed
from dragoman.reading.cast import Cast
from dragoman.record import Actor, Attribution, Span, Time


@dataclass(frozen=True, slots=True)
class Scene:
    """What the acts of a report are read from.

    ``quotes_at`` holds, by token number, the attributions whose content covers the token,
    outermost first; ``cue_of`` the attribution whose cue covers it; ``dated`` the numbers of
    the tokens that are part of a time.
    """

    doc: Doc
    text: str
    lexicon: Lexicon
    cast: Cast
    actors: dict[str, Actor]
    times: tuple[Time, ...]
    quotes_at: dict[int, tuple[Attribution, ...]]
    cue_of: dict[int, Attribution]
    dated: frozenset[int]
    published: dt.date | None
    _words: dict[Span, frozenset[str]] = field(default_factory=dict, repr=False)

    def content_words(self, span: Span) -> frozenset[str]:
        """Return the lemmas of the words in ``span`` that carry meaning, in lower case."""
        if span not in self._words:
            inside = self.doc.char_span(*span, alignment_mode="expand") or ()
            self._words[span] = frozenset(
                t.lemma_.lower() for t in inside if t.is_alpha and not t.is_stop
            )
        return self._words[span]

    def speaker(self, token: Token) -> str | None:
        """Return the actor in whose reported words ``token`` stands, the innermost one."""
        quotes = self.quotes_at.get(token.i, ())
        return quotes[-1].speaker if quotes else None

    def principal(self, actor_id: str) -> str:
        """Return the party an actor acts for: the end of its chain of ``of``."""
        seen = {actor_id}
        while (above := self.actors[actor_id].of) in self.actors and above not in seen:
            actor_id = str(above)
            seen.add(actor_id)
        return actor_id


def build_scene(
    parsed: Parsed,
    lexicon: Lexicon,
    actors: Sequence[Actor],
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    published: dt.date | None,
) -> Scene:
    """Return the scene of a parsed report and the layers read before the acts."""
    starts = {token.idx: token.i for token in parsed.doc}
    return Scene(
        doc=parsed.doc,
        text=parsed.text,
        lexicon=lexicon,
        cast=Cast.of(actors),
        actors={actor.id: actor for actor in actors},
        times=tuple(times),
        quotes_at=_contents(parsed.doc, starts, attributions),
        cue_of=_cues(parsed.doc, starts, attributions),
        dated=frozenset(n for time in times for n in _tokens(parsed.doc, starts, time.span)),
        published=published,
    )


def _tokens(doc: Doc, starts: dict[int, int], span: Span) -> range:
    """Return the token numbers of a character span; empty when it starts inside a token."""
    first = starts.get(span[0])
    if first is None:
        return range(0)
    last = first
    while last < len(doc) and doc[last].idx < span[1]:
        last += 1
    return range(first, last)


def _contents(
    doc: Doc, starts: dict[int, int], attributions: Sequence[Attribution]
) -> dict[int, tuple[Attribution, ...]]:
    widest_first = sorted(attributions, key=lambda q: -sum(e - s for s, e in q.content))
    inside: dict[int, tuple[Attribution, ...]] = {}
    for quote in widest_first:
        for span in quote.content:
            for number in _tokens(doc, starts, span):
                inside[number] = (*inside.get(number, ()), quote)
    return inside


def _cues(
    doc: Doc, starts: dict[int, int], attributions: Sequence[Attribution]
) -> dict[int, Attribution]:
    return {
        number: quote
        for quote in attributions
        for span in quote.cue
        for number in _tokens(doc, starts, span)
    }
