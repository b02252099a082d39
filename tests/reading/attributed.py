"""Attributions told in words instead of spans, as tests compare them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import Method, find_attributions
from dragoman.reading.times import find_times
from dragoman.record import Actor, Span

#: The day that times are told from: a Friday.
PUBLISHED = dt.date(2022, 1, 28)


@dataclass(frozen=True)
class Said:
    """One attribution: the words of its parts, the pieces of a split one joined by " … ".

    ``day`` is the value of the time it was said at, seen from PUBLISHED; ``within`` the cue of
    the attribution that it stands in.
    """

    source: str
    cue: str
    content: str
    speaker: str | None
    mode: str
    medium: str | None
    addressee: str | None
    day: str | None = None
    within: str | None = None


def said_in(text: str, *names: str, method: Method = "trained") -> list[Said]:
    """Return the attributions of ``text``; ``names`` are its actors, each wherever it stands."""
    actors = [
        Actor(id=f"a{n}", name=name, kind="person", mentions=tuple(_places(name, text)))
        for n, name in enumerate(names, 1)
    ]
    known = {actor.id: actor.name for actor in actors}
    parsed = parse(text, find_layout(text))
    times = {time.id: time for time in find_times(parsed, PUBLISHED)}
    found = find_attributions(parsed, actors, list(times.values()), method)
    cues = {a.id: a.cue for a in found}

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return [
        Said(
            source=words(a.source),
            cue=words(a.cue),
            content=words(a.content),
            speaker=known.get(a.speaker or ""),
            mode=a.mode,
            medium=None if a.medium is None else words((a.medium,)),
            addressee=known.get(a.addressee or ""),
            day=times[a.when.time].value if a.when is not None and a.when.time else None,
            within=None if a.within is None else words(cues[a.within]),
        )
        for a in found
    ]


def only(text: str, *names: str, method: Method = "trained") -> Said:
    """Return the one attribution of ``text``."""
    found = said_in(text, *names, method=method)
    assert len(found) == 1, found
    return found[0]


def _places(name: str, text: str) -> list[Span]:
    return [match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
