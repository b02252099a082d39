"""Attributions told in words instead of spans, as tests compare them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import find_attributions
from dragoman.record import Actor, Span


@dataclass(frozen=True)
class Said:
    """One attribution: the words of its parts, the pieces of a split one joined by " … "."""

    source: str
    cue: str
    content: str
    speaker: str | None
    mode: str
    medium: str | None
    addressee: str | None


def said_in(text: str, *names: str) -> list[Said]:
    """Return the attributions of ``text``; ``names`` are its actors, each wherever it stands."""
    actors = [
        Actor(id=f"a{n}", name=name, kind="person", mentions=tuple(_places(name, text)))
        for n, name in enumerate(names, 1)
    ]
    known = {actor.id: actor.name for actor in actors}

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
        )
        for a in find_attributions(parse(text, find_layout(text)), actors)
    ]


def only(text: str, *names: str) -> Said:
    """Return the one attribution of ``text``."""
    found = said_in(text, *names)
    assert len(found) == 1, found
    return found[0]


def _places(name: str, text: str) -> list[Span]:
    return [match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
