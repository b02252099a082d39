""" "According to": a cue that is no verb, with its sentence as the content."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import LONGEST, Range, Stage


def find_accordances(stage: Stage) -> Iterator[Parts]:
    """Yield an attribution for each "according to" outside quoted sentences."""
    doc = stage.doc
    for i in range(len(doc) - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to" and not stage.quoted(i):
            made = _parts(stage, doc[i], doc[i + 1])
            if made is not None:
                yield made


def _parts(stage: Stage, according: Token, to: Token) -> Parts | None:
    head = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"} and c.i > to.i), None)
    source = (to.i + 1, head.right_edge.i + 1) if head is not None else None
    if source is None or source[0] >= source[1]:
        return None
    contents = tuple(_contents(stage, according, source[1]))
    if not contents:
        return None
    return Parts(
        kind="speech",
        cue=((according.i, to.i + 1),),
        contents=contents,
        source=source,
        head=head,
    )


def _contents(stage: Stage, according: Token, after: int) -> Iterator[Range]:
    """Yield what stands before and after the phrase in its sentence."""
    sentence = according.sent
    before = (max(sentence.start, according.i - LONGEST), according.i)
    if before[0] < before[1]:
        last = stage.quote_at[before[1] - 1]
        if last < 0 and before[1] - 2 >= before[0]:
            last = stage.quote_at[before[1] - 2]
        if last >= 0 and stage.quotes[last].sentence:
            before = stage.quotes[last].tokens
        yield before
        if stage.doc[after - 1 if after >= sentence.end else after].text in {".", "!", "?"}:
            return
    if after < sentence.end:
        yield after, min(sentence.end, after + LONGEST)


__all__ = ["find_accordances"]
