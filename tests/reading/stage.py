"""Acts of one sentence whose parties are given by name, told in words instead of spans."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.acts import find_acts
from dragoman.record import Actor, Attribution


@dataclass(frozen=True)
class Told:
    """An act in words, as a test compares it."""

    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    trigger: str
    mode: str | None
    object: str | None
    condition: str | None
    where: str | None
    quantities: tuple[tuple[float, str, bool], ...]


def acts_of(text: str, *names: str, speaker: str | None = None) -> list[Told]:
    """Return the acts of ``text``; ``names`` are its parties, each wherever it stands.

    With ``speaker`` the whole text is what that party is reported to have said.
    """
    parsed = parse(text, Layout(paragraphs=((0, len(text)),)))
    actors = [
        Actor(id=f"a{n}", name=name, kind="state", mentions=tuple(_places(name, text)))
        for n, name in enumerate(names, 1)
    ]
    quotes = []
    if speaker is not None:
        voice = Actor(id="a0", name=speaker, kind="person")
        actors.append(voice)
        quotes.append(Attribution(id="q1", content=((0, len(text)),), speaker="a0"))
    by_id = {actor.id: actor.name for actor in actors}
    return [
        Told(
            type=act.type,
            actors=tuple(by_id[i] for i in act.actors),
            recipients=tuple(by_id[i] for i in act.recipients),
            status=act.status,
            trigger=text[slice(*act.mentions[0].trigger)],
            mode=act.mode,
            object=text[slice(*act.object)] if act.object else None,
            condition=text[slice(*act.condition)] if act.condition else None,
            where=act.where.name if act.where else None,
            quantities=tuple((q.value, q.unit, q.approximate) for q in act.quantities),
        )
        for act in find_acts(parsed, [], actors, quotes)
    ]


def one_act(text: str, *names: str, type: str, speaker: str | None = None) -> Told:
    """Return the only act of that type in ``text``."""
    found = [act for act in acts_of(text, *names, speaker=speaker) if act.type == type]
    assert len(found) == 1, f"{len(found)} acts of type {type} in {text!r}"
    return found[0]


def _places(name: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
