"""Windows: a report cut into stretches that the tagger reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.reading.attributions.tagger.pieces import (
    BEGIN,
    BREAK,
    load_vocabulary,
    pieces_of,
)
from dragoman.reading.attributions.tagger.words import Integers, Words

#: Word pieces in a window at the most, its two edge marks not counted.
_LONGEST = 510
#: Word pieces whose cues a window of a long report is asked for, and those it has before and
#: after for their context.
_CORE = 430
_CONTEXT = 40
#: Pieces of one word that are read: what is longer is no word.
_PIECES = 16


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of words, and the part of it (``first`` to ``last``) whose cues count.

    ``pieces`` are the numbers of its word pieces, one axis; ``places`` gives for each word
    from ``begin`` to ``end`` its first piece.
    """

    begin: int
    first: int
    last: int
    end: int
    pieces: Integers
    places: Integers


def find_windows(words: Words) -> list[Window]:
    """Return the windows of a report, whose cores follow one another; none of an empty one."""
    pieces = [pieces_of(word)[:_PIECES] for word in words.text]
    fresh = np.diff(words.paragraph, prepend=words.paragraph[:1]) != 0
    total = np.concatenate([[0], np.cumsum([len(p) for p in pieces] + fresh)])
    return [_window(cut, pieces, fresh) for cut in _cuts(total, words.sentence)]


def _cuts(total: Integers, sentence: Integers) -> list[tuple[int, int, int, int]]:
    """Return begin, first, last and end of each window; ``total``: pieces before each word."""
    words = len(sentence)
    if total[words] <= _LONGEST:
        return [(0, 0, words, words)] if words else []
    cuts, first = [], 0
    while first < words:
        last = max(int(np.searchsorted(total, total[first] + _CORE, side="right")) - 1, first + 1)
        last = _sentence_end(sentence, first, last)
        begin = int(np.searchsorted(total, total[first] - _CONTEXT))
        end = int(np.searchsorted(total, total[last] + _CONTEXT, side="right")) - 1
        cuts.append((begin, first, last, max(last, end)))
        first = last
    return cuts


def _sentence_end(sentence: Integers, first: int, last: int) -> int:
    """Return where the last whole sentence before ``last`` ends, ``last`` where there is none."""
    if last >= len(sentence):
        return len(sentence)
    start = int(np.searchsorted(sentence, sentence[last]))
    return start if first < start else last


def _window(
    cut: tuple[int, int, int, int], pieces: Sequence[Sequence[int]], fresh: Integers
) -> Window:
    begin, first, last, end = cut
    vocabulary = load_vocabulary()
    numbers, places = [vocabulary[BEGIN]], []
    for word in range(begin, end):
        if fresh[word] and word > begin:
            numbers.append(vocabulary[BREAK])
        places.append(len(numbers))
        numbers.extend(pieces[word])
    numbers.append(vocabulary[BREAK])
    return Window(begin, first, last, end, np.array(numbers), np.array(places))


__all__ = ["Window", "find_windows"]
