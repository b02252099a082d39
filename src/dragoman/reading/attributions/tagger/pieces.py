"""Pieces: words cut into the pieces of the encoder's vocabulary (WordPiece, as BERT has it).

The same pieces as the encoder was made with: Devlin and others 2019, the uncased model. Written
here because it is forty lines, and the library that has it brings a network client along.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import resources

UNKNOWN, BEGIN, BREAK = "[UNK]", "[CLS]", "[SEP]"

#: A longer stretch without a mark in it is no word.
_LONGEST = 100
#: CJK ideographs, of which each is a word to the encoder.
_IDEOGRAPHS = (
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)  # fmt: skip


@functools.cache
def load_vocabulary() -> Mapping[str, int]:
    """Return the numbers of the pieces; one that goes on a word begins with ``##``."""
    path = resources.files(__package__) / "weights" / "vocabulary.txt"
    return {piece: n for n, piece in enumerate(path.read_text("utf-8").split("\n"))}


@functools.lru_cache(maxsize=50_000)
def pieces_of(word: str) -> tuple[int, ...]:
    """Return the numbers of the pieces of a word, at least one.

    >>> names = {number: piece for piece, number in load_vocabulary().items()}
    >>> [names[n] for n in pieces_of("Ryabkov's")]
    ['ry', '##ab', '##kov', "'", 's']
    """
    vocabulary = load_vocabulary()
    found = tuple(n for part in _parts(word) for n in _longest_first(part, vocabulary))
    return found or (vocabulary[UNKNOWN],)


def _parts(word: str) -> Iterator[str]:
    """Yield a word in small letters without accents, its marks and ideographs by themselves."""
    part = ""
    for letter in unicodedata.normalize("NFD", _plain(word).lower()):
        if unicodedata.category(letter) == "Mn":
            continue
        alone = _is_mark(letter) or _is_ideograph(letter)
        if alone or letter.isspace():
            if part:
                yield part
            part = ""
            if alone:
                yield letter
        else:
            part += letter
    if part:
        yield part


def _plain(word: str) -> str:
    """Return a word without control characters and what stands for broken ones."""
    return "".join(
        " " if c in "\t\n\r" else c
        for c in word
        if c in "\t\n\r" or not (c in "\0\ufffd" or unicodedata.category(c).startswith("C"))
    )


def _is_mark(letter: str) -> bool:
    in_ascii = letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    return in_ascii or unicodedata.category(letter).startswith("P")


def _is_ideograph(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in _IDEOGRAPHS)


def _longest_first(part: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return a part as the longest pieces there are, from its start on; unknown if none fits."""
    found: list[int] = []
    start = 0
    while start < len(part) <= _LONGEST:
        ends = range(len(part), start, -1)
        names = ((("##" if start else "") + part[start:end], end) for end in ends)
        fit = next(((vocabulary[name], end) for name, end in names if name in vocabulary), None)
        if fit is None:
            return [vocabulary[UNKNOWN]]
        found.append(fit[0])
        start = fit[1]
    return found or [vocabulary[UNKNOWN]]


__all__ = ["BEGIN", "BREAK", "UNKNOWN", "load_vocabulary", "pieces_of"]
