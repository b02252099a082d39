"""Gazetteer: every name of the codebook, to be looked up at a place in a text."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.codebook.actors import Standing
from dragoman.codebook.agencies import Agency, load_agencies
from dragoman.codebook.consulting import loader
from dragoman.codebook.organizations import Organization, load_organizations
from dragoman.codebook.regions import Region, load_regions
from dragoman.codebook.states import State, load_states
from dragoman.codebook.usage import load_distractors
from dragoman.reading.actors.own import known_as, period_of, standings

Use = Literal["name", "adjective", "people", "capital", "seat", "elliptic", "shared", "distractor"]
Known = State | Organization | Agency | Region

#: Names are filed under their first characters; all have at least so many.
_KEY = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One name and what it may name: several states for "Koreas", nothing for a distractor."""

    phrase: str
    use: Use
    named: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of the codebook, filed for looking up by the place where one may begin."""

    filed: dict[str, tuple[Entry, ...]]

    def match(self, text: str, start: int) -> Entry | None:
        """Return the longest name that stands at ``start`` of ``text`` as whole words, or None.

        >>> gazetteer().match("UN Security Council talks", 0).phrase
        'UN Security Council'
        """
        for entry in self.filed.get(text[start : start + _KEY], ()):
            if text.startswith(entry.phrase, start):
                end = start + len(entry.phrase)
                if end == len(text) or not text[end].isalnum():
                    return entry
        return None


def gazetteer(day: dt.date | None = None) -> Gazetteer:
    """Return the gazetteer of the codebook that is consulted, as it is on a day.

    It is made once for all days on which the user's own actors, if any, are the same.
    """
    period, made = period_of(day), _made()
    if period not in made:
        made[period] = _gazetteer(standings(day))
    return made[period]


@loader
def _made() -> dict[int, Gazetteer]:
    return {}


def _gazetteer(own: tuple[Standing, ...]) -> Gazetteer:
    merged: dict[str, Entry] = {}
    for phrase, use, known in (*_own_names(own), *_names()):
        before = merged.get(phrase)
        if before is None:
            merged[phrase] = Entry(phrase, use, (known,) if known else ())
        elif known is not None and use == before.use == "shared":
            merged[phrase] = Entry(phrase, use, (*before.named, known))
    filed: dict[str, list[Entry]] = defaultdict(list)
    for phrase, entry in merged.items():
        if len(phrase) >= _KEY:
            filed[phrase[:_KEY]].append(entry)
    ordered = {key: tuple(sorted(v, key=lambda e: -len(e.phrase))) for key, v in filed.items()}
    return Gazetteer(ordered)


def _own_names(own: tuple[Standing, ...]) -> Iterator[tuple[str, Use, Known]]:
    for standing in own:
        known = known_as(standing)
        aliases = () if isinstance(known, State) else known.aliases
        for name in (standing.name, *standing.aliases, *aliases):
            yield name, "name", known


def _names() -> Iterator[tuple[str, Use, Known | None]]:
    """Yield each name with its use; where two are the same, the first one counts."""
    for phrase in load_distractors():
        yield phrase, "distractor", None
    for state in load_states():
        yield from _of_state(state)
    for organization in load_organizations():
        yield from ((name, "name", organization) for name in _written(organization))
        yield from ((city, "capital", organization) for city in organization.seats)
    for agency in load_agencies():
        yield from ((name, "name", agency) for name in _written(agency))
    for region in load_regions():
        use: Use = "elliptic" if region.article else "capital"
        yield from ((name, use, region) for name in _written(region))


def _of_state(state: State) -> Iterator[tuple[str, Use, Known]]:
    yield from ((name, "name", state) for name in _written(state))
    yield from ((name, "adjective", state) for name in state.adjectives)
    yield from ((name, "people", state) for name in state.people)
    yield from ((name, "capital", state) for name in state.capitals)
    yield from ((name, "seat", state) for name in state.seats)
    yield from ((name, "elliptic", state) for name in state.elliptic)
    yield from ((name, "shared", state) for name in state.shared)


def _written(known: Known) -> tuple[str, ...]:
    return (known.name, *known.aliases)


__all__ = ["Entry", "Gazetteer", "Known", "Use", "gazetteer"]
