"""Which attribution stands inside the words of which."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.attributions.grounding import Grounded


def holders(length: int, grounded: Sequence[Grounded]) -> list[int | None]:
    """Return for each attribution the number of the narrowest one whose content has its cue.

    ``length`` is the number of tokens of the report. Of two with the same content ("A quoted
    B as saying …") the second stands inside the first.
    """
    inner: list[int | None] = [None] * length
    found: list[int | None] = [None] * len(grounded)
    last: int | None = None
    for number in sorted(range(len(grounded)), key=lambda n: (-_size(grounded[n]), n)):
        one = grounded[number]
        same = last is not None and grounded[last].contents == one.contents
        found[number] = last if same else inner[one.cue_word.i]
        last = number
        for start, end in one.contents:
            inner[start:end] = [number] * (end - start)
    return found


def _size(grounded: Grounded) -> int:
    return sum(end - start for start, end in grounded.contents)


__all__ = ["holders"]
