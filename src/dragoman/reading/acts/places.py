"""Where an act takes place: the named place that a locative phrase of it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dragoman.codebook.places import country_of
from dragoman.language.syntax import prepositional
from dragoman.reading.acts.scene import Scene
from dragoman.record import Where

_LOCATIVE = ("in", "at", "near", "outside", "inside", "to", "into", "around", "across", "off")
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def find_where(hosts: Iterable[Token], scene: Scene, visited: Token | None) -> Where | None:
    """Return the place of an act, or None.

    ``hosts`` are the words whose locative phrases are the act's (its trigger, its light verb);
    ``visited`` is the object of a verb of visiting. A name that stands for a government is a
    party, not a place.
    """
    for head in _candidates(hosts, visited):
        named = _entity(head)
        if named is None or (head != visited and scene.cast.at(head) is not None):
            continue
        span = (named.start_char, named.end_char)
        name = scene.text[span[0] : span[1]]
        return Where(name=name, span=span, country=country_of(" ".join(name.split())))
    return None


def _candidates(hosts: Iterable[Token], visited: Token | None) -> Iterator[Token]:
    if visited is not None:
        yield visited
    for host in hosts:
        for preposition, head in prepositional(host, *_LOCATIVE):
            if preposition.lower_ not in {"to", "into"} or host.pos_ == "VERB":
                yield head


def _entity(head: Token) -> TokenSpan | None:
    """Return the place name that ``head`` belongs to, without its article."""
    if head.ent_type_ not in _PLACES:
        return None
    first = last = head.i
    doc = head.doc
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    if doc[first].lower_ == "the":
        first += 1
    return doc[first : last + 1] if first <= last else None
