"""Very long texts, and many of them, are parsed in stretches: same outcome, bounded memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.layout import Layout, find_layout
from dragoman.language import pipeline
from dragoman.language.pipeline import cuts, parse, parse_many

TALKS = (
    "Talks on Ukraine\n\nThe French president met his Russian colleague in Moscow on Monday. "
    "They talked for five hours.\n\nMoscow denied it had promised anything, agencies reported.\n\n"
    "Berlin said that “all options” were on the table, and that the pipeline was one of them."
)


def test_a_text_parsed_in_pieces_is_parsed_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    layout = find_layout(TALKS)
    whole = parse(TALKS, layout).doc
    monkeypatch.setattr(pipeline, "PIECE", 120)
    pieces = parse(TALKS, layout).doc
    assert pieces.text == whole.text
    for feature in ("idx", "pos_", "dep_", "lemma_", "ent_type_", "is_sent_start"):
        told = [[getattr(token, feature) for token in doc] for doc in (pieces, whole)]
        assert told[0] == told[1], feature
    assert [token.head.i for token in pieces] == [token.head.i for token in whole]


def test_pieces_of_many_texts_are_put_together_each_with_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "PIECE", 50)
    monkeypatch.setattr(pipeline, "BATCH_CHARACTERS", 120)
    texts = [f"Report {n}. " + "NATO met Russia in Brussels. " * (n % 5) for n in range(40)]
    parsed = parse_many((text, Layout()) for text in texts)
    assert [one.doc.text for one in parsed] == texts


def test_no_more_text_is_taken_in_than_a_batch_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH_CHARACTERS", 1000)
    taken: list[int] = []

    def texts() -> Iterator[tuple[str, Layout]]:
        for number in range(20):
            taken.append(number)
            yield "NATO met. " * 40, Layout()

    next(parse_many(texts()))
    assert len(taken) <= 3


@given(st.text(alphabet="a \n", max_size=400), st.sets(st.integers(0, 399)))
def test_cuts_cover_the_text_in_order_and_none_is_too_long(text: str, starts: set[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "PIECE", 50)
        found = cuts(text, {start for start in starts if start < len(text)})
    assert "".join(text[slice(*span)] for span in found) == text
    assert all(end - begin <= 50 for begin, end in found)
    assert all(begin < end for begin, end in found) or not text


def test_a_cut_is_made_where_a_paragraph_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "PIECE", 120)
    layout = find_layout(TALKS)
    found = cuts(TALKS, {start for start, _ in layout.paragraphs})
    assert all(TALKS[:begin].endswith("\n\n") for begin, _ in found[1:])


def test_a_run_of_words_without_a_stop_ends_somewhere() -> None:
    doc = parse("Maybe " * 3000, Layout()).doc
    assert max(len(sentence) for sentence in doc.sents) <= pipeline.LONGEST_SENTENCE + 1


def test_a_long_list_is_one_sentence_still() -> None:
    names = ", ".join(["France", "Italy", "Spain"] * 40)
    doc = parse(f"The ministers of {names} and Poland met in Brussels.", Layout()).doc
    assert len(list(doc.sents)) == 1
