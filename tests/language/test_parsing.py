"""Parsing keeps offsets, ends sentences at paragraphs, and streams in order."""

import pytest

from dragoman.errors import ModelMissing
from dragoman.intake.layout import Layout
from dragoman.language.pipeline import choose_model, parse, parse_many


def test_tokens_index_the_text_as_given() -> None:
    text = "“Russia’s demands”\r\n\r\nare\u00a0unacceptable."
    parsed = parse(text, Layout(paragraphs=((0, 18), (22, len(text)))))
    for token in parsed.doc:
        assert len(text[token.idx : token.idx + len(token)]) == len(token)
    assert text[parsed.doc[1].idx :].startswith("Russia")


def test_a_paragraph_without_a_full_stop_is_a_sentence() -> None:
    text = "Talks resume in Geneva\n\nRussia rejected the offer"
    parsed = parse(text, Layout(title=(0, 22), paragraphs=((24, len(text)),)))
    assert [s.text.strip() for s in parsed.doc.sents] == [
        "Talks resume in Geneva",
        "Russia rejected the offer",
    ]


def test_many_texts_come_out_in_order() -> None:
    texts = [f"Report number {n} is short." for n in range(70)]
    parsed = parse_many((text, Layout()) for text in texts)
    assert [p.text for p in parsed] == texts


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelMissing, match="'xx_no_such_model' is not installed"):
        choose_model("xx_no_such_model")
