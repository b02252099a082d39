"""When an act happened or is to happen: the time expression that governs it, by the parse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Token

from dragoman.reading.acts.scene import Scene
from dragoman.record import Time, When

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
#: What stands before a time and makes it a bound, not the day itself.
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after"})
#: What stands before another act whose time is not the act's: "met ahead of Friday's vote".
_BESIDE = frozenset({"before", "after", "ahead", "following", "until", "till", "since"})

Dated = tuple[Time, Token]


def times_by_owner(scene: Scene, triggers: Container[int]) -> dict[int, list[Dated]]:
    """Return the dates and clock times of a report by the token number of what they govern.

    That is the nearest verb or act-naming noun above the expression in the parse.
    """
    owned: dict[int, list[Dated]] = {}
    for time in scene.times:
        if time.type not in {"DATE", "TIME"} and time.begin is None:
            continue
        span = scene.doc.char_span(*time.span, alignment_mode="expand")
        if span is None:
            continue
        owner = _owner(span.root, triggers)
        if owner is not None and not _is_of_another(span.root, owner):
            owned.setdefault(owner.i, []).append((time, span.root))
    return owned


def _owner(token: Token, triggers: Container[int]) -> Token | None:
    current = token
    while current.head != current:
        current = current.head
        if current.i in triggers or current.pos_ in _VERBS:
            return current
    return None


def _is_of_another(time: Token, owner: Token) -> bool:
    """Tell the time of what the act came before or after: "met ahead of next week's talks"."""
    current = time.head
    while current != owner and current.head != current:
        noun = current
        current = current.head
        if noun.pos_ in _NOUNS and current.dep_ == "prep" and _chain(current) & _BESIDE:
            return True
    return False


def _chain(preposition: Token) -> set[str]:
    """Return a preposition and those it hangs on, in lower case: "ahead" and "of"."""
    found, current = {preposition.lower_}, preposition
    while current.head.dep_ == "prep" and current.head != current:
        current = current.head
        found.add(current.lower_)
    above = current.head
    return found | ({above.lower_} if above.dep_ == "advmod" else set())


def find_when(
    hosts: Iterator[Token], owned: Mapping[int, list[Dated]], published: dt.date | None
) -> When | None:
    """Return when an act is, by the first of ``hosts`` that governs a time, or None."""
    for host in hosts:
        dated = owned.get(host.i)
        if dated:
            time, root = max(dated, key=lambda pair: (pair[0].begin is not None, -pair[1].i))
            return _bounded(time, root, published)
    return None


def _bounded(time: Time, root: Token, published: dt.date | None) -> When:
    """Return the days that a time covers for an act "on", "since" or "by" it."""
    bound = _bound(root)
    begin, end = time.begin, time.end
    if bound == "since":
        end = published.isoformat() if published is not None and begin is not None else None
    elif bound in {"until", "till", "by", "before"} or bound == "after":
        begin, end = None, None
    return When(time=time.id, begin=begin, end=end)


def _bound(root: Token) -> str | None:
    if root.head.dep_ in {"prep", "mark"} and root.head.lower_ in _BOUNDS:
        return root.head.lower_
    return None


def hosts_of(
    token: Token, light: Token | None, taken: Container[int], happening: Container[str]
) -> Iterator[Token]:
    """Yield the words whose time is the act's: its own, its light verb, the verb it depends on.

    ``taken`` holds the numbers of tokens whose times are their own: other acts' verbs and
    those by which the report quotes. ``happening`` are the verbs whose time is their subject's
    ("the talks begin on Monday"; but "the build-up sparked protests on Monday").
    """
    yield token
    if light is not None:
        yield light
    yield from _beside(token, happening)
    current = token
    for _ in range(3):
        head = current.head
        if head == current:
            return
        if current.dep_ == "advcl" and _goes_with(current):
            yield head
            return
        if current.dep_ in {"nsubj", "nsubjpass"} and head.lemma_ not in happening:
            return
        if current.dep_ in {"xcomp", "conj", "dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep"}:
            if head.pos_ in _VERBS:
                own = head.lemma_ in happening or head == light
                if head.i in taken and not own:
                    return
                yield head
        else:
            return
        current = head


def _beside(token: Token, happening: Container[str]) -> Iterator[Token]:
    """Yield the clauses about an act that tell its time: "talks that began on Monday"."""
    for child in token.children:
        if (child.dep_ in {"relcl", "acl"} and child.lemma_ in happening) or (
            child.dep_ == "advcl" and child.tag_ == "VBG" and child.i == token.i - 1
        ):
            yield child


def _goes_with(verb: Token) -> bool:
    """Tell whether a clause tells of the same time as its main verb: "attacked, killing two"."""
    return verb.tag_ == "VBG" or any(
        child.lower_ == "when" for child in verb.children if child.dep_ == "advmod"
    )
