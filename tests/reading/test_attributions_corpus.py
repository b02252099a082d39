"""Figures on PolNeAR's development part, so that a change for the worse is seen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse_many
from dragoman.reading.attributions import find_attributions

CORPUS = Path(__file__).parents[3] / "shared" / "data" / "attributions" / "polnear_dev.jsonl"
#: Articles read: enough for a figure that holds still, few enough to be quick.
ARTICLES = 12


@pytest.mark.skipif(not CORPUS.is_file(), reason=f"needs the evaluation data at {CORPUS}")
def test_most_words_that_have_a_source_are_found_and_few_others() -> None:
    with CORPUS.open(encoding="utf-8") as lines:
        articles = [json.loads(next(lines)) for _ in range(ARTICLES)]
    parsed = parse_many((a["text"], find_layout(a["text"])) for a in articles)
    right = made = wanted = 0
    for article, document in zip(articles, parsed, strict=True):
        gold = _places(a["content"] for a in article["attributions"])
        found = _places(a.content for a in find_attributions(document, []))
        right += len(gold & found)
        made += len(found)
        wanted += len(gold)
    assert right / made > 0.8
    assert right / wanted > 0.7


def _places(contents: object) -> set[int]:
    return {i for spans in contents for start, end in spans for i in range(start, end)}  # type: ignore[attr-defined]
