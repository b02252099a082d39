"""Traits: how each word of a window lies to one cue, in the parse, the text and its quotations.

A transformer sees the words; that a word is below the cue's subject, or in the quotation that
the cue introduces, the parse and the quotation marks know better. The traits tell the tagger.
"""

from __future__ import annotations

import numpy as np

from dragoman.reading.attributions.tagger.words import Integers, Words

#: The dependency labels of spaCy's English models (the ClearNLP labels); ``self`` is the word
#: asked about. A label that is not here counts as the one after the last.
LABELS = (
    "self", "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux",
    "auxpass", "case", "cc", "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep",
    "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj",
    "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet",
    "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
_NUMBER = {label: number for number, label in enumerate(LABELS)}
_KINDS = len(LABELS) + 1
#: Steps up from the cue that are told apart: none, one, two, three or more.
_LEVELS = 4
#: Governors of a cue that are looked at.
_HIGHEST = 25
_SENTENCES = 4
_PARAGRAPHS = 2
#: Distances in words from which on the next size begins.
_SIZES = np.array([1, 2, 3, 5, 9, 17, 33, 65])

#: How many values each trait has: path, sentence, paragraph, distance, quotation.
VALUES = (1 + _LEVELS * _KINDS, 2 * _SENTENCES + 1, 2 * _PARAGRAPHS + 1, 2 * len(_SIZES) + 2, 5)


def label_number(words: Words, word: int) -> int:
    """Return the number of a word's dependency label."""
    return _NUMBER.get(words.label[word], _KINDS - 1)


def traits_of(words: Words, cue: int, begin: int, end: int) -> Integers:
    """Return the traits of the words from ``begin`` to ``end`` as seen from the word ``cue``.

    One row for each of VALUES: the way through the parse (how far up from the cue, then by
    what label down), sentences between, paragraphs between, words between, and whether one,
    both or none of the two stand in quotation marks, and in the same.
    """
    away = np.arange(begin, end) - cue
    size = np.searchsorted(_SIZES, np.abs(away), side="right")
    rows = (
        _paths(words, cue, begin, end),
        _between(words.sentence, cue, begin, end, _SENTENCES),
        _between(words.paragraph, cue, begin, end, _PARAGRAPHS),
        np.where(away < 0, size + len(_SIZES) + 1, size),
        _quoted(words.quote[begin:end], int(words.quote[cue])),
    )
    return np.array(rows, dtype=np.int64)


def _between(numbers: Integers, cue: int, begin: int, end: int, most: int) -> Integers:
    between: Integers = np.clip(numbers[begin:end] - numbers[cue], -most, most) + most
    return between


def _quoted(quote: Integers, own: int) -> Integers:
    if own < 0:
        return np.where(quote < 0, 0, 1)
    return np.where(quote < 0, 2, np.where(quote == own, 3, 4))


def _paths(words: Words, cue: int, begin: int, end: int) -> Integers:
    """Return for each word the steps up from the cue and the label down; 0 in other sentences."""
    paths = np.zeros(end - begin, dtype=np.int64)
    chain = [cue]
    while words.head[chain[-1]] != chain[-1] and len(chain) < _HIGHEST:
        chain.append(words.head[chain[-1]])
    for step in range(len(chain) - 1, -1, -1):
        node, base = chain[step], 1 + min(step, _LEVELS - 1) * _KINDS
        for child in words.children[node]:
            if step == 0 or child != chain[step - 1]:
                first, last = words.low[child] - begin, words.high[child] + 1 - begin
                paths[max(0, first) : max(0, last)] = base + label_number(words, child)
        if begin <= node < end:
            paths[node - begin] = base
    return paths


__all__ = ["LABELS", "VALUES", "label_number", "traits_of"]
