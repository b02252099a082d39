"""From gold data to one table: the corpora read, scored and set beside other systems."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from dragoman.codebook.opening import open_codebook
from dragoman.errors import UnreadableInput
from dragoman.evaluation.answering import answer_all, join
from dragoman.evaluation.corpora import CORPORA, Corpus, find_shared, read_gold, report_part
from dragoman.evaluation.machine import cores
from dragoman.evaluation.page import page
from dragoman.evaluation.scoring import score
from dragoman.language.pipeline import choose_model


def _nothing() -> None:
    return None


def evaluate(
    shared: Path | None = None,
    jobs: int = 0,
    model: str | None = None,
    advance: Callable[[], None] = _nothing,
    codebook: Path | None = None,
) -> str:
    """Return the accuracy table as a page of Markdown.

    ``shared`` is the folder with ``data`` and ``evals`` (by default the one beside the
    checkout), ``jobs`` the number of processes that read (0: one a core), ``model`` the spaCy
    model, ``codebook`` the directory of one's own to read with. A corpus that is not there is
    left out, and the page says so. ``advance`` is called after each document. Raises
    UnreadableInput when there is no gold data at all or a scorer fails, and InvalidCodebook.
    """
    folder = find_shared(shared)
    chosen = choose_model(model)
    open_codebook(codebook)
    gold_of = {c: _gold(c, folder) for c in CORPORA if _is_there(c, folder)}
    there = [corpus for corpus, found in gold_of.items() if found]
    if not there:
        raise UnreadableInput(f"none of the gold files is in {folder}")
    documents = [gold_of[corpus] for corpus in there]
    asked = [(corpus.answer, found) for corpus, found in zip(there, documents, strict=True)]
    answers = answer_all(asked, jobs or cores(), chosen, advance, codebook)
    scores: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for corpus, found, lines in zip(there, documents, answers, strict=True):
            gold, system = (Path(temporary) / f"{corpus.name}.{kind}" for kind in ("gold", "ours"))
            gold.write_bytes(join(msgspec.json.encode(document) for document in found))
            system.write_bytes(join(lines))
            scores[corpus.name] = score(folder / "evals" / corpus.scorer, gold, system)
    sizes = {corpus.name: len(found) for corpus, found in zip(there, documents, strict=True)}
    return page(scores, sizes, chosen)


def _gold(corpus: Corpus, folder: Path) -> list[dict[str, Any]]:
    documents = read_gold(folder / corpus.gold)
    if corpus.part is not None:
        documents = [found for found in documents if corpus.part(report_part(found).id)]
    return documents if corpus.last is None else documents[-corpus.last :]


def _is_there(corpus: Corpus, folder: Path) -> bool:
    return (folder / corpus.gold).is_file() and (folder / "evals" / corpus.scorer).is_file()
