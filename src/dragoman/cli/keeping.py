"""``add``: records kept in a casebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

import typer

from dragoman.cli.options import (
    Attributions,
    Case,
    Files,
    Model,
    OwnCodebook,
    Published,
    Publisher,
    Title,
    Url,
    example,
)
from dragoman.cli.screen import clean

if TYPE_CHECKING:
    from dragoman.casebook import Casebook
    from dragoman.cli.refusals import Refusals
    from dragoman.intake import Placed
    from dragoman.record import Source
    from dragoman.report import Report

EXAMPLES = {"add": example("dragoman add ukraine.casebook examples")}


@dataclass
class _Tally:
    """What ``add`` did so far; ``digests`` are those of the texts of this run, by report id."""

    added: int = 0
    unchanged: int = 0
    done: bool = False
    digests: dict[str, str] = field(default_factory=dict)

    def line(self, refused: int) -> str:
        return f"{self.added} added, {self.unchanged} unchanged, {refused} refused"


def add(
    case: Case,
    files: Files,
    published: Published = None,
    title: Title = None,
    publisher: Publisher = None,
    url: Url = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    attributions: Attributions = "trained",
) -> None:
    """Keep the records of reports in a casebook.

    The casebook is made on first use. A report that is in it already is not read again, so
    that the same command takes up an interrupted run, unless a codebook of one's own has
    changed. What cannot be read is named at the end, and the rest go on.
    """
    from dragoman.casebook import Casebook, reader_version
    from dragoman.cli.batches import read_records
    from dragoman.cli.progress import progress
    from dragoman.cli.refusals import Refusals
    from dragoman.intake import Given
    from dragoman.reading.reader import Reader

    given = Given(published=published, title=title, publisher=publisher, url=url)
    reader, refusals, tally = Reader(model, codebook, attributions), Refusals(), _Tally()
    rules = "+rules" if attributions == "rules" else ""
    version = reader_version() + reader.codebook.mark + rules
    found = refusals.reports(files, given)
    first = next(found, None)
    if first is None:
        refusals.finish()
        return
    with Casebook(case) as casebook:
        try:
            with progress("report") as advance:
                fresh = _fresh(chain((first,), found), casebook, version, tally, refusals)
                for record in read_records(reader, fresh, refusals):
                    if casebook.add(record, version):
                        tally.added += 1
                    else:
                        tally.unchanged += 1
                    advance()
            tally.done = True
        finally:
            if tally.done or tally.added or tally.unchanged:
                typer.echo(f"{clean(str(case))}: {tally.line(len(refusals.lines))}")
    refusals.finish()


def _fresh(
    found: Iterable[Placed],
    casebook: Casebook,
    version: str,
    tally: _Tally,
    refusals: Refusals,
) -> Iterator[Placed]:
    """Yield the reports that are to be read: new ones, and those of which more is known now."""
    from dragoman.report import digest

    readers = {entry.id: entry.reader for entry in casebook.reports()}
    for placed in found:
        report = placed.report
        kept = casebook.record(report.id).report if report.id in readers else None
        text = digest(report.text)
        held = tally.digests.get(report.id) or (None if kept is None else digest(kept.text))
        if held is not None and held != text:
            refusals.add(
                placed.place,
                "the casebook has another text under this id: give this report an id of its own",
            )
            continue
        tally.digests[report.id] = text
        if kept and readers[report.id] == version and not _says_more(report, kept):
            tally.unchanged += 1
        else:
            yield placed


def _says_more(report: Report, kept: Source) -> bool:
    """Say whether a report comes with something that its record does not have."""
    known = ("title", "publisher", "url", "published")
    return any(getattr(report, name) not in (None, getattr(kept, name)) for name in known)
