"""Drafts by rules: what the parse and the quotation marks say, as character spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.extents import content_spans, spans_of
from dragoman.reading.attributions.media import is_medium
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.rules import find_parts
from dragoman.reading.attributions.stage import Stage

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def draft_by_rules(stage: Stage) -> list[Draft]:
    """Return what the rules find in a report, in no particular order.

    What stands inside another's content is kept only where somebody is said to have said
    something whole there, or to have denied it; inside a turn of a transcript, unless that is
    a question, always.
    """
    drafts: list[Draft] = []
    for parts in _said(stage, find_parts(stage)):
        content = content_spans(stage.doc, parts.contents)
        if content:
            source = () if parts.source is None else (parts.source,)
            drafts.append(
                Draft(spans_of(stage.doc, source), spans_of(stage.doc, parts.cue), content)
            )
    return drafts


def _said(stage: Stage, parts: Iterable[Parts]) -> list[Parts]:
    """Return the parts without those nested ones that are no plain report of what was said."""
    known = _once([p for p in parts if p.contents and p.cue])
    steps = [0] * (len(stage.doc) + 1)
    for one in known:
        turn = stage.turns.get(one.cue[0][0])
        if turn is not None and turn.role != "asks":
            continue
        for start, end in one.contents:
            steps[start] += 1
            steps[end] -= 1
    depth = list(accumulate(steps))
    return [p for p in known if not _is_nested(p, depth) or _is_statement(p)]


def _once(parts: list[Parts]) -> list[Parts]:
    """Return the parts without those whose cue is part of another's: "issued a *warning* that".

    Nor does a noun keep the clause of a verb: "told them in *testimony* that …".
    """
    verbs = {
        p.contents for p in parts if p.candidate is not None and p.candidate.token.pos_ == "VERB"
    }
    parts = [
        p
        for p in parts
        if p.candidate is None or p.candidate.token.pos_ != "NOUN" or p.contents not in verbs
    ]
    taken = {
        i
        for p in parts
        if p.candidate is not None
        for start, end in p.cue
        for i in range(start, end)
        if i != p.candidate.token.i
    }
    return [p for p in parts if p.candidate is None or p.candidate.token.i not in taken]


def _is_nested(parts: Parts, depth: Sequence[int]) -> bool:
    cue = parts.cue[0][0]
    own = any(start <= cue < end for start, end in parts.contents)
    return depth[cue] > own


def _is_statement(parts: Parts) -> bool:
    """Tell what stays where it is nested: somebody saying something whole, or denying it.

    Of somebody named, or a paper, also what is no clause: "the Kremlin said Putin demanded
    guarantees".
    """
    if parts.source is None:
        return False
    if parts.candidate is None:
        return parts.clausal
    word = parts.candidate.token
    head = parts.head
    speaks = head is not None and (head.pos_ == "PROPN" or is_medium(head))
    named = speaks and word.tag_ in _FINITE
    denies = parts.candidate.cue.polarity == "deny"
    return parts.kind == "speech" and (parts.clausal or denies or named)


__all__ = ["draft_by_rules"]
