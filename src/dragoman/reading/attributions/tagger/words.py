"""Words: a report's words as the arrays that the tagger is asked with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dragoman.reading.attributions.stage import Stage

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """The n words of one report, white space left out, in reading order.

    ``text`` is as written, ``start`` and ``end`` are offsets into the report's text;
    ``sentence`` and ``paragraph`` number these; ``quote`` numbers the quotation a word stands
    in, -1 outside. Of the parse: ``head`` (a word's own number where it has none), ``label``
    (its dependency label), ``children``, and ``low`` and ``high``, the first and the last word
    below each word.
    """

    text: tuple[str, ...]
    start: Integers
    end: Integers
    sentence: Integers
    paragraph: Integers
    quote: Integers
    head: tuple[int, ...]
    label: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    low: tuple[int, ...]
    high: tuple[int, ...]

    def __len__(self) -> int:
        """Return n."""
        return len(self.head)


def words_of(text: str, stage: Stage) -> Words:
    """Return the words of a report, of which ``stage`` is the parse."""
    kept = [token for token in stage.doc if not token.is_space]
    place = {token.i: number for number, token in enumerate(kept)}
    head = tuple(_head(stage.doc, token.i, place) for token in kept)
    children = _children(head)
    low, high = _edges(head, children)
    begins = [first for first, _ in stage.paragraphs]
    numbers = np.array([token.i for token in kept], dtype=np.int64)
    sentences = np.cumsum([bool(token.is_sent_start) for token in stage.doc], dtype=np.int64)
    return Words(
        text=tuple(text[token.idx : token.idx + len(token)] for token in kept),
        start=np.array([token.idx for token in kept], dtype=np.int64),
        end=np.array([token.idx + len(token) for token in kept], dtype=np.int64),
        sentence=sentences[numbers],
        paragraph=np.searchsorted(np.array(begins, dtype=np.int64), numbers, side="right"),
        quote=np.array([stage.quote_at[token.i] for token in kept], dtype=np.int64),
        head=head,
        label=tuple(token.dep_ for token in kept),
        children=children,
        low=low,
        high=high,
    )


def _head(doc: Doc, token: int, place: dict[int, int]) -> int:
    """Return the number of the word that governs a token, white space passed over."""
    head = doc[token].head.i
    while head not in place and doc[head].head.i != head:
        head = doc[head].head.i
    return place.get(head, place[token])


def _children(head: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in head]
    for word, governor in enumerate(head):
        if governor != word:
            children[governor].append(word)
    return tuple(map(tuple, children))


def _edges(
    head: tuple[int, ...], children: tuple[tuple[int, ...], ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the first and the last word of each word's subtree."""
    low, high = list(range(len(head))), list(range(len(head)))
    order = [word for word, governor in enumerate(head) if governor == word]
    for word in order:  # grows while it is walked: governors before what they govern
        order.extend(children[word])
    for word in reversed(order):
        governor = head[word]
        low[governor] = min(low[governor], low[word])
        high[governor] = max(high[governor], high[word])
    return tuple(low), tuple(high)


__all__ = ["Integers", "Words", "words_of"]
