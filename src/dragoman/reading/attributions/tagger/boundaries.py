"""Boundaries: where between two words a part of an attribution may begin or end, and how likely.

A source, a cue or a content rarely ends inside a name, and hardly ever in the middle of a
quotation; it often does at quotation marks. How often, per kind of boundary, is counted on
annotated articles by ``training/attributions``.
"""

from __future__ import annotations

from typing import Literal, get_args

from dragoman.reading.attributions.tagger.words import Words

Kind = Literal[
    "paragraph", "mark", "sentence", "quoted sentence", "quoted punctuation", "quoted",
    "punctuation", "phrase", "word",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

#: Quotation marks.
MARKS = frozenset('"\u201c\u201d\u201e\u201f\u00ab\u00bb') | {"''", "``"}
#: What a word is to the next one, where both are of one phrase: "White House", "the talks".
_BEFORE_HEAD = frozenset(
    {"amod", "aux", "auxpass", "case", "compound", "det", "neg", "nummod", "poss", "predet",
     "prt", "quantmod"}
)  # fmt: skip
#: The same where more words stand between it and its head.
_BEFORE_FAR_HEAD = frozenset({"amod", "compound", "det", "nummod", "poss"})
_AFTER_HEAD = frozenset({"case", "pobj", "prt"})


def kinds_of(words: Words) -> list[Kind]:
    """Return for each word the kind of boundary before it; the first stands after a paragraph."""
    return ["paragraph", *(_kind(words, word) for word in range(1, len(words)))]


def _kind(words: Words, word: int) -> Kind:
    before = word - 1
    quoted = words.quote[word] >= 0 and words.quote[word] == words.quote[before]
    punctuation = not (words.text[word][0].isalnum() and words.text[before][-1].isalnum())
    if words.paragraph[word] != words.paragraph[before]:
        return "paragraph"
    if words.quote[word] != words.quote[before] or MARKS & {words.text[word], words.text[before]}:
        return "mark"
    if words.sentence[word] != words.sentence[before]:
        return "quoted sentence" if quoted else "sentence"
    if quoted:
        return "quoted punctuation" if punctuation else "quoted"
    if punctuation:
        return "punctuation"
    return "phrase" if _in_one_phrase(words, word) else "word"


def _in_one_phrase(words: Words, word: int) -> bool:
    """Tell whether a word and the one before it belong closely together."""
    before = word - 1
    head, label = words.head[before], words.label[before]
    return (
        (head == word and label in _BEFORE_HEAD)
        or (head > word and label in _BEFORE_FAR_HEAD)
        or (words.head[word] == before and words.label[word] in _AFTER_HEAD)
    )


__all__ = ["KINDS", "MARKS", "Kind", "kinds_of"]
