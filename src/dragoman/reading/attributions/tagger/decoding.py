"""Decoding: from the scores of single words to the source, cue and content of an attribution."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from itertools import groupby

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.stage import Range, runs_of
from dragoman.reading.attributions.tagger.boundaries import MARKS, Kind, kinds_of
from dragoman.reading.attributions.tagger.network import Floats, Scored
from dragoman.reading.attributions.tagger.words import Integers, Words
from dragoman.record import Span

NONE, SOURCE, CUE, CONTENT = range(4)

#: Added to the score of the cue word as cue, which it is.
_CERTAIN = 50.0
#: Log-probability of being no part from which on a word at the edge is not looked at.
_UNLIKELY = -0.02

#: Marks that part a clause from the next one and belong to neither.
_LOOSE = frozenset({",", ";", ":", "-", "--", "\u2013", "\u2014", "\u2026"})
#: The share of a quotation's words that makes all of it content.
_BEGUN = 0.1

#: The words of an attribution's source, cue and content, by number.
Parts = tuple[list[int], list[int], list[int]]


@dataclass(frozen=True, eq=False)
class Settings:
    """What the training chose, beside the weights.

    ``cue`` is the probability from which on a word is a cue. To go over from one part to
    another costs the log-probability ``costs`` of the boundary there, times ``scale``, and
    times ``source`` or ``cue_cost`` where one of the two parts is the source or the cue, which
    are short. ``agreed`` is the probability with which a cue that the rules found is one too.
    """

    cue: float
    agreed: float
    scale: float
    source: float
    cue_cost: float
    costs: dict[Kind, float]

    @functools.cached_property
    def changes(self) -> NDArray[np.float64]:
        """The factor of each change: from the part of a row to the part of a column."""
        changes = np.ones((4, 4))
        changes[SOURCE, :] = changes[:, SOURCE] = self.source
        changes[CUE, :] = changes[:, CUE] = self.cue_cost
        changes[SOURCE, CUE] = changes[CUE, SOURCE] = min(self.source, self.cue_cost)
        np.fill_diagonal(changes, 0.0)
        return changes * self.scale


@functools.cache
def load_settings() -> Settings:
    """Return what the training chose: when to see a cue, and where to end a part."""
    path = resources.files(__package__) / "weights" / "settings.json"
    return msgspec.json.decode(path.read_bytes(), type=Settings)


@dataclass(frozen=True, slots=True)
class Decoder:
    """Decodes the scored cues of one report; ``quotations`` are the words of each, by number."""

    words: Words
    settings: Settings
    costs: NDArray[np.float64]
    quotations: dict[int, list[int]]

    @classmethod
    def of(cls, words: Words, settings: Settings) -> Decoder:
        """Return the decoder of a report."""
        costs = [settings.costs[kind] for kind in kinds_of(words)] if len(words) else []
        quotations: dict[int, list[int]] = {}
        for word, number in enumerate(words.quote.tolist()):
            quotations.setdefault(number, []).append(word)
        return cls(words, settings, np.array(costs), quotations)

    def draft(self, scored: Scored) -> Draft | None:
        """Return the attribution that a scored cue makes, or None where it has no content."""
        source, cue, content = (_spans(self.words, part) for part in self.parts(scored))
        return Draft(source, cue, content) if content else None

    def parts(self, scored: Scored) -> Parts:
        """Return the words that are the source, the cue and the content of a scored cue."""
        scores = scored.scores.astype(np.float64)
        own = scored.cue - scored.begin
        scores[own, CUE] += _CERTAIN
        scores[own, NONE] -= _CERTAIN
        likely = np.flatnonzero(scores[:, NONE] < _UNLIKELY)
        first, last = int(likely[0]), int(likely[-1]) + 1
        begin = scored.begin + first
        costs = self.costs[begin : scored.begin + last]
        roles = best_path(scores[first:last], costs, self.settings.changes)
        sources = runs_of((np.flatnonzero(roles == SOURCE) + begin).tolist())
        source = list(range(*max(sources, key=lambda run: _weight(scored, run), default=(0, 0))))
        cue = (np.flatnonzero(roles == CUE) + begin).tolist()
        content = self._near(set((np.flatnonzero(roles == CONTENT) + begin).tolist()), scored.cue)
        whole = self._quoted_with(content, scored.cue) - {*source, *cue}
        return source, cue, sorted(content | whole)

    def _near(self, content: set[int], cue: int) -> set[int]:
        """Return a content without plain words of other paragraphs than the cue's.

        What goes on there unquoted is the report's own again.
        """
        paragraph, quote = self.words.paragraph, self.words.quote
        return {w for w in content if paragraph[w] == paragraph[cue] or quote[w] >= 0}

    def _quoted_with(self, content: set[int], cue: int) -> set[int]:
        """Return the words of the quotations that a content has a part of.

        Words quoted are one person's; only the cue's own quotation may go on without it.
        """
        quote = self.words.quote
        begun = {int(quote[word]) for word in content} - {-1, int(quote[cue])}
        quotations = (self.quotations[number] for number in begun)
        return {
            word
            for words in quotations
            if len(content.intersection(words)) >= _BEGUN * len(words)
            for word in words
        }


def best_path(
    scores: Floats | NDArray[np.float64], costs: NDArray[np.float64], changes: NDArray[np.float64]
) -> Integers:
    """Return the parts of n words of the highest sum of scores less what the changes cost.

    ``scores`` has n rows, one column a part; a change before word i from part a to part b
    costs ``costs[i] * changes[a, b]`` (Viterbi 1967).

    >>> odd = np.log(np.array([[0.9, 0.1], [0.4, 0.6], [0.9, 0.1]]))
    >>> free, dear = np.zeros(3), np.ones(3)
    >>> [best_path(odd, cost, 1 - np.eye(2)).tolist() for cost in (free, dear)]
    [[0, 1, 0], [0, 0, 0]]
    """
    length, kinds = scores.shape
    came = np.zeros((length, kinds), dtype=np.int64)
    total, own = scores[0].astype(np.float64), np.arange(kinds)
    for word in range(1, length):
        after = total[:, None] - costs[word] * changes
        came[word] = after.argmax(axis=0)
        total = after[came[word], own] + scores[word]
    parts = np.zeros(length, dtype=np.int64)
    parts[-1] = total.argmax()
    for word in range(length - 1, 0, -1):
        parts[word - 1] = came[word, parts[word]]
    return parts


def _weight(scored: Scored, run: Range) -> float:
    """Return how many words of a run are the source, by their probabilities."""
    return float(sum(np.exp(scored.scores[word - scored.begin, SOURCE]) for word in range(*run)))


def _spans(words: Words, members: Iterable[int]) -> tuple[Span, ...]:
    """Return the character spans of words: none over the end of a paragraph, no loose edges."""
    runs = (
        _trimmed(words, list(part))
        for run in runs_of(members)
        for _, part in groupby(range(*run), key=lambda word: int(words.paragraph[word]))
    )
    return tuple((int(words.start[run[0]]), int(words.end[run[-1]])) for run in runs if run)


def _trimmed(words: Words, run: list[int]) -> list[int]:
    """Return a run without commas, dashes, and single quotation marks at its edges.

    A full stop stays inside a quotation only.
    """
    while run and _is_loose(words, run[0], run[1:]):
        run = run[1:]
    while run and (_is_loose(words, run[-1], run[:-1]) or words.text[run[-1]] == "."):
        run = run[:-1]
    return run


def _is_loose(words: Words, word: int, others: list[int]) -> bool:
    """Tell a mark that belongs to no words of ``others``."""
    if words.text[word] in _LOOSE:
        return True
    quote = int(words.quote[word])
    alone = quote < 0 or all(int(words.quote[other]) != quote for other in others)
    return words.text[word] in MARKS and alone


__all__ = ["Decoder", "Parts", "Settings", "best_path", "load_settings"]
