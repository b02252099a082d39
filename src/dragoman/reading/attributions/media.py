"""In what words were said, written or shown: "a joint statement", "an interview on radio"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.codebook.cues import Medium, load_media
from dragoman.language.syntax import prepositional, trimmed
from dragoman.reading.attributions.grounding import Grounded
from dragoman.record import Span

_SAID_IN = frozenset({"in", "at", "during", "to", "through", "via", "from", "after"})
_SAID_ON = frozenset({"on", "over", "via", "through"})
_TIMES = frozenset({"DATE", "TIME"})

#: "In response" by itself says when, not in what, something was said.
_REACTIONS = frozenset({"response", "reply", "answer", "return", "reaction", "turn"})


def is_medium(token: Token) -> bool:
    """Tell whether a word names a medium of saying that speaks for somebody: "a statement"."""
    return any(not medium.carrier and _stands(token, medium.before) for medium in _media(token))


def _media(token: Token) -> tuple[Medium, ...]:
    return load_media().get(token.lemma_.lower(), ())


def _stands(token: Token, before: tuple[str, ...]) -> bool:
    first = token.i - len(before)
    return first >= 0 and all(
        word.lemma_.lower() == wanted
        for word, wanted in zip(token.doc[first : token.i], before, strict=True)
    )


def medium_of(said: Grounded) -> Span | None:
    """Return the phrase that names in what the words were said, written or shown, or None."""
    head = said.head
    if head is not None and is_medium(head):
        return _phrase(head, said)
    for preposition, inner in _surroundings(said.cue_word):
        if preposition is None:
            fits = is_medium(inner)
        else:
            fits = any(
                _stands(inner, medium.before)
                and preposition.lower_ in (_SAID_ON if medium.carrier else _SAID_IN)
                and (inner.n_lefts or inner.lemma_ not in _REACTIONS)
                for medium in _media(inner)
            )
        if fits and not said.covers(inner.i):
            return _phrase(inner, said)
    return None


def _surroundings(cue: Token) -> Iterator[tuple[Token | None, Token]]:
    """Yield phrases around a cue: its own, those of who is spoken to, and theirs in turn.

    Those of "speaking at …" and "addressing …" beside it are its own too.
    """
    for child in cue.children:
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ == "tell":
            yield None, child
            yield from prepositional(child)
        if child.dep_ == "advcl" and child.tag_ == "VBG":
            yield from ((None, c) for c in child.children if c.dep_ == "dobj")
            yield from prepositional(child)
    for preposition, inner in prepositional(cue):
        yield preposition, inner
        yield from prepositional(inner)


def _phrase(head: Token, said: Grounded) -> Span:
    """Return a phrase without the cue, the clause or the time that follows its head."""
    parts = (first for first, _ in (*said.cue, *said.contents) if first > head.i)
    end = min([head.right_edge.i + 1, *parts])
    for child in head.rights:
        if child.dep_ in {"relcl", "npadvmod"} or child.ent_type_ in _TIMES:
            end = min(end, child.left_edge.i)
        if child.dep_ == "prep" and any(c.ent_type_ in _TIMES for c in child.children):
            end = min(end, child.left_edge.i)
    return trimmed(head.doc, head.left_edge.i, max(end, head.i + 1))


__all__ = ["is_medium", "medium_of"]
