"""Find the attributions of a report: cues to parts, parts to what the record keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from dragoman.language.parsed import Parsed
from dragoman.reading.attributions.extents import RECORD, Extents, content_spans, spans_of
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.rules import find_parts
from dragoman.reading.attributions.stage import Stage, set_stage
from dragoman.reading.attributions.voices import addressee_of, find_issuers, medium_of, speaker_of
from dragoman.reading.cast import Cast
from dragoman.record import Actor, Attribution, QuotationMode


def find_attributions(
    parsed: Parsed, actors: Sequence[Actor], extents: Extents = RECORD
) -> list[Attribution]:
    """Return every stretch of words of a report that has a source, in reading order.

    Statements and states of mind alike: said, according to, hopes, plans, denies. Each has
    the character spans of its source (none where nobody is named), its cue and its content
    (several where the cue splits it, or it goes on in the next paragraph). ``actors`` are
    those of the same report; ``speaker`` and ``addressee`` are ids of theirs. An
    attribution inside another's content comes after it and is kept only where somebody is
    said to have said something there. ``extents`` says where the parts end: as the record
    has it, or as PolNeAR does, for comparison with systems measured on that corpus.
    Never raises, and takes time linear in the length of the text.
    """
    stage = set_stage(parsed)
    cast = Cast.of(actors)
    issuers = find_issuers(stage, cast)
    found: list[Attribution] = []
    for parts in sorted(_said(stage, find_parts(stage, extents)), key=_place):
        content = content_spans(stage.doc, parts.contents, extents)
        if not content:
            continue
        found.append(
            Attribution(
                id=f"q{len(found) + 1}",
                source=spans_of(stage.doc, () if parts.source is None else (parts.source,)),
                cue=spans_of(stage.doc, parts.cue),
                content=content,
                speaker=speaker_of(parts, cast, issuers),
                mode=_mode(stage, parts),
                medium=medium_of(parts),
                addressee=addressee_of(parts, cast),
            )
        )
    return found


def _place(parts: Parts) -> tuple[int, int, int]:
    """Sort by where the content begins, the longer (outer) one first."""
    start = min(first for first, _ in parts.contents)
    return start, -max(last for _, last in parts.contents), parts.cue[0][0]


def _said(stage: Stage, parts: Iterable[Parts]) -> list[Parts]:
    """Return the parts without those nested ones that are no plain report of what was said."""
    known = _once([p for p in parts if p.contents and p.cue])
    steps = [0] * (len(stage.doc) + 1)
    for one in known:
        for start, end in one.contents:
            steps[start] += 1
            steps[end] -= 1
    depth = list(accumulate(steps))
    return [p for p in known if not _is_nested(p, depth) or _is_statement(p)]


def _once(parts: list[Parts]) -> list[Parts]:
    """Return the parts without those whose cue is part of another's: "issued a *warning* that"."""
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
    """Tell what stays where it is nested: somebody saying something whole, or denying it."""
    denies = parts.candidate is not None and parts.candidate.cue.polarity == "deny"
    return parts.kind == "speech" and parts.source is not None and (parts.clausal or denies)


def _mode(stage: Stage, parts: Parts) -> QuotationMode:
    """Tell words quoted whole, in part, or not at all."""
    quoted = [
        stage.quote_at[i] >= 0
        for start, end in parts.contents
        for i in range(start, end)
        if stage.doc[i].text[0].isalnum() and stage.doc[i].dep_ != "mark"
    ]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


__all__ = ["find_attributions"]
