"""``read`` and ``relation``: texts in, records or relations out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from dragoman.cli.options import (
    AsJson,
    Attributions,
    Files,
    Model,
    OwnCodebook,
    Published,
    Publisher,
    Title,
    Url,
    example,
)

if TYPE_CHECKING:
    from dragoman.cli.refusals import Refusals
    from dragoman.reading.relation import Case
    from dragoman.record import Record

#: Files that hold one report a line.
_JSON_LINES = frozenset({".jsonl", ".ndjson"})

EXAMPLES = {
    "read": example(
        "dragoman read examples/09-plot-and-weapons.txt --published 2022-01-23",
        "dragoman read examples --output records.jsonl",
    ),
    "relation": example(
        'echo \'{"id": "1", "text": "Russia warned NATO.", "source": [0, 6], "target": [14, 18]}\''
        " | dragoman relation -"
    ),
}

Output = Annotated[
    Path | None,
    typer.Option(
        help="Write JSON to this file, which appears only when it is whole.", metavar="FILE"
    ),
]


def read(
    files: Files,
    published: Published = None,
    title: Title = None,
    publisher: Publisher = None,
    url: Url = None,
    as_json: AsJson = False,
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    attributions: Attributions = "trained",
) -> None:
    """Read reports, into a page or records.

    One report is shown as a page, or as JSON with --json; several files, a folder or a .jsonl
    file give JSON Lines, one record a line, in order. What cannot be read is named at the
    end, and the rest go on.
    """
    from dragoman.cli.batches import read_records
    from dragoman.cli.refusals import Refusals
    from dragoman.intake import Given
    from dragoman.reading.reader import Reader

    given = Given(published=published, title=title, publisher=publisher, url=url)
    refusals = Refusals()
    records = read_records(
        Reader(model, codebook, attributions), refusals.reports(files, given), refusals
    )
    if as_json or output is not None or _are_many(files):
        _write_records(records, output)
    else:
        _show_records(records)
    refusals.finish()


def _are_many(files: Sequence[str]) -> bool:
    """Say whether the files are such as may hold several reports, whatever they do hold."""
    if len(files) > 1:
        return True
    return any(Path(name).suffix.lower() in _JSON_LINES or Path(name).is_dir() for name in files)


def _write_records(records: Iterable[Record], output: Path | None) -> None:
    from dragoman.cli.output import destination
    from dragoman.cli.progress import progress

    quiet = output is None and sys.stdout.isatty()
    with destination(output) as write, progress("report", quiet) as advance:
        for record in records:
            write(record.to_json() + b"\n")
            advance()


def _show_records(records: Iterator[Record]) -> None:
    """Show one record as a page; standard input may turn out to hold several."""
    from dragoman.cli.display import show_record
    from dragoman.cli.output import printing

    first, second = next(records, None), next(records, None)
    if first is not None and second is not None:
        _write_records(chain((first, second), records), None)
    elif first is not None:
        with printing() as console:
            show_record(first, console)


def relation(
    cases: Annotated[
        str,
        typer.Argument(
            help="JSON Lines of {id, text, source: [start, end], target: [start, end]}, where "
            "source and target may be null; or - for standard input.",
            metavar="CASES.jsonl",
        ),
    ],
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
) -> None:
    """Type the relation of a marked pair of parties.

    For each case one JSON object {id, type, scores} comes out, in order: the PLOVER type of
    what the source does to the target, and what speaks for it and for others. Lines that
    hold no case are named at the end, and the rest go on.
    """
    import msgspec

    from dragoman.cli.batches import classify
    from dragoman.cli.output import destination
    from dragoman.cli.progress import progress
    from dragoman.cli.refusals import Refusals

    refusals = Refusals()
    quiet = output is None and sys.stdout.isatty()
    with destination(output) as write, progress("case", quiet) as advance:
        for answer in classify(_cases(cases, refusals), model, refusals, codebook):
            write(msgspec.json.encode(answer) + b"\n")
            advance()
    refusals.finish()


def _cases(name: str, refusals: Refusals) -> Iterator[tuple[str, Case]]:
    """Yield the cases of a file, or of standard input, noting the lines that hold none."""
    from dragoman.errors import UnreadableInput
    from dragoman.intake import numbered_lines

    source = "standard input" if name == "-" else name
    try:
        with _open(name) as lines:
            for number, line in numbered_lines(lines):
                place = f"{source}:{number}"
                try:
                    yield place, _case(line)
                except UnreadableInput as error:
                    refusals.add(place, str(error))
    except UnreadableInput as error:
        refusals.add(source, str(error))


def _open(name: str) -> BinaryIO:
    from dragoman.errors import UnreadableInput

    if name != "-":
        return Path(name).open("rb")
    if sys.stdin is None:  # so Python has it where the shell closed it
        raise UnreadableInput("it is closed")
    return sys.stdin.buffer


def _case(line: bytes | None) -> Case:
    import msgspec

    from dragoman.errors import UnreadableInput
    from dragoman.intake import decode_line
    from dragoman.reading.relation import Case
    from dragoman.report import MAX_CHARACTERS

    form = "a case ({id, text, source: [start, end] or null, target: the same})"
    case = decode_line(line, msgspec.json.Decoder(Case), form)
    if len(case.text) > MAX_CHARACTERS:
        raise UnreadableInput(
            f"the text has {len(case.text):,} characters; the limit is {MAX_CHARACTERS:,}"
        )
    for party, span in (("source", case.source), ("target", case.target)):
        if span is not None and not 0 <= span[0] < span[1] <= len(case.text):
            raise UnreadableInput(
                f"its {party} {list(span)} lies outside its text of {len(case.text):,} characters"
            )
    return case
