"""The relation of a given pair: what a marked source does to a marked target in a sentence.

The PLOVER type comes from the lexicon's verbs, nouns and adjectives and the syntax between
the two; a sentence in which none speaks for any type gets none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec

from dragoman.codebook.consulting import OURS, Codebook, consulting
from dragoman.errors import UnreadableInput
from dragoman.intake.layout import Layout
from dragoman.language.parsed import Parsed
from dragoman.language.pipeline import parse_many
from dragoman.reading.acts.draft import FRIENDLY, HOSTILE, Draft
from dragoman.reading.acts.layer import draft_acts
from dragoman.record import Actor, ActType, Span

_BATCH = 256
_COMING = frozenset({"scheduled", "conditional"})

#: What a draft weighs by the places of source and target in it. The order matters, the
#: distances do not: a row that holds both in their places must outweigh any that does not.
_BOTH, _ONE, _TURNED, _NEITHER = 8.0, 3.0, 1.5, 0.5


class Case(msgspec.Struct, frozen=True):
    """A sentence with a marked pair; either span may be missing."""

    id: str
    text: str
    source: Span | None = None
    target: Span | None = None


class Relation(msgspec.Struct, frozen=True):
    """The type of a pair's relation (None when nothing speaks for one), with all scores.

    ``scores`` add up to 1 over the types that anything speaks for.
    """

    id: str
    type: ActType | None
    scores: dict[str, float]


def classify_relations(
    cases: Iterable[Case], model: str | None = None, codebook: Codebook = OURS
) -> Iterator[Relation]:
    """Yield the relation of each case, in order; memory does not grow with their number.

    ``codebook`` is what words are looked up in, see ``codebook.opening.open_codebook``.

    Raises UnreadableInput for a case whose span lies outside its text, and ModelMissing as
    the Reader does.
    """
    incoming = iter(cases)
    while batch := list(islice(incoming, _BATCH)):
        for case in batch:
            _check(case)
        parsed = parse_many(((c.text, _whole(c.text)) for c in batch), model)
        for case, document in zip(batch, parsed, strict=True):
            with consulting(codebook):
                relation = _classify(case, document)
            yield relation


def read_case(data: Any, place: str) -> Case:
    """Return the case that one object of JSON holds; ``place`` is where it stands.

    Raises UnreadableInput, with the place, when a field is missing or has a wrong type.
    """
    try:
        return msgspec.convert(data, Case)
    except msgspec.ValidationError as error:
        raise UnreadableInput(f"{place}: not a case: {error}") from None


def _whole(text: str) -> Layout:
    return Layout(paragraphs=((0, len(text)),)) if text else Layout()


def _check(case: Case) -> None:
    for name, span in (("source", case.source), ("target", case.target)):
        if span is not None and not 0 <= span[0] < span[1] <= len(case.text):
            raise UnreadableInput(
                f"case {case.id!r}: its {name} {list(span)} lies outside its text "
                f"of {len(case.text)} characters"
            )


def _classify(case: Case, parsed: Parsed) -> Relation:
    weights: dict[str, float] = defaultdict(float)
    for draft in draft_acts(parsed, _parties(case)):
        weights[_type(draft)] += _weight(draft) / (1 + _depth(draft))
    total = sum(weights.values())
    scores = {kind: round(weight / total, 4) for kind, weight in sorted(weights.items())}
    best = max(scores, key=lambda kind: scores[kind], default=None)
    return Relation(case.id, best, scores)  # type: ignore[arg-type]


def _parties(case: Case) -> Sequence[Actor]:
    marked = (("a1", case.source), ("a2", case.target))
    return [
        Actor(id=name, name=case.text[slice(*span)], kind="group", mentions=(span,))
        for name, span in marked
        if span is not None
    ]


def _type(draft: Draft) -> str:
    """Return the type that a deed has once it is only promised, threatened or refused.

    PLOVER codes cooperation and meetings in the future as AGREE, harm in the future as
    THREATEN (manual 2024, sections AGREE and THREATEN); concessions stay what they are.
    """
    if draft.status in _COMING:
        if draft.type in {"AID", "COOPERATE", "SUPPORT", "CONSULT"}:
            return "AGREE"
        if draft.type in HOSTILE:
            return "THREATEN"
    if draft.status == "negated" and draft.type in FRIENDLY | {"CONSULT"}:
        return "REJECT"
    return draft.type


def _weight(draft: Draft) -> float:
    if draft.symmetric:
        return _BOTH if len(draft.actors) > 1 else _ONE if draft.actors else _NEITHER
    does, receives = "a1" in draft.actors, "a2" in draft.recipients
    if does and receives:
        return _BOTH
    if does or receives:
        return _ONE
    if "a2" in draft.actors or "a1" in draft.recipients:
        return _TURNED
    return _NEITHER


def _depth(draft: Draft) -> int:
    """Return how far below the main verb of its sentence an act stands."""
    return min(sum(1 for _ in draft.token.ancestors), 6)
