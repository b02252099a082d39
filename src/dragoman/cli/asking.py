"""``show``, ``timeline``, ``calendar``, ``positions``, ``actors``: questions to a casebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from dragoman.cli.options import AsJson, Case, example

if TYPE_CHECKING:
    from dragoman.cli.entries import Entry
    from dragoman.record import Record
    from dragoman.views.rows import PositionRow, Row

    RowType = TypeVar("RowType", bound=Row)
    Question = Callable[[Iterable[Record]], Sequence[RowType]]

EXAMPLES = {
    "show": example("dragoman show ukraine.casebook a33d"),
    "timeline": example("dragoman timeline ukraine.casebook"),
    "calendar": example("dragoman calendar ukraine.casebook"),
    "positions": example("dragoman positions ukraine.casebook --json"),
    "actors": example("dragoman actors ukraine.casebook"),
}


def show(
    case: Case,
    report: Annotated[str, typer.Argument(help="The id of a report, or the beginning of it.")],
    as_json: AsJson = False,
) -> None:
    """Show the record of one report.

    The report is one in the casebook; it is shown as `dragoman read` shows one.
    """
    from dragoman.casebook import Casebook
    from dragoman.cli.output import destination, printing

    with Casebook(case, create=False) as casebook:
        record = casebook.record(report)
    if as_json:
        with destination(None) as write:
            write(record.to_json() + b"\n")
        return
    from dragoman.cli.display import show_record

    with printing() as console:
        show_record(record, console)


def timeline(case: Case, as_json: AsJson = False) -> None:
    """List what happened, by day.

    Each line has its source and its sentence; what has no date comes last.
    """
    from dragoman import views
    from dragoman.cli.entries import event

    _answer("What happened", case, views.timeline, event, as_json)


def calendar(case: Case, as_json: AsJson = False) -> None:
    """List what is coming, by day.

    That is what was announced, and what was proposed for a day.
    """
    from dragoman import views
    from dragoman.cli.entries import appointment

    _answer("What is coming", case, views.calendar, appointment, as_json)


def positions(case: Case, as_json: AsJson = False) -> None:
    """List what each side wants or offers.

    Each demand and each offer has its answers, and where they leave it: open, answered,
    rejected or accepted.
    """
    from dragoman import views
    from dragoman.cli.display import by_side
    from dragoman.cli.entries import position

    def sides(records: Iterable[Record]) -> Sequence[PositionRow]:
        return by_side(views.positions(records))

    _answer("What each side wants", case, sides, position, as_json)


def actors(case: Case, as_json: AsJson = False) -> None:
    """List who is in it, the busiest first.

    Each party has its offices, kind, country and sectors, and how often it comes up.
    """
    from dragoman import views
    from dragoman.cli.display import roster, show_section
    from dragoman.cli.output import printing

    rows = _rows(case, views.actors)
    if as_json:
        _print_json(rows)
        return
    with printing() as console:
        show_section("Who is in it", roster(rows, console), console)


def _answer(
    title: str,
    case: Path,
    question: Question[RowType],
    entry: Callable[[RowType, bool], Entry],
    as_json: bool,
) -> None:
    """Put a question to a casebook and print its rows, as JSON Lines or as a page."""
    from dragoman.cli.display import page, show_section
    from dragoman.cli.output import printing

    rows = _rows(case, question)
    if as_json:
        _print_json(rows)
        return
    with printing() as console:
        show_section(title, page((entry(row, True) for row in rows), console), console)


def _rows(case: Path, question: Question[RowType]) -> Sequence[RowType]:
    from dragoman.casebook import Casebook

    with Casebook(case, create=False) as casebook:
        return question(casebook.records())


def _print_json(rows: Iterable[Row]) -> None:
    import msgspec

    from dragoman.cli.output import destination

    with destination(None) as write:
        for row in rows:
            write(msgspec.json.encode(row.to_dict()) + b"\n")
