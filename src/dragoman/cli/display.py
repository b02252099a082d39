"""A record on a terminal, for someone who reads the news for a living."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman import views
from dragoman.cli import entries
from dragoman.cli.days import long_day
from dragoman.cli.entries import Entry
from dragoman.cli.screen import clean
from dragoman.record import Record, Source
from dragoman.views.rows import ActorRow, PositionRow

#: On a narrower terminal, days stand above their entries and not beside them.
_NARROW = 60
_DAY_COLUMN = 16

_BASIS = {
    "given": "as given",
    "metadata": "by the page's metadata",
    "text": "by the text itself",
    None: "",
}
_KINDS = {
    "person": "People",
    "state": "States",
    "organization": "Organizations",
    "group": "Groups",
}


def show_record(record: Record, console: Console) -> None:
    """Print all that one record holds, section by section."""
    one = (record,)
    # What rests on someone's word alone stands, with that word, under what happened.
    disputed = [row for row in views.claims(one) if row.kind != "claim" or row.denied_by]
    sections: list[tuple[str, Iterable[Entry]]] = [
        ("What happened", (entries.event(row) for row in views.timeline(one))),
        ("What is coming", (entries.appointment(row) for row in views.calendar(one))),
        ("What each side wants", (entries.position(row) for row in by_side(views.positions(one)))),
        ("Conditions", (entries.condition(row) for row in views.conditions(one))),
        ("Claims and denials", (entries.claim(row) for row in disputed)),
    ]
    console.print(header(record.report))
    show_section("Who is in it", who(views.actors(one), console), console)
    for title, found in sections:
        show_section(title, page(found, console), console)


def by_side(rows: Sequence[PositionRow]) -> list[PositionRow]:
    """Return positions with those of one side together, the sides as they first come up."""
    sides = list(dict.fromkeys(row.actors for row in rows))
    return sorted(rows, key=lambda row: sides.index(row.actors))


def show_section(title: str, parts: Sequence[RenderableType], console: Console) -> None:
    """Print one section under its title; one without parts says that nothing was found."""
    console.print()
    console.print(Rule(Text(title.upper(), style="bold"), align="left", style="dim"))
    if not parts:
        console.print(Text("  nothing found", style="dim"))
    for part in parts:
        console.print(part)


def header(report: Source) -> RenderableType:
    """Return what the report is: title, publisher, date and how it is known, credits, id."""
    title = Text(clean(report.title or "Untitled report"), style="bold")
    known = [clean(report.publisher or ""), published(report)]
    if report.credits:
        known.append(f"with {clean(', '.join(report.credits))}")
    lines = [title, Text(" · ".join(filter(None, known)))]
    if report.url:
        lines.append(Text(clean(report.url), style="dim"))
    lines.append(Text(f"report {clean(report.id)}", style="dim"))
    return Group(*lines)


def published(report: Source) -> str:
    """Return when the report was published and how that is known."""
    if report.published is None:
        return "date unknown"
    return f"{long_day(report.published)} ({_BASIS[report.published_basis]})"


def who(parties: Iterable[ActorRow], console: Console) -> list[RenderableType]:
    """Return the parties by kind, those with an office one a line."""
    shown = list(parties)
    groups = [
        (label, [party for party in shown if party.named and party.kind == kind])
        for kind, label in _KINDS.items()
    ]
    groups.append(("Unnamed", [party for party in shown if not party.named]))
    lines = [(label, _lines(members)) for label, members in groups if members]
    if console.width < _NARROW:
        return [_under(label, members) for label, members in lines]
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True, style="dim", width=_DAY_COLUMN)
    table.add_column()
    for label, members in lines:
        table.add_row(label, Group(*members))
    return [Padding(table, (0, 0, 0, 2))] if lines else []


def _under(label: str, lines: Sequence[Text]) -> RenderableType:
    return Group(Text(label, style="dim"), *(Padding(line, (0, 0, 0, 2)) for line in lines))


def _lines(parties: Sequence[ActorRow]) -> list[Text]:
    """Return people and those with an office one a line, all others in one."""
    alone = [party for party in parties if party.kind == "person" or party.offices]
    others = [Text(clean(party.name), style="bold") for party in parties if party not in alone]
    together = [Text(" · ").join(others)] if others else []
    return [*(_with_office(party) for party in alone), *together]


def _with_office(party: ActorRow) -> Text:
    name = clean(party.name)
    line = Text.assemble((name, "bold"))
    office = clean("; ".join(party.offices))
    if office and office.casefold() not in name.casefold():
        line.append(f", {office}")
    return line


def roster(parties: Sequence[ActorRow], console: Console) -> list[RenderableType]:
    """Return the parties one by one, each with its kind, country, sectors and counts."""
    return [_roster_entry(party, console) for party in parties]


def _roster_entry(party: ActorRow, console: Console) -> RenderableType:
    codes = [party.country or "", " ".join(party.sectors)]
    # CAMEO's code is left out where it only says again what stands before it.
    cameo = party.code if party.code and party.code not in codes else ""
    known = [party.kind, *codes, cameo, party.standing]
    counts = [
        counted(party.acts, "act"),
        counted(party.mentions, "mention"),
        counted(party.reports, "report"),
    ]
    detail = Text(" · ".join(filter(None, [*known, *counts])), style="dim")
    left = 0 if console.width < _NARROW else 2
    return Padding(Group(_with_office(party), Padding(detail, (0, 0, 0, 2))), (0, 0, 0, left))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "act"), counted(1200, "report")
    ('1 act', '1,200 reports')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def page(found: Iterable[Entry], console: Console) -> list[RenderableType]:
    """Return entries laid out for the width of the console, days in a column of their own."""
    shown = list(found)
    dated = any(entry.day for entry in shown)
    if console.width < _NARROW:
        lay_out, left = _stacked, 0
    else:
        lay_out, left = (_beside if dated else _body), 2
    above = (0, *[1] * (len(shown) - 1))
    return [
        Padding(lay_out(entry), (space, 0, 0, left))
        for space, entry in zip(above, shown, strict=False)
    ]


def _beside(entry: Entry) -> RenderableType:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(width=_DAY_COLUMN)
    table.add_column()
    table.add_row(_day(entry), _body(entry))
    return table


def _stacked(entry: Entry) -> RenderableType:
    return Group(*([_day(entry)] if entry.day else []), _body(entry))


def _day(entry: Entry) -> Text:
    shown = Text(entry.day or "no date", style="bold" if entry.day else "dim")
    return shown.append(f"\n{entry.note}", style="not bold dim") if entry.note else shown


def _body(entry: Entry) -> RenderableType:
    return Group(entry.head, *(Padding(line, (0, 0, 0, 2)) for line in entry.lines))
