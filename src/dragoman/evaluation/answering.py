"""What Dragoman answers to the documents of a corpus, through the same calls as any user."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec

from dragoman.codebook.opening import open_codebook
from dragoman.errors import DragomanError
from dragoman.evaluation.corpora import Answer, report_part
from dragoman.reading.reader import Reader
from dragoman.reading.relation import classify_relations, read_case
from dragoman.record import Record
from dragoman.report import Report

Document = dict[str, Any]
Task = tuple[Answer, Sequence[Document], str | None, Path | None]

#: Documents that a process takes at a time: few enough to keep all of them busy to the end.
_CHUNK = 25


def answer_all(
    asked: Iterable[tuple[Answer, Sequence[Document]]],
    jobs: int,
    model: str | None,
    advance: Callable[[], None],
    codebook: Path | None = None,
) -> list[list[bytes]]:
    """Return, for each corpus asked, the answers to its documents as lines of JSON.

    ``jobs`` processes share the work; ``advance`` is called once for each document done;
    ``codebook`` is the directory of one's own to read with.
    """
    corpora = list(asked)
    tasks: list[Task] = []
    owners: list[int] = []
    for number, (kind, documents) in enumerate(corpora):
        for chunk in _chunks(documents):
            tasks.append((kind, chunk, model, codebook))
            owners.append(number)
    lines: list[list[bytes]] = [[] for _ in corpora]
    for owner, task, answers in zip(owners, tasks, _run(tasks, jobs), strict=True):
        lines[owner] += answers
        for _ in task[1]:
            advance()
    return lines


def _chunks(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    for first in range(0, len(documents), _CHUNK):
        yield documents[first : first + _CHUNK]


def _run(tasks: Sequence[Task], jobs: int) -> Iterator[list[bytes]]:
    if jobs == 1:
        yield from map(answer, tasks)
        return
    # Processes that begin afresh: one forked from a program with threads may hang.
    context = get_context("spawn")
    workers = max(1, min(jobs, len(tasks)))
    with ProcessPoolExecutor(workers, context, initializer=_leave_interrupts) as processes:
        yield from processes.map(answer, tasks)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started this one, which stops it in good order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def answer(task: Task) -> list[bytes]:
    """Return the answers to some documents of one corpus, each as one line of JSON.

    A document that is refused has no answer, which scores as finding nothing in it.
    """
    kind, documents, model, codebook = task
    if kind == "relations":
        cases = (read_case(document, document["id"]) for document in documents)
        relations = classify_relations(cases, model, open_codebook(codebook))
        return [msgspec.json.encode(relation) for relation in relations]
    refused: list[DragomanError] = []
    reports = (_report(document) for document in documents)
    records = Reader(model, codebook).read_many(reports, lambda _, error: refused.append(error))
    as_line = _times if kind == "times" else Record.to_json
    return [as_line(record) for record in records]


def _report(document: Document) -> Report:
    gold = report_part(document)
    return Report(
        gold.text,
        id=gold.id,
        title=gold.title,
        published=gold.published,
        publisher=gold.publisher,
        url=gold.url,
    )


def _times(record: Record) -> bytes:
    times = msgspec.to_builtins(record.times)
    return msgspec.json.encode({"id": record.report.id, "times": times})


def join(lines: Iterable[bytes]) -> bytes:
    """Return lines of JSON as the contents of a JSON Lines file."""
    return b"".join(chain.from_iterable((line, b"\n") for line in lines))
