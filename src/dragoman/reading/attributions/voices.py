"""Whose voice an attribution is, and who is spoken to."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dragoman.codebook.cues import Addressee
from dragoman.codebook.sectors import load_orgwords
from dragoman.language.syntax import agent, is_passive, prepositional, subject
from dragoman.reading.attributions.grammar import source_of, subtree
from dragoman.reading.attributions.grounding import Grounded
from dragoman.reading.attributions.media import is_medium
from dragoman.reading.attributions.stage import Range, Stage, candidate_at
from dragoman.reading.cast import Cast

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_ISSUED = frozenset({"by", "from", "of"})

#: Clauses beside a cue that name who is spoken to.
_ADDRESSING = frozenset({"ask", "press", "question", "speak", "talk", "brief"})

#: What a body says, whoever of it presents it.
_OF_BODIES = frozenset({"report", "study", "survey", "poll", "assessment"})

#: What stands for several who were named together, not farther back than so many words.
_TOGETHER = frozenset({"they", "both", "each", "neither"})
_FARTHEST = 80
_PLURAL = frozenset({"NNS", "NNPS", "NNP"})

#: What a report calls an outlet that it has named.
_OUTLETS = frozenset(
    {"agency", "newspaper", "paper", "daily", "magazine", "network", "channel", "broadcaster"}
)

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
            found = _body_of(_issuer(token, cast), token, cast) or latest.get(token.lemma_)
            speaking = found if token.dep_ == "nsubj" else speaking
        elif token.lower_ == "it" and token.dep_ == "nsubj" and cast.at(token) is None:
            found = speaking if token.head.i in stage.candidates else None
        if found is not None:
            issuers[token.i] = latest[token.lemma_] = found
    return issuers


def _body_of(issuer: str | None, medium: Token, cast: Cast) -> str | None:
    """Return the organization whose report its chief presents, else who issued the medium."""
    if issuer is None or medium.lemma_.lower() not in _OF_BODIES:
        return issuer
    body = cast.actors[issuer].of
    known = body is not None and body in cast.actors
    return body if known and cast.actors[str(body)].kind == "organization" else issuer


def speaker_of(said: Grounded, cast: Cast, issuers: Mapping[int, str]) -> str | None:
    """Return the actor whose words or thoughts they are, or None where nobody known is named.

    A document or a talk speaks for who issued it (``issuers``): "a statement by the
    ministry", "he said in a report announcing …".
    """
    if said.head is None:
        return None
    head = said.head
    if head.tag_ in _RELATIVE and head.head.dep_ == "relcl":
        head = head.head.head
    found = _body_named(said, cast) or issuers.get(head.i) or cast.party(head)
    if found is not None:
        return _officer(said, cast, found)
    found = _person_in(said, cast, apposed=True)
    if found is not None:
        return found
    for _, inner in prepositional(head, "of"):
        found = cast.party(inner)
        if found is not None:
            return found
    return _person_in(said, cast) or _first_of_several(head, cast) or _outlet_before(head, cast)


def _outlet_before(head: Token, cast: Cast) -> str | None:
    """Return the news outlet named last before "the agency", "the newspaper" and the like."""
    definite = any(child.lower_ in {"the", "that", "same"} for child in head.lefts)
    if head.lower_ not in _OUTLETS or not definite:
        return None
    for token in reversed(head.doc[max(0, head.i - _FARTHEST) : head.i]):
        actor = cast.actors.get(cast.at(token) or "")
        if actor is not None and actor.kind == "organization" and "JRN" in actor.sectors:
            return actor.id
    return None


def _first_of_several(head: Token, cast: Cast) -> str | None:
    """Return the first of those whom "the two leaders", "both" or "they" stands for.

    "They" whom nothing else resolved are those who were last the subject together; "the two
    presidents" the only two of that office in the report.
    """
    several = cast.parties(head) or _of_one_office(head, cast)
    if several or head.lower_ not in _TOGETHER:
        return several[0] if several else None
    for token in reversed(head.doc[max(0, head.i - _FARTHEST) : head.i]):
        if token.dep_ in {"nsubj", "nsubjpass"} and token.tag_ in _PLURAL:
            several = cast.parties(token)
            return several[0] if len(several) > 1 else None
    return None


def _of_one_office(head: Token, cast: Cast) -> list[str]:
    """Return the two persons whose office "the two presidents" names, if there are just two."""
    if not any(c.lower_ in {"two", "both"} for c in head.children):
        return []
    office = head.lemma_.lower()
    holders = sorted(
        (min(actor.mentions), actor.id)
        for actor in cast.actors.values()
        if actor.kind == "person" and actor.mentions and office in (actor.role or "").lower()
    )
    return [actor for _, actor in holders] if len(holders) == 2 else []


def _officer(said: Grounded, cast: Cast, found: str) -> str:
    """Return the officer whose name ends a source that the parser headed by the body.

    "Arab League (AL) chief Amr Moussa" may come out as a phrase about the league.
    """
    head, source = said.head, said.source
    if head is None or source is None or cast.actors[found].kind == "person":
        return found
    after = head.doc[head.i + 1 : source[1]]
    last = cast.at(after[-1]) if len(after) else None
    apart = any(token.pos_ in {"ADP", "CCONJ", "VERB", "PRON"} for token in after)
    person = last is not None and cast.actors[last].kind == "person"
    return last if last is not None and person and not apart else found


def _body_named(said: Grounded, cast: Cast) -> str | None:
    """Return the organization that a source's noun for one goes with: "the newspaper Maariv"."""
    if said.head is None or said.source is None:
        return None
    return _named_beside(said.head, said.source, cast)


def _named_beside(head: Token, phrase: Range, cast: Cast) -> str | None:
    if head.pos_ == "PROPN" or cast.at(head) or head.lemma_.capitalize() not in load_orgwords():
        return None
    tokens = (t for t in head.subtree if phrase[0] <= t.i < phrase[1])
    named = (cast.at(t) for t in tokens if t.pos_ == "PROPN" and abs(t.i - head.i) <= _BESIDE)
    return next((a for a in named if a and cast.actors[a].kind == "organization"), None)


def _person_in(said: Grounded, cast: Cast, apposed: bool = False) -> str | None:
    """Return the last person named in a source whose head word names nobody.

    With ``apposed`` only one whose name follows a comma: "the head of the agency, Rafael Grossi".
    """
    if said.source is None or said.head is None:
        return None
    doc = said.head.doc
    named = (
        cast.at(token)
        for token in reversed(doc[said.source[0] : said.source[1]])
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


def addressee_of(said: Grounded, cast: Cast) -> str | None:
    """Return the actor spoken to, or None where nobody known is.

    It is told by the cue, where it is one that names it ("told reporters"), or by what stands
    beside it ("asked by reporters", "speaking to lawmakers").
    """
    heard: list[Token] = []
    if said.candidate is not None and said.candidate.cue.addressee:
        heard = _heard(said.candidate.token, said.candidate.cue.addressee)
    for beside in said.cue_word.children:
        if beside.dep_ == "advcl" and beside.lemma_ in _ADDRESSING:
            spoken = prepositional(beside, "to", "with", "before")
            heard += [inner for _, inner in spoken] or [t for t in [agent(beside)] if t]
    source = said.source or (0, 0)
    for head in heard:
        if not source[0] <= head.i < source[1] and not is_medium(head):
            found = cast.party(head) or _named_beside(head, subtree(head), cast)
            if found is not None:
                return found
    return None


def _heard(verb: Token, addressee: Addressee) -> list[Token]:
    """Return the heads of the phrases that name who is spoken to, as the codebook has the cue."""
    if addressee == "to":
        return [inner for _, inner in prepositional(verb, "to", "with")]
    if is_passive(verb):
        return [c for c in verb.children if c.dep_ == "nsubjpass"]
    return [c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubj"} and c.i > verb.i]


__all__ = ["addressee_of", "find_issuers", "speaker_of"]
