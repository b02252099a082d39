"""Tagging: what the trained tagger finds in a report, and how like a cue each word is to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.stage import Stage
from dragoman.reading.attributions.tagger.decoding import Decoder, load_settings
from dragoman.reading.attributions.tagger.network import load_network
from dragoman.reading.attributions.tagger.windows import find_windows
from dragoman.reading.attributions.tagger.words import Words, words_of
from dragoman.record import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """The drafts of the tagger, by where the cue stands, and each word's probability as a cue."""

    drafts: list[Draft]
    words: Words
    probability: NDArray[np.float32]

    def likeness(self, cue: Iterable[Span]) -> float:
        """Return how probable it is that a cue's likeliest word is one; 0 where it has none."""
        found = 0.0
        for start, end in cue:
            first = int(np.searchsorted(self.words.end, start, side="right"))
            last = int(np.searchsorted(self.words.start, end))
            found = max(found, float(self.probability[first:last].max(initial=0.0)))
        return found


def tag(text: str, stage: Stage) -> Tagged:
    """Return what the tagger finds in a report, of which ``stage`` is the parse.

    Takes time linear in the length of the text, on one core.
    """
    network, settings, words = load_network(), load_settings(), words_of(text, stage)
    decoder = Decoder.of(words, settings)
    probability = np.zeros(len(words), dtype=np.float32)
    drafts: list[Draft] = []
    for window in find_windows(words):
        encoded = network.encode(window)
        probability[window.first : window.last] = encoded.probability
        scored = network.score(words, encoded, settings.cue)
        drafts += [draft for one in scored if (draft := decoder.draft(one)) is not None]
    return Tagged(drafts, words, probability)


__all__ = ["Tagged", "tag"]
