"""Questions to the parse that several layers ask: subjects, phrases, clauses, tense, negation.

All take tokens of one spaCy document with Universal-style English dependencies (the
ClearNLP labels of spaCy's English models) and give tokens or character spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc, Token

from dragoman.record import Span

Tense = Literal["past", "present", "future"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PREDICATES = frozenset({"VERB", "AUX"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_SEPARATORS = frozenset({"", ",", ";", ":", ".", "-", "--", "\u2013", "\u2014", "and", "or", "but"})
_SUBJECT_CONTROL = frozenset({"promise", "pledge", "vow", "threaten", "use", "take"})
_FUTURE = frozenset({"will", "shall", "'ll", "wo"})


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents of ``token`` whose label is one of ``labels``, in reading order."""
    return [child for child in token.children if child.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """Return ``token`` and all that are coordinated with it below it, in reading order.

    "Russia, Belarus and China met": all three from ``Russia``.
    """
    found, queue = [token], [token]
    while queue:
        for child in queue.pop(0).children:
            if child.dep_ == "conj":
                found.append(child)
                queue.append(child)
    return sorted(found, key=lambda member: member.i)


def subject(verb: Token) -> Token | None:
    """Return the head of the grammatical subject of ``verb``, its own or one it shares.

    A coordinated verb without a subject takes that of the verb it is coordinated with; an
    open complement or a clause of purpose takes the controller's: the object of the verb
    above if that has one ("urged NATO to withdraw"), else its subject ("plans to speak");
    a participle or relative clause takes the noun it modifies. None when there is none.
    """
    seen: set[int] = set()
    current: Token | None = verb
    while current is not None and current.i not in seen:
        seen.add(current.i)
        own = next((c for c in current.children if c.dep_ in _SUBJECTS), None)
        if own is not None and own.dep_ != "expl":
            return _antecedent(own, current)
        current, found = _step_up(current)
        if found is not None:
            return found
    return None


def _step_up(verb: Token) -> tuple[Token | None, Token | None]:
    """Return (the verb above to ask, the subject if it is settled here)."""
    head = verb.head
    if head == verb:
        return None, None
    if verb.dep_ in {"conj", "advcl", "dep", "pcomp", "prep"}:
        above = head if verb.dep_ != "pcomp" else head.head
        return (above, None) if above.pos_ in _PREDICATES else (None, None)
    if verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and not _finite(verb)):
        controller = _controller(head, verb)
        return (head, None) if controller is None else (None, controller)
    if verb.dep_ in {"acomp", "oprd", "attr"} and head.pos_ in _PREDICATES:
        return head, None
    if verb.dep_ in {"relcl", "acl"}:
        passive = verb.tag_ == "VBN" and verb.dep_ == "acl"
        return None, None if passive else head
    return None, None


def _controller(head: Token, verb: Token) -> Token | None:
    """Return the noun between a verb and its complement that does what the complement says.

    "urged NATO to withdraw", "called on NATO to withdraw"; but who promises or threatens
    someone to do a thing does it himself (Huddleston & Pullum 2002, ch. 14.2).
    """
    if head.lemma_ in _SUBJECT_CONTROL:
        return None
    for child in head.children:
        if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP":
            return child
        if child.dep_ == "prep" and child.lower_ in {"on", "upon"} and child.i < verb.i:
            return next(iter(children(child, "pobj")), None)
    return None


def _antecedent(pronoun: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, or the token itself."""
    if pronoun.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head
    return pronoun


def _finite(verb: Token) -> bool:
    return (
        "Fin" in verb.morph.get("VerbForm", [])
        or any(
            child.dep_ in _AUXILIARIES and "Fin" in child.morph.get("VerbForm", [])
            for child in verb.children
        )
        or any(child.tag_ == "MD" for child in verb.children)
    )


def is_passive(verb: Token) -> bool:
    """Tell whether ``verb`` is passive: "was requested", "demands made by Russia"."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}


def agent(verb: Token) -> Token | None:
    """Return the head of the by-phrase of a passive verb, or None."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next(iter(children(child, "pobj")), None)
    return None


def direct_object(verb: Token) -> Token | None:
    """Return the head of the direct object of ``verb``; of a passive one, its subject."""
    if is_passive(verb):
        own = next(iter(children(verb, "nsubjpass")), None)
        if own is not None:
            return _antecedent(own, verb)
        return verb.head if verb.dep_ in {"acl", "relcl"} else None
    return next(iter(children(verb, "dobj", "obj")), None)


def prepositional(token: Token, *prepositions: str) -> Iterator[tuple[Token, Token]]:
    """Yield (preposition, head of its object) below ``token``; of any preposition if none named."""
    for child in token.children:
        if child.dep_ not in {"prep", "dative", "agent"}:
            continue
        if prepositions and child.lower_ not in prepositions:
            continue
        for inner in child.children:
            if inner.dep_ in {"pobj", "pcomp"}:
                yield child, inner


def is_negated(verb: Token) -> bool:
    """Tell whether ``verb`` itself is negated: "did not agree", "never met", "no longer"."""
    return any(
        child.dep_ == "neg" or child.lower_ in {"never", "neither", "nor"}
        for child in verb.children
        if child.i < verb.i or child.dep_ == "neg"
    )


def modal(verb: Token) -> str | None:
    """Return the lower-cased modal of ``verb`` ("will", "could", "must"), or None."""
    return next((c.lower_ for c in verb.children if c.tag_ == "MD" and c.i < verb.i), None)


def tense(verb: Token) -> Tense | None:
    """Return the tense of ``verb`` by its form and auxiliaries; None of a bare infinitive."""
    auxiliaries = [c for c in verb.children if c.dep_ in _AUXILIARIES]
    if any(c.lower_ in _FUTURE for c in auxiliaries):
        return "future"
    for word in (*auxiliaries, verb):
        if word.tag_ == "VBD":
            return "past"
        if word.tag_ in {"VBP", "VBZ"}:
            perfect = word.lemma_ == "have" and word != verb
            return "past" if perfect else "present"
    return "past" if verb.tag_ == "VBN" else None


def phrase(token: Token) -> Span:
    """Return the characters of the whole phrase of ``token``, its edges trimmed (``trimmed``)."""
    return trimmed(token.doc, token.left_edge.i, token.right_edge.i + 1)


def clause(verb: Token) -> Span:
    """Return the characters of the clause of ``verb``: from its subject to its last dependent.

    Clauses coordinated with it that have a subject of their own are left out.
    """
    members = list(_own(verb))
    return trimmed(verb.doc, min(members), max(members) + 1)


def _own(verb: Token) -> Iterator[int]:
    yield verb.i
    for child in verb.children:
        if child.dep_ == "conj" and any(c.dep_ in _SUBJECTS for c in child.children):
            continue
        if child.dep_ in {"cc", "punct", "mark"}:
            continue
        yield child.left_edge.i
        yield child.right_edge.i


def trimmed(doc: Doc, start: int, end: int) -> Span:
    """Return the characters of ``doc[start:end]`` without blanks and separators at its edges.

    Token numbers in, character offsets out. Quotation marks and brackets stay; a span of
    nothing but separators is returned whole, so that no span is ever empty.
    """
    first, last = start, end - 1
    while first < last and doc[first].lower_.strip() in _SEPARATORS:
        first += 1
    while last > first and doc[last].lower_.strip() in _SEPARATORS:
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])


__all__ = [
    "Tense", "agent", "children", "clause", "conjuncts", "direct_object", "is_negated",
    "is_passive", "modal", "phrase", "prepositional", "subject", "tense", "trimmed",
]  # fmt: skip
