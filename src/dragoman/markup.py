"""The notebook's view of a record: one HTML table of its acts, with the words on hover."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.record import Act, Record

_COLUMNS = ("when", "who", "what", "to whom", "object", "status", "on whose word")


def record_html(record: Record) -> str:
    """Return a record as an HTML fragment; every word of the report in it is escaped."""
    source = record.report
    facts = [source.publisher, source.published, ", ".join(source.credits)]
    head = " · ".join(escape(fact) for fact in facts if fact)
    rows = "".join(_row(record, act) for act in record.acts)
    columns = "".join(f"<th>{name}</th>" for name in _COLUMNS)
    return (
        f"<div><b>{escape(source.title or source.id)}</b><br><small>{head}</small>"
        f"<table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(record: Record, act: Act) -> str:
    names = {actor.id: actor.name for actor in record.actors}
    speakers = {quote.id: names.get(quote.speaker or "", "") for quote in record.attributions}
    said = ", ".join(filter(None, (speakers.get(i) for i in act.attributions)))
    kind = f"{act.type} ({act.mode})" if act.mode else act.type
    object_words = record.words(act.object) if act.object is not None else ""
    cells = (
        _days(act),
        ", ".join(names[i] for i in act.actors),
        kind,
        ", ".join(names[i] for i in act.recipients),
        object_words,
        act.status,
        said or "the report itself",
    )
    words = escape(record.words(act.mentions[0].clause), quote=True)
    inner = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr title="{words}">{inner}</tr>'


def _days(act: Act) -> str:
    if act.when is None or act.when.begin is None:
        return ""
    if act.when.end in {None, act.when.begin}:
        return act.when.begin
    return f"{act.when.begin} – {act.when.end}"
