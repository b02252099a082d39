"""Network: the trained weights, asked which words are cues and what is whose source and content."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.attributions.tagger.traits import label_number, traits_of
from dragoman.reading.attributions.tagger.windows import Window
from dragoman.reading.attributions.tagger.words import Words

Floats = NDArray[np.float32]

#: Cues scored together, which bounds the memory of a window that is all cues.
_TOGETHER = 32


@dataclass(frozen=True, slots=True)
class Encoded:
    """A window's words encoded, one row each, and each of its core's probability as a cue."""

    window: Window
    hidden: Floats
    probability: Floats


@dataclass(frozen=True, slots=True)
class Scored:
    """One cue word of a window, and for each word of the window what it may be to that cue.

    ``scores`` are log-probabilities, one row a word, one column for none, source, cue and
    content.
    """

    cue: int
    begin: int
    probability: float
    scores: Floats


class Network:
    """The encoder of a window's words and the scorer of pairs of words, as ONNX graphs.

    Runs on one core, by onnxruntime; the weights lie beside this module, and
    ``training/attributions`` makes them.
    """

    def __init__(self) -> None:
        import onnxruntime  # a fifth of a second to load

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        folder = resources.files(__package__) / "weights"
        self._encoder, self._pairs = (
            onnxruntime.InferenceSession(
                (folder / f"{name}.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
            )
            for name in ("encoder", "pairs")
        )

    def encode(self, window: Window) -> Encoded:
        """Return the encodings of a window's words."""
        hidden, probability = self._encoder.run(
            None, {"pieces": window.pieces[None], "places": window.places}
        )
        core = slice(window.first - window.begin, window.last - window.begin)
        return Encoded(window, hidden, probability[core])

    def score(self, words: Words, encoded: Encoded, least: float) -> list[Scored]:
        """Return the cues in the core of a window, each with the scores of all its words.

        ``least`` is the probability from which on a word is a cue.
        """
        cues = (np.flatnonzero(encoded.probability >= least) + encoded.window.first).tolist()
        return [
            one
            for start in range(0, len(cues), _TOGETHER)
            for one in self._score(words, encoded, cues[start : start + _TOGETHER])
        ]

    def _score(self, words: Words, encoded: Encoded, cues: list[int]) -> list[Scored]:
        begin, end = encoded.window.begin, encoded.window.end
        (scores,) = self._pairs.run(
            None,
            {
                "hidden": encoded.hidden,
                "cues": np.array(cues) - begin,
                "labels": np.array([label_number(words, cue) for cue in cues]),
                "traits": np.stack([traits_of(words, cue, begin, end) for cue in cues]),
            },
        )
        first = encoded.window.first
        return [
            Scored(cue, begin, float(encoded.probability[cue - first]), own)
            for cue, own in zip(cues, scores, strict=True)
        ]


@functools.cache
def load_network() -> Network:
    """Return the network, loaded once in the life of the process."""
    return Network()


__all__ = ["Encoded", "Network", "Scored", "load_network"]
