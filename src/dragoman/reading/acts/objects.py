"""What is demanded, offered, threatened, promised, denied or discussed: the object, whole."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.language.syntax import phrase, prepositional, trimmed
from dragoman.reading.acts.frames import slot
from dragoman.reading.acts.scene import Scene
from dragoman.reading.acts.triggers import Trigger
from dragoman.record import Span

_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "relcl", "conj"})
_ASIDE = frozenset({"as", "while", "even", "although", "though", "because"})
_DROPPED = frozenset({"that"})

#: Prepositions that mostly belong to the noun before them and not to its verb.
_OF_NOUNS = ("of", "on", "to", "for", "with", "against", "over", "about", "between")

#: What is done with hands has parties and places; its object, if any, is one of these.
_MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "AID"})


def find_object(
    trigger: Trigger, scene: Scene, condition: Token | None
) -> tuple[Token, Span] | None:
    """Return (head of the object, its characters) of the act that ``trigger`` names, or None.

    The slots of the row are tried in order; a time or, except as direct object, a party is no
    object, and material acts have none. A clause loses its "that", and the condition that the
    act hangs on is left out of it where it stands at its end.
    """
    if trigger.entry.type in _MATERIAL:
        return None
    for name in trigger.entry.what:
        for head in slot(name, trigger.token, trigger.light, scene):
            if head.i == trigger.token.i:
                return head, _rest_of_clause(head, condition, scene)
            if head.i in scene.dated:
                continue
            if scene.cast.at(head) is not None and head.dep_ not in _CLAUSES and name != "obj":
                continue
            return head, _words(head, trigger.token, condition, scene)
    if trigger.entry.type == "CONCEDE" and trigger.light is not None:
        # "declared a ceasefire": what is conceded is the ceasefire.
        return trigger.token, phrase(trigger.token)
    return None


def _words(head: Token, trigger: Token, condition: Token | None, scene: Scene) -> Span:
    first, last = head.left_edge.i, head.right_edge.i
    doc = head.doc
    while first < head.i and doc[first].lower_ in _DROPPED and doc[first].dep_ == "mark":
        first += 1
    if head.i < trigger.i <= last:
        # The act stands in a clause about its own object: "an invasion, which the Kremlin denies".
        last = max(head.i, _branch(head, trigger).left_edge.i - 1)
    elif head.dep_ in {"dobj", "nsubjpass"} and head.i > trigger.i:
        last = _with_phrases(head, last, scene)
    if condition is not None and head.i < condition.left_edge.i <= last <= condition.right_edge.i:
        last = condition.left_edge.i - 1
    return trimmed(doc, first, min(last, _before_aside(head)) + 1)


def _before_aside(head: Token) -> int:
    """Return the last token of a clause before what else went on: ", as diplomats met"."""
    for child in head.children:
        if child.dep_ == "advcl" and child.left_edge.i > head.i:
            opening = child.left_edge
            if opening.lower_ in _ASIDE and opening.nbor(-1).text == ",":
                return opening.i - 1
    return len(head.doc)


def _rest_of_clause(verb: Token, condition: Token | None, scene: Scene) -> Span:
    """Return what a verb says by its own clause: its complement, else the words from it on."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i:
            return _words(child, verb, condition, scene)
    last = verb.right_edge.i
    if condition is not None and verb.i < condition.left_edge.i <= last <= condition.right_edge.i:
        last = condition.left_edge.i - 1
    return trimmed(verb.doc, verb.i, last + 1)


def _with_phrases(head: Token, last: int, scene: Scene) -> int:
    """Return where an object ends with the phrases that the parser hung on its verb instead.

    "ruled out a truce with the government", "dismissed the claim to the shoal".
    """
    verb = head.head
    for preposition, inner in prepositional(verb, *_OF_NOUNS):
        if preposition.i == last + 1 and inner.i not in scene.dated:
            last = preposition.right_edge.i
    return last


def _branch(head: Token, inside: Token) -> Token:
    """Return the dependent of ``head`` that ``inside`` stands below."""
    current = inside
    while current.head != head and current.head != current:
        current = current.head
    return current
