"""Own actors: what a user's codebook says of states, organizations and groups on a day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace

from dragoman.codebook.actors import Standing, load_actors
from dragoman.codebook.consulting import loader
from dragoman.codebook.organizations import Organization, load_organizations
from dragoman.codebook.states import State, load_states

#: Sectors of what is an organ of its state.
ORGANS = frozenset({"GOV", "MIL", "SPY", "LEG", "JUD", "COP"})


def standings(day: dt.date | None) -> tuple[Standing, ...]:
    """Return what each of the user's own actors, save persons, is on a day."""
    actors = (actor for actor in load_actors() if actor.kind != "person")
    return tuple(standing for actor in actors if (standing := actor.on(day)) is not None)


def period_of(day: dt.date | None) -> int:
    """Return a number that is the same for days on which all own actors are the same.

    That of None is a number of its own.
    """
    return -1 if day is None else bisect_right(_changes(), day)


@loader
def _changes() -> list[dt.date]:
    """Return the days on which one of the user's own actors becomes another, in order."""
    changes = set()
    for standing in (one for actor in load_actors() for one in actor.standings):
        if standing.term.begins is not None:
            changes.add(standing.term.begins)
        if standing.term.ends is not None and standing.term.ends < dt.date.max:
            changes.add(standing.term.ends + dt.timedelta(days=1))
    return sorted(changes)


def known_as(standing: Standing) -> State | Organization:
    """Return a user's own state, organization or group as the codebook has its like.

    Ours of the same name gives it its other names.
    """
    if standing.kind == "state":
        ours = next((state for state in load_states() if state.code == standing.country), None)
        return ours or State(str(standing.country), standing.name)
    same = (one for one in load_organizations() if one.name == standing.name)
    before = next(same, Organization(standing.name))
    return replace(
        before,
        aliases=(*standing.aliases, *before.aliases),
        country=standing.country,
        sectors=standing.sectors,
        of=standing.country if _is_organ(standing) else None,
        kind="group" if standing.kind == "group" else "organization",
    )


def _is_organ(standing: Standing) -> bool:
    official = bool(ORGANS & set(standing.sectors))
    return official and any(state.code == standing.country for state in load_states())


__all__ = ["ORGANS", "known_as", "period_of", "standings"]
