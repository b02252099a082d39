"""Parts: source, cue and content of one attribution, in tokens; the seam of this layer.

Whatever finds attributions, rules as here or a trained tagger, yields Parts; what follows
(characters, speaker, medium, addressee, order) is the same for both.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.codebook.cues import CueKind
from dragoman.reading.attributions.stage import Candidate, Range


@dataclass(frozen=True, slots=True)
class Parts:
    """One attribution, in token numbers.

    ``cue`` and ``contents`` are ranges in reading order; ``source`` is the range of the phrase
    that names the source and ``head`` its head word, both None where nobody is named.
    ``candidate`` is the cue word, None where only a colon or "according to" is the cue.
    ``clausal`` tells contents that say something whole from a mere object or infinitive.
    """

    kind: CueKind
    cue: tuple[Range, ...]
    contents: tuple[Range, ...]
    source: Range | None = None
    head: Token | None = None
    candidate: Candidate | None = None
    clausal: bool = True


__all__ = ["Parts"]
