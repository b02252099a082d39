"""Drafts: who, by what word, which words, in characters; the seam of this layer.

Whatever finds attributions, rules over the parse or a trained model, hands on drafts. What
follows (whose voice it is, in what it was said, when, to whom, one inside another) is asked
of a draft's words alone and so is the same for all of them (``resolving``).
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.record import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as character spans of the text, each part in reading order.

    ``source`` is empty where nobody is named; ``cue`` and ``content`` never are. Extents are
    those of PolNeAR: a source is a whole phrase with its title, a cue has its auxiliaries and
    negation, content its quotation marks and its "that". Edges carry no white space.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


__all__ = ["Draft"]
