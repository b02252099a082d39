"""Turns of a transcript and headlines of the form "Lavrov: no plans to attack"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import Range, Stage

#: A speaker's name, with office and party, is no longer than this, in tokens.
_LONGEST = 8
_NO_NAME = frozenset({"ADP", "ADV", "PRON", "NUM"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_turns(stage: Stage) -> Iterator[Parts]:
    """Yield an attribution for each paragraph that begins with a name and a colon."""
    for paragraph in stage.paragraphs:
        colon = _colon(stage, paragraph)
        if colon is not None:
            start, end = paragraph
            yield Parts(
                kind="speech",
                cue=((colon, colon + 1),),
                contents=((colon + 1, end),),
                source=(start, colon),
                head=stage.doc[colon - 1],
            )


def _colon(stage: Stage, paragraph: Range) -> int | None:
    start, end = paragraph
    for i in range(start, min(end - 1, start + _LONGEST)):
        token = stage.doc[i]
        if token.text == ":":
            return i if i > start and _is_name(stage, start, i) else None
        if stage.quote_at[i] >= 0 or (token.pos_ in {"VERB", "AUX"} and not token.is_upper):
            return None
    return None


def _is_name(stage: Stage, start: int, end: int) -> bool:
    words = [t for t in stage.doc[start:end] if t.text[0].isalnum()]
    if not words or len(words[-1]) < 2:
        return False
    if all(w.is_upper and w.is_alpha for w in words):
        return True
    return words[-1].ent_type_ in _NAMES and not any(w.pos_ in _NO_NAME for w in words)


__all__ = ["find_turns"]
