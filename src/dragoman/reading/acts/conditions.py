"""The condition that an act hangs on: if, unless, until, in the event of, should X…"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.codebook.conditions import ConditionCues
from dragoman.language.syntax import trimmed
from dragoman.record import Span

#: A condition may stand beside a verb above the act's own ("plans to respond if …", "said it
#: would respond if …"); farther up it belongs to something else.
_LEVELS = 3
_OPENERS = frozenset({"only", "but", "even", "except"})


def find_condition(token: Token, cues: ConditionCues) -> tuple[Token, Span] | None:
    """Return (head of the condition, its characters with the opening word), or None.

    ``token`` is the act's verb or noun. Its own dependents are asked first, then those of
    the verbs it is a complement of.
    """
    current = token
    for level in range(_LEVELS):
        for child in current.children:
            found = _as_clause(child, cues) or _as_phrase(child, cues)
            # A condition beside a verb above must not contain the act itself.
            if found is not None and not _within(token, found[0]):
                return found
            if level == 0 and child.dep_ in {"xcomp", "ccomp"}:
                found = _beside(child, cues)
                if found is not None:
                    return found
        if current.dep_ not in {"xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "acomp"} and (
            level > 0 or current.pos_ in {"VERB", "AUX"}
        ):
            return None
        current = current.head
    return None


def _beside(verb: Token, cues: ConditionCues) -> tuple[Token, Span] | None:
    """Return the condition among the dependents of a complement: "refused to leave unless …"."""
    for child in verb.children:
        found = _as_clause(child, cues) or _as_phrase(child, cues)
        if found is not None:
            return found
    return None


def is_conditional(token: Token, cues: ConditionCues) -> bool:
    """Tell whether ``token`` stands inside a condition: "if Russia *invades*"."""
    current = token
    for _ in range(6):
        if current.dep_ == "advcl" and _as_clause(current, cues) is not None:
            return True
        if current.dep_ in {"prep", "mark"} and _as_phrase(current, cues) is not None:
            return True
        if current.head == current or current.dep_ in {"relcl", "ccomp"}:
            return False
        current = current.head
    return False


def _within(token: Token, head: Token) -> bool:
    return head.left_edge.i <= token.i <= head.right_edge.i


def _as_clause(child: Token, cues: ConditionCues) -> tuple[Token, Span] | None:
    if child.dep_ == "advmod":
        # "as long as …": the clause hangs on "long".
        child = next((c for c in child.children if c.dep_ == "advcl"), child)
    if child.dep_ not in {"advcl", "ccomp", "dep"}:
        return None
    for word in _first_words(child):
        if word.dep_ == "mark" or word.dep_ == "advmod":
            for cue in cues.marks:
                if _reads(word, cue) and _meant(word, cue, child):
                    return child, _with_opener(word, child)
        if word.lower_ in cues.inverted and word.dep_ == "aux" and _is_inverted(word, child):
            return child, _with_opener(word, child)
    return None


def _first_words(clause: Token) -> Iterator[Token]:
    return (c for c in clause.children if c.i < clause.i and c.dep_ in {"mark", "advmod", "aux"})


def _reads(word: Token, cue: tuple[str, ...]) -> bool:
    """Tell whether the words from ``word`` (or just before it) on are those of the cue."""
    doc = word.doc
    for start in range(max(0, word.i - len(cue) + 1), word.i + 1):
        if tuple(t.lower_ for t in doc[start : start + len(cue)]) == cue:
            return True
    return False


def _meant(word: Token, cue: tuple[str, ...], clause: Token) -> bool:
    """Tell whether the cue conditions: "asked if …" and "what if" do not."""
    return not (cue == ("if",) and clause.dep_ == "ccomp" and clause.head.lemma_ != "say")


def _is_inverted(word: Token, clause: Token) -> bool:
    subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and word.i < subject.i and not _asks(clause)


def _asks(clause: Token) -> bool:
    return clause.right_edge.i + 1 < len(clause.doc) and clause.nbor(0).sent[-1].text == "?"


def _as_phrase(child: Token, cues: ConditionCues) -> tuple[Token, Span] | None:
    if child.dep_ not in {"prep", "mark", "advmod", "pcomp", "amod"}:
        return None
    doc = child.doc
    for cue in cues.prepositions:
        if tuple(t.lower_ for t in doc[child.i : child.i + len(cue)]) == cue:
            return child, _with_opener(child, child)
    return None


def _with_opener(word: Token, head: Token) -> Span:
    first = min(word.i, head.left_edge.i)
    if first > 1 and head.dep_ == "advcl" and head.head.dep_ == "advmod":
        first = min(first, head.head.left_edge.i)
    if first > 0 and head.doc[first - 1].lower_ in _OPENERS:
        first -= 1
    return trimmed(head.doc, first, _last(head) + 1)


def _last(head: Token) -> int:
    """Return the last token of a condition; what is "included" after a comma is not in it."""
    for child in head.children:
        if child.lower_ == "including" and child.i > head.i and child.nbor(-1).text == ",":
            return child.i - 2
    return head.right_edge.i
