"""A report that is one long list of names costs as much time as it has names."""

from __future__ import annotations

import time
from itertools import product

import spacy
from spacy.tokens import Doc

from dragoman.intake.layout import Layout
from dragoman.language.parsed import Parsed
from dragoman.reading.actors import find_actors

FIRST = [a + b for a, b in product(("Ma", "Ne", "Io", "Tu", "Le"), ("ria", "lan", "van", "mor"))]
LAST = [
    f"{a}{b}" for a, b in product("BCDFGHJKLMNPRSTVZ", ("arov", "enko", "illi", "osta", "unde"))
]
NAMES = [(first, last) for last in LAST for first in FIRST]
VOCAB = spacy.blank("en").vocab


def delegates(count: int) -> Parsed:
    """Return a list of so many persons in one sentence, each joined to the one before."""
    words, tags, heads, deps, ents = [], [], [], [], []
    before = None
    for number in range(count):
        first, last = NAMES[number % len(NAMES)]
        family = f"{last}{'abcdefghij'[number // len(NAMES)]}"
        head = len(words) + 1
        words += [first, family, ","]
        tags += ["NNP", "NNP", ","]
        heads += [head, head if before is None else before, head]
        deps += ["compound", "ROOT" if before is None else "conj", "punct"]
        ents += ["B-PERSON", "I-PERSON", "O"]
        before = head
    spaces = [True, False, True] * count
    doc = Doc(VOCAB, words, spaces, tags=tags, heads=heads, deps=deps, ents=ents, lemmas=words)
    return Parsed(doc.text, doc, Layout(paragraphs=((0, len(doc.text)),)))


def seconds(count: int) -> float:
    parsed = delegates(count)
    times = []
    for _ in range(3):
        start = time.process_time()
        found = find_actors(parsed)
        times.append(time.process_time() - start)
    assert len(found) == count
    return min(times)


def test_five_thousand_delegates_take_five_times_as_long_as_a_thousand() -> None:
    seconds(100)  # loads the tables
    assert seconds(5000) < 3 * 5 * seconds(1000)
