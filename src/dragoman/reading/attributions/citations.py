"""Words passed on by a second voice: "Interfax quoted Lavrov as saying that …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.language.syntax import is_passive
from dragoman.reading.attributions.extents import source_range
from dragoman.reading.attributions.grammar import content_of, subtree
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import LONGEST, Range, Stage, candidate_at

_PASSING_ON = frozenset({"quote", "cite", "report", "describe"})


def with_citations(stage: Stage, found: Iterable[Parts]) -> list[Parts]:
    """Return what was found, each "A quoted B as saying" as two: A's words, and B's in them.

    Both have the same content: the clause after "saying", the quotation beside the cue, or
    the clause that the cue is set after.
    """
    parts = list(found)
    inner: dict[int, Parts] = {}
    for number, one in enumerate(parts):
        saying = _saying(one)
        person = _quoted_person(one) if saying is not None else None
        if saying is None or person is None:
            continue
        contents = tuple(_contents(stage, one, saying))
        if contents:
            parts[number] = replace(one, contents=contents, cue=one.cue[:1], clausal=True)
            inner[saying.i] = Parts(
                kind="speech",
                cue=((saying.i, saying.i + 1),),
                contents=contents,
                source=source_range(person, saying),
                head=person,
                candidate=candidate_at(saying),
            )
    kept = (p for p in parts if p.candidate is None or p.candidate.token.i not in inner)
    return [*kept, *inner.values()]


def _saying(parts: Parts) -> Token | None:
    """Return the cue after "as": "saying" of "was quoted as saying"."""
    if parts.candidate is None or parts.candidate.cue.lemma not in _PASSING_ON:
        return None
    for child in parts.candidate.token.rights:
        if child.dep_ == "prep" and child.lower_ == "as":
            for inner in child.children:
                candidate = candidate_at(inner) if inner.tag_ == "VBG" else None
                if candidate is not None and candidate.cue.kind == "speech":
                    return inner
    return None


def _quoted_person(parts: Parts) -> Token | None:
    if parts.candidate is None:
        return None
    verb = parts.candidate.token
    label = "nsubjpass" if is_passive(verb) else "dobj"
    return next((c for c in verb.children if c.dep_ == label), None)


def _contents(stage: Stage, parts: Parts, saying: Token) -> Iterator[Range]:
    candidate = candidate_at(saying)
    clause = content_of(candidate) if candidate is not None else None
    if clause is not None:
        yield from ((start, min(end, start + LONGEST)) for start, end in clause.ranges)
        return
    quoted = [r for r in parts.contents if stage.quoted(r[0])]
    if quoted or parts.candidate is None:
        yield from quoted
        return
    for child in parts.candidate.token.lefts:
        if child.dep_ == "ccomp":
            start, end = subtree(child)
            yield max(start, end - LONGEST), end


__all__ = ["with_citations"]
