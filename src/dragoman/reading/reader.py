"""Reader: a report goes in, its record comes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from dragoman.codebook.consulting import consulting
from dragoman.codebook.opening import open_codebook
from dragoman.errors import DragomanError, UnreadableInput
from dragoman.intake import find_layout, refuse_foreign
from dragoman.intake.layout import Layout
from dragoman.language.parsed import Parsed
from dragoman.language.pipeline import choose_model, parse_many
from dragoman.reading.actors import find_actors
from dragoman.reading.acts import find_acts
from dragoman.reading.attributions import Method, find_attributions
from dragoman.reading.times import find_published, find_times
from dragoman.record import Record, Source
from dragoman.report import MAX_CHARACTERS, Report, publishing_day

Refused = Callable[[Report, DragomanError], None]

#: Reports read together: enough to keep the parser busy, few enough to bound memory.
_BATCH = 32


class Reader:
    """Reads reports into records; the language model is loaded when the first one is read.

    ``model`` names an installed spaCy model; without it an official ``en_core_web_*`` is
    taken where there is one, else the one that Dragoman installs. Raises ModelMissing when
    the named model is not installed.

    ``codebook`` is the directory of a user's own codebook, whose files add to ours (see
    docs/codebook.md). It is read once, here: raises InvalidCodebook, with file and line, when
    anything in it is wrong. Files changed later count for the readers made after that.

    ``attributions`` says how they are found: ``"trained"``, by rules and a trained tagger, or
    ``"rules"``, which takes half the time and misses more (docs/attributions.md).

    A reader keeps nothing from one report to the next.
    """

    def __init__(
        self,
        model: str | None = None,
        codebook: Path | str | None = None,
        attributions: Method = "trained",
    ) -> None:
        self.model = choose_model(model)
        self.codebook = open_codebook(codebook)
        self.attributions = attributions

    def read(self, report: Report) -> Record:
        """Return the record of one report.

        Raises UnreadableInput when its text is empty or longer than MAX_CHARACTERS, and
        NotEnglish when it is written in another language.
        """
        return next(self.read_many([report]))

    def read_many(
        self, reports: Iterable[Report], refused: Refused | None = None
    ) -> Iterator[Record]:
        """Yield the record of each report, in order; memory does not grow with their number.

        A report that cannot be read raises as in ``read``; with ``refused`` it is handed to
        that function together with the error instead, and the others go on.
        """
        incoming = iter(reports)
        while batch := list(islice(incoming, _BATCH)):
            accepted = list(self._accept(batch, refused))
            parsed = parse_many(((r.text, layout) for r, layout in accepted), self.model)
            for (report, _), document in zip(accepted, parsed, strict=True):
                with consulting(self.codebook):
                    record = read_parsed(report, document, self.attributions)
                yield record

    def _accept(
        self, reports: Iterable[Report], refused: Refused | None
    ) -> Iterator[tuple[Report, Layout]]:
        for report in reports:
            try:
                with consulting(self.codebook):
                    layout = _layout(report)
                yield report, layout
            except DragomanError as error:
                if refused is None:
                    raise
                refused(report, error)


def _layout(report: Report) -> Layout:
    """Return where the parts of a report lie; raises when there is nothing that can be read."""
    if not report.text.strip():
        raise UnreadableInput(f"report {report.id!r} is empty: there is nothing to read")
    if len(report.text) > MAX_CHARACTERS:
        raise UnreadableInput(
            f"report {report.id!r} has {len(report.text):,} characters, more than the "
            f"{MAX_CHARACTERS:,} that one report may have: split it into its reports"
        )
    refuse_foreign(report.text)
    return find_layout(report.text)


def read_parsed(report: Report, parsed: Parsed, method: Method = "trained") -> Record:
    """Return the record of a report that is parsed already, layer upon layer."""
    published, basis = _published(report, parsed)
    day = publishing_day(published)
    times = find_times(parsed, day)
    actors = find_actors(parsed, day)
    attributions = find_attributions(parsed, actors, times, method)
    acts = find_acts(parsed, times, actors, attributions, day)
    return Record(
        report=_source(report, parsed.layout, published, basis),
        actors=tuple(actors),
        times=tuple(times),
        attributions=tuple(attributions),
        acts=tuple(acts),
    )


def _published(
    report: Report, parsed: Parsed
) -> tuple[str | None, Literal["given", "metadata", "text"] | None]:
    """Return the publishing date and how it is known; the text is asked only when nobody said."""
    if report.published is not None:
        return str(report.published), report.published_basis
    found: dt.date | None = find_published(parsed)
    return (None, None) if found is None else (found.isoformat(), "text")


def _source(
    report: Report,
    layout: Layout,
    published: str | None,
    basis: Literal["given", "metadata", "text"] | None,
) -> Source:
    title = report.title
    if title is None and layout.title is not None:
        title = " ".join(report.text[slice(*layout.title)].split())
    return Source(
        id=report.id,
        text=report.text,
        title=title,
        url=report.url,
        publisher=report.publisher,
        published=published,
        published_basis=basis,
        credits=tuple(dict.fromkeys((*report.credits, *layout.agencies))),
    )
