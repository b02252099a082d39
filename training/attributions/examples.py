"""Examples: annotated articles as the arrays that the tagger is trained on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.tokens import Token

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse_many
from dragoman.reading.attributions.stage import set_stage
from dragoman.reading.attributions.tagger.windows import Window, find_windows
from dragoman.reading.attributions.tagger.words import Words, words_of

#: A cue is known by its head, of this part of speech where it has such a word.
_HEADS = frozenset({"VERB", "NOUN", "ADJ", "AUX"})

Spans = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Gold:
    """One annotated attribution: the number of its cue's head, and of the words of each part."""

    cue_word: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True)
class Example:
    """One article: its words, the windows that it is read in, what stands annotated in it."""

    words: Words
    windows: tuple[Window, ...]
    gold: tuple[Gold, ...]


def read_articles(path: Path) -> list[dict[str, object]]:
    """Return the articles of a JSON Lines file of ``id``, ``text`` and ``attributions``."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def make_examples(articles: Iterable[dict[str, object]]) -> Iterator[Example]:
    """Yield the example of each article; the parsing takes most of the time."""
    kept = list(articles)
    texts = [str(article["text"]) for article in kept]
    parsed = parse_many((text, find_layout(text)) for text in texts)
    for article, one in zip(kept, parsed, strict=True):
        stage = set_stage(one)
        words = words_of(one.text, stage)
        tokens = [token for token in stage.doc if not token.is_space]
        windows = tuple(find_windows(words))
        yield Example(words, windows, tuple(_gold(words, tokens, article["attributions"])))


def _gold(words: Words, tokens: list[Token], attributions: object) -> Iterator[Gold]:
    """Yield the attributions whose cue is a word; of two with one cue word, the first."""
    taken: set[int] = set()
    for attribution in attributions:  # type: ignore[attr-defined]
        source, cue, content = (
            _words_in(words, attribution[part]) for part in ("source", "cue", "content")
        )
        head = _head(words, tokens, cue) if cue else None
        if head is not None and head not in taken:
            taken.add(head)
            yield Gold(head, source, cue, content)


def _words_in(words: Words, spans: Spans) -> tuple[int, ...]:
    """Return the numbers of the words that share a character with one of the spans."""
    found: set[int] = set()
    for start, end in spans:
        first = int(np.searchsorted(words.end, start, side="right"))
        found.update(range(first, int(np.searchsorted(words.start, end))))
    return tuple(sorted(found))


def _head(words: Words, tokens: list[Token], cue: tuple[int, ...]) -> int:
    """Return the word of a cue that no other of its words governs."""
    heads = [w for w in cue if words.head[w] == w or words.head[w] not in cue] or list(cue)
    return next((w for w in heads if tokens[w].pos_ in _HEADS), heads[0])


__all__ = ["Example", "Gold", "make_examples", "read_articles"]
