"""What is demanded, offered, threatened, promised, denied or discussed: the object, whole."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.language.syntax import phrase, trimmed
from dragoman.reading.acts.frames import slot
from dragoman.reading.acts.scene import Scene
from dragoman.reading.acts.triggers import Trigger
from dragoman.record import Span

_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "relcl", "conj"})
_DROPPED = frozenset({"that"})
#: Dependents that are no part of a complement: the condition it hangs on has a field of its own.
_BESIDE = frozenset({"advcl"})


def find_object(
    trigger: Trigger, scene: Scene, condition: Token | None
) -> tuple[Token, Span] | None:
    """Return (head of the object, its characters) of the act that ``trigger`` names, or None.

    The slots of the row are tried in order. A clause loses its "that", and the condition that
    the act hangs on is left out of it where it stands at its end.
    """
    for name in trigger.entry.what:
        for head in slot(name, trigger.token, trigger.light, scene):
            if head.i == trigger.token.i:
                return head, _without(condition, trigger.token, trigger.token)
            if scene.cast.at(head) is not None and head.dep_ not in _CLAUSES and name != "obj":
                continue
            return head, _without(condition, head, head)
    return None


def _without(condition: Token | None, head: Token, whole: Token) -> Span:
    first, last = whole.left_edge.i, whole.right_edge.i
    doc = head.doc
    while first < head.i and doc[first].lower_ in _DROPPED and doc[first].dep_ == "mark":
        first += 1
    if condition is not None:
        begin, end = condition.left_edge.i, condition.right_edge.i
        if head.i < begin <= last <= end:
            last = begin - 1
    return trimmed(doc, first, last + 1) if first <= last else phrase(head)
