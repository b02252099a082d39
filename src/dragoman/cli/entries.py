"""Rows of the views as entries of a page: a day, what it is, on whose word, the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from dragoman.cli.days import day, day_note
from dragoman.cli.quoting import quoted
from dragoman.cli.screen import clean
from dragoman.codebook.plover import load_types
from dragoman.views.rows import (
    ActRow,
    AnswerRow,
    CalendarRow,
    ClaimRow,
    ConditionRow,
    Evidence,
    PositionRow,
    Row,
    TimelineRow,
    Voice,
)

_TONES = {
    "verbal-cooperation": "green",
    "material-cooperation": "bold green",
    "verbal-conflict": "yellow",
    "material-conflict": "bold red",
}
_STANCES = {"rejected": "red", "accepted": "green", "answered": "yellow", "open": "cyan"}
_CLAIMS = {
    "claim": ("says", "cyan"),
    "accusation": ("accuses", "yellow"),
    "denial": ("denies", "red"),
    "statement": ("says", "cyan"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as printed: ``day`` and how it is known beside it; then lines of text.

    ``head`` is who did what to whom; ``lines`` are the particulars, then on whose word it
    rests, then the sentence.
    """

    day: str
    note: str
    head: Text
    lines: tuple[Text, ...]


def event(row: TimelineRow, sourced: bool = False) -> Entry:
    """Return something that happened; ``sourced`` entries name their report."""
    denied = _labelled("denied by", ", ".join(row.denied_by), "red")
    return _entry(row, [*_object(row), *denied], sourced)


def appointment(row: CalendarRow, sourced: bool = False) -> Entry:
    """Return something that is coming; ``sourced`` entries name their report."""
    return _entry(row, _object(row), sourced)


def condition(row: ConditionRow, sourced: bool = False) -> Entry:
    """Return what hangs on a condition; ``sourced`` entries name their report."""
    return _entry(row, [*_object(row), *_condition(row.condition)], sourced)


def position(row: PositionRow, sourced: bool = False) -> Entry:
    """Return a demand or an offer with its answers; ``sourced`` entries name their report."""
    answers = [line for answer in row.answers for line in _answer(answer)]
    entry = _entry(row, [*_object(row), *_condition(row.condition)], sourced)
    entry.head.append("  ")
    entry.head.append(row.stands, style=f"bold {_STANCES[row.stands]}")
    return Entry(entry.day, entry.note, entry.head, (*entry.lines, *answers))


def claim(row: ClaimRow, sourced: bool = False) -> Entry:
    """Return an assertion or a denial; ``sourced`` entries name their report."""
    verb, tone = _CLAIMS[row.kind]
    head = Text(clean(row.speaker.name), style="bold")
    head.append(f" {verb}", style=tone)
    if row.about:
        head.append(f" {'' if row.kind == 'accusation' else 'of '}{_names(row.about)}")
    lines = [
        *_quoted(row.content),
        *_labelled("which denies", row.denies, "red"),
        *_labelled("denied by", ", ".join(row.denied_by), "red"),
        _voice("", row.speaker),
        *_sentence(row.sentence, row.content),
        *_origin(row, sourced),
    ]
    when = day(row.begin, row.end)
    if when:
        head.append(f" · {when}", style="dim")
    return Entry("", "", head, tuple(lines))


def _entry(row: ActRow, particulars: Sequence[Text], sourced: bool) -> Entry:
    lines = [
        *particulars,
        *_voices(row),
        *_sentence(row.sentence, row.words),
        *_origin(row, sourced),
    ]
    written = day(row.begin, row.end)
    note = clean(day_note(row.day_known, row.day_words))
    return Entry(written or note, note if written else "", headline(row), tuple(lines))


def headline(row: ActRow) -> Text:
    """Return who did what to whom: ``Vladimir Putin REQUEST → NATO``, with place and figures."""
    line = Text()
    joint = " ↔ " if row.symmetric and len(row.actors) == 2 else ", "
    line.append(clean(joint.join(row.actors)) or "someone", style="bold")
    line.append("  ")
    line.append(row.type, style=_TONES[load_types()[row.type].quad])
    if row.mode:
        line.append(f" {row.mode}", style="dim")
    if row.recipients and not row.symmetric:
        line.append(" → ")
        line.append(_names(row.recipients), style="bold")
    for extra in (row.place and f"in {row.place}", *row.quantities):
        if extra:
            line.append(f" · {clean(extra)}")
    if row.status not in ("occurred", "scheduled"):
        line.append(f" · {row.status}", style="italic")
    return line


def _names(names: Sequence[str]) -> str:
    return clean(", ".join(names))


def _object(row: ActRow) -> list[Text]:
    return _quoted(row.object)


def _quoted(words: str | None) -> list[Text]:
    return [Text(quoted(words))] if words else []


def _condition(words: str | None) -> list[Text]:
    return _labelled("on condition", quoted(words) if words else None, "magenta")


def _labelled(label: str, words: str | None, tone: str) -> list[Text]:
    return [Text.assemble((f"{label}: ", tone), clean(words))] if words else []


def _voices(row: ActRow) -> Iterator[Text]:
    """Yield who did it by speaking and who says so, once where they are the same."""
    if row.speaker is not None:
        yield _voice("said by ", row.speaker)
    same = row.speaker is not None and row.speaker.name == row.source.name
    silent = row.speaker is not None and row.source.standing == "the report itself"
    if not same and not silent:
        yield _voice("according to ", row.source)


def _voice(label: str, voice: Voice) -> Text:
    line = Text("— ", style="blue")
    if voice.standing == "the report itself":
        return line.append(voice.line)
    line.append(f"{label}{clean(voice.line)}")
    shown = "official" if voice.standing == "unnamed official" else voice.standing
    return line if shown == "unnamed other" else line.append(f" · {shown}", style="dim")


def _sentence(sentence: str, words: str) -> list[Text]:
    """Return the sentence, the words that the row rests on brighter than the rest."""
    shown, core = clean(sentence), clean(words)
    if not shown:
        return []
    line = Text(shown, style="italic")
    start = shown.find(core)
    if core and start >= 0:
        line.stylize("dim", 0, start)
        line.stylize("dim", start + len(core))
    return [line]


def _answer(row: AnswerRow) -> Iterator[Text]:
    yield Text.assemble(("↳ ", _STANCES[row.stands]), headline(row))
    yield from (_indented(line) for line in _quoted(row.object))
    yield from map(_indented, _voices(row))
    yield from map(_indented, _sentence(row.sentence, row.words))


def _indented(line: Text) -> Text:
    return Text.assemble("  ", line)


def _origin(row: Row, sourced: bool) -> list[Text]:
    if not sourced:
        return []
    more = len(row.evidence) - 1
    also = f" and {more} more" if more else ""
    return [Text(f"[{origin(row.evidence[0])}]{also}", style="dim")]


def origin(evidence: Evidence) -> str:
    """Return which report a row comes from: publisher, day and id, as far as known."""
    date = day(evidence.published, evidence.published)
    return ", ".join(
        filter(None, (clean(evidence.publisher or ""), date, clean(evidence.report_id)))
    )
