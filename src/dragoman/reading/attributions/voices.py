"""Whose voice an attribution is, in what it is said, and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dragoman.codebook.cues import Medium, load_media
from dragoman.codebook.sectors import load_orgwords
from dragoman.language.syntax import is_passive, prepositional, subject, trimmed
from dragoman.reading.attributions.grammar import source_of
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import Stage, candidate_at
from dragoman.reading.cast import Cast
from dragoman.record import Span

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_SAID_IN = frozenset({"in", "at", "during", "to", "through", "via", "from", "after"})
_SAID_ON = frozenset({"on", "over", "via", "through"})
_TIMES = frozenset({"DATE", "TIME"})
_ISSUED = frozenset({"by", "from", "of"})

#: "In response" by itself says when, not in what, something was said.
_REACTIONS = frozenset({"response", "reply", "answer", "return", "reaction", "turn"})

#: A name goes with its noun from no farther away than so many words.
_BESIDE = 3


def find_issuers(stage: Stage, cast: Cast) -> dict[int, str]:
    """Return who speaks in each document or talk that a report names, by token number.

    That is who is said to have issued it where it is first named, and the same one wherever
    the same word comes again: "presented a report … the report said … it said".
    """
    issuers: dict[int, str] = {}
    latest: dict[str, str] = {}
    speaking: str | None = None
    for token in stage.doc:
        found: str | None = None
        if token.pos_ == "NOUN" and is_medium(token):
            found = _issuer(token, cast) or latest.get(token.lemma_)
            speaking = found if token.dep_ == "nsubj" else speaking
        elif token.lower_ == "it" and token.dep_ == "nsubj" and cast.at(token) is None:
            found = speaking if token.head.i in stage.candidates else None
        if found is not None:
            issuers[token.i] = latest[token.lemma_] = found
    return issuers


def speaker_of(parts: Parts, cast: Cast, issuers: Mapping[int, str]) -> str | None:
    """Return the actor whose words or thoughts they are, or None where nobody known is named.

    A document or a talk speaks for who issued it (``issuers``): "a statement by the
    ministry", "he said in a report announcing …".
    """
    if parts.head is None:
        return None
    head = parts.head
    if head.tag_ in _RELATIVE and head.head.dep_ == "relcl":
        head = head.head.head
    found = _body_named(parts, cast) or issuers.get(head.i) or cast.party(head)
    if found is not None:
        return _officer(parts, cast, found)
    found = _person_in(parts, cast, apposed=True)
    if found is not None:
        return found
    for _, inner in prepositional(head, "of"):
        found = cast.party(inner)
        if found is not None:
            return found
    return _person_in(parts, cast)


def _officer(parts: Parts, cast: Cast, found: str) -> str:
    """Return the officer whose name ends a source that the parser headed by the body.

    "Arab League (AL) chief Amr Moussa" may come out as a phrase about the league.
    """
    head, source = parts.head, parts.source
    if head is None or source is None or cast.actors[found].kind == "person":
        return found
    after = head.doc[head.i + 1 : source[1]]
    last = cast.at(after[-1]) if len(after) else None
    apart = any(token.pos_ in {"ADP", "CCONJ", "VERB", "PRON"} for token in after)
    person = last is not None and cast.actors[last].kind == "person"
    return last if last is not None and person and not apart else found


def _body_named(parts: Parts, cast: Cast) -> str | None:
    """Return the organization that a noun for one goes with: "the newspaper Maariv"."""
    head = parts.head
    if head is None or parts.source is None or head.pos_ == "PROPN" or cast.at(head):
        return None
    if head.lemma_.capitalize() not in load_orgwords():
        return None
    tokens = (t for t in head.subtree if parts.source[0] <= t.i < parts.source[1])
    named = (cast.at(t) for t in tokens if t.pos_ == "PROPN" and abs(t.i - head.i) <= _BESIDE)
    return next((a for a in named if a and cast.actors[a].kind == "organization"), None)


def _person_in(parts: Parts, cast: Cast, apposed: bool = False) -> str | None:
    """Return the last person named in a source whose head word names nobody.

    With ``apposed`` only one whose name follows a comma: "the head of the agency, Rafael Grossi".
    """
    if parts.source is None or parts.head is None:
        return None
    doc = parts.head.doc
    named = (
        cast.at(token)
        for token in reversed(doc[parts.source[0] : parts.source[1]])
        if token.pos_ == "PROPN" and (not apposed or doc[token.i - 1].text == ",")
    )
    return next((a for a in named if a is not None and cast.actors[a].kind == "person"), None)


def _issuer(medium: Token, cast: Cast) -> str | None:
    """Return who issued a medium: its possessor, its author, or who speaks or presents it."""
    for child in medium.children:
        if child.dep_ in {"poss", "amod", "compound"}:
            found = cast.party(child)
            if found is not None:
                return found
    for _, inner in prepositional(medium, *_ISSUED):
        found = cast.party(inner)
        if found is not None:
            return found
    speaker: Token | None = None
    if medium.dep_ == "dobj":
        speaker = subject(medium.head)
    elif medium.dep_ == "pobj" and medium.head.dep_ == "ROOT":
        speaker = _speaker_before(medium)
    elif medium.dep_ == "pobj":
        speaker = subject(medium.head.head)
    return cast.party(speaker) if speaker is not None else None


def _speaker_before(medium: Token) -> Token | None:
    """Return who speaks in the sentence before, where a full stop cut "in a report" off it."""
    start = medium.sent.start
    if start == 0 or "\n" in medium.doc[start - 1].text_with_ws:
        return None
    candidate = candidate_at(medium.doc[start - 1].sent.root)
    return source_of(candidate) if candidate is not None else None


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


def medium_of(parts: Parts) -> Span | None:
    """Return the phrase that names in what the words were said, written or shown, or None."""
    head = parts.head
    if head is not None and is_medium(head):
        return _phrase(head, parts)
    if parts.candidate is None:
        return None
    for preposition, inner in _surroundings(parts.candidate.token):
        if preposition is None:
            fits = is_medium(inner)
        else:
            fits = any(
                _stands(inner, medium.before)
                and preposition.lower_ in (_SAID_ON if medium.carrier else _SAID_IN)
                and (inner.n_lefts or inner.lemma_ not in _REACTIONS)
                for medium in _media(inner)
            )
        if fits and not _inside(inner.i, parts):
            return _phrase(inner, parts)
    return None


def _surroundings(cue: Token) -> Iterator[tuple[Token | None, Token]]:
    """Yield phrases around a cue: its own, those of who is spoken to, and theirs in turn."""
    for child in cue.children:
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ == "tell":
            yield None, child
            yield from prepositional(child)
    for preposition, inner in prepositional(cue):
        yield preposition, inner
        yield from prepositional(inner)


def _inside(token: int, parts: Parts) -> bool:
    return any(start <= token < end for start, end in parts.contents)


def _phrase(head: Token, parts: Parts) -> Span:
    """Return a phrase without the cue, the clause or the time that follows its head."""
    end = min([head.right_edge.i + 1, *(first for first, _ in parts.cue if first > head.i)])
    for child in head.rights:
        if child.dep_ in {"relcl", "npadvmod"} or child.ent_type_ in _TIMES:
            end = min(end, child.left_edge.i)
        if child.dep_ == "prep" and any(c.ent_type_ in _TIMES for c in child.children):
            end = min(end, child.left_edge.i)
    return trimmed(head.doc, head.left_edge.i, max(end, head.i + 1))


def addressee_of(parts: Parts, cast: Cast) -> str | None:
    """Return the actor spoken to, where the cue is one that names it: "told reporters"."""
    if parts.candidate is None or not parts.candidate.cue.addressee:
        return None
    verb = parts.candidate.token
    if parts.candidate.cue.addressee == "to":
        heard = [inner for _, inner in prepositional(verb, "to", "with")]
    elif is_passive(verb):
        heard = [c for c in verb.children if c.dep_ == "nsubjpass"]
    else:
        heard = [c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubj"} and c.i > verb.i]
    source = parts.source or (0, 0)
    for head in heard:
        if not source[0] <= head.i < source[1] and not is_medium(head):
            found = cast.party(head)
            if found is not None:
                return found
    return None


__all__ = ["addressee_of", "find_issuers", "is_medium", "medium_of", "speaker_of"]
