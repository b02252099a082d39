"""Many reports or cases read one after the other, whatever befalls one of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dragoman.errors import DragomanError, InvalidRecord

if TYPE_CHECKING:
    from dragoman.cli.refusals import Refusals
    from dragoman.intake import Placed
    from dragoman.reading.reader import Reader
    from dragoman.reading.relation import Case, Relation
    from dragoman.record import Record
    from dragoman.report import Report

Item = TypeVar("Item")
Result = TypeVar("Result")
#: Reads items into one result each, in order, save those that it hands to the function.
Read = Callable[[list[Item], Callable[[Item], None]], Iterator[Result]]

_BATCH = 32

#: With this variable set, a fault of Dragoman ends it, and shows where.
_DEBUG = "DRAGOMAN_DEBUG"


def read_records(reader: Reader, found: Iterable[Placed], refusals: Refusals) -> Iterator[Record]:
    """Yield the record of each report that was found, in order; refusals are noted."""

    def read(batch: list[Placed], passed_over: Callable[[Placed], None]) -> Iterator[Record]:
        placed = {id(one.report): one for one in batch}

        def refuse(report: Report, error: DragomanError) -> None:
            passed_over(placed[id(report)])
            refusals.add(placed[id(report)].place, str(error))

        reports = [one.report for one in batch]
        return (record.checked() for record in reader.read_many(reports, refuse))

    return carry_on(found, read, lambda one: one.place, refusals)


def classify(
    cases: Iterable[tuple[str, Case]],
    model: str | None,
    refusals: Refusals,
    codebook: Path | None = None,
) -> Iterator[Relation]:
    """Yield the relation of each case, given with its place, in order; refusals are noted."""
    from dragoman.codebook.opening import open_codebook
    from dragoman.reading.relation import classify_relations

    opened = open_codebook(codebook)

    def read(
        batch: list[tuple[str, Case]], _: Callable[[tuple[str, Case]], None]
    ) -> Iterator[Relation]:
        return classify_relations((case for _, case in batch), model, opened)

    return carry_on(cases, read, lambda one: one[0], refusals)


def carry_on(
    items: Iterable[Item],
    read: Read[Item, Result],
    place: Callable[[Item], str],
    refusals: Refusals,
) -> Iterator[Result]:
    """Yield the result of each item, in order; an item that ``read`` fails on is refused.

    Items are read in batches; where that fails, what is left of the batch is read one by one,
    so that the item at fault is known and the others go on. ``place`` names an item.
    """
    incoming = iter(items)
    while batch := list(islice(incoming, _BATCH)):
        left = dict(enumerate(batch))
        yield from _attempt(left, read, _try_again)
        for number, item in list(left.items()):
            yield from _attempt({number: item}, read, partial(_refuse, refusals, place(item)))


def _attempt(
    left: dict[int, Item], read: Read[Item, Result], failed: Callable[[Exception], None]
) -> Iterator[Result]:
    """Yield results, taking each item that is done with from ``left``."""

    def pass_over(item: Item) -> None:
        for number in [number for number, one in left.items() if one is item]:
            del left[number]

    try:
        for result in read(list(left.values()), pass_over):
            del left[next(iter(left))]
            yield result
    except Exception as error:
        # Broad, as a bug that shows in one report must not stop the reading of thousands.
        meant = isinstance(error, DragomanError) and not isinstance(error, InvalidRecord)
        if meant or os.environ.get(_DEBUG):
            raise
        failed(error)


def _try_again(_: Exception) -> None:
    """Say nothing: what failed shows when the items are read one by one."""


def _refuse(refusals: Refusals, place: str, error: Exception) -> None:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    refusals.add(
        place,
        f"Dragoman failed on it, which is its own fault; please report this: {said[:150]} "
        f"({_DEBUG}=1 shows where)",
    )
