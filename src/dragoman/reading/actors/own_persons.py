"""Own persons: those of a user's codebook, found by name and told what they are on the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dragoman.codebook.actors import OwnActor, Standing, load_actors
from dragoman.codebook.consulting import loader
from dragoman.codebook.leaders import folded
from dragoman.codebook.states import state_names
from dragoman.reading.actors.gazetteer import Entry, Gazetteer
from dragoman.reading.actors.own import ORGANS
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster

#: Names are filed under so many first characters, as the gazetteer looks them up.
_KEY = 2


def mark_own(page: Page) -> None:
    """Mark on the page that the whole names of the user's own persons are persons' names.

    The parser need not have taken them for such, nor have kept them in one sentence.
    """
    names, reached = _names(), 0
    for i, start in enumerate(page.starts if names.filed else ()):
        entry = names.match(page.text, start) if start >= reached else None
        if entry is None:
            continue
        reached = start + len(entry.phrase)
        for k in range(i, page.token_at(reached - 1) + 1):
            page.ents[k] = "PERSON"
            page.sentence[k] = page.sentence[page.token_at(reached - 1)]
            if page.capital(k):
                page.tags[k] = "NNP"


@loader
def _names() -> Gazetteer:
    filed: dict[str, list[Entry]] = defaultdict(list)
    for name, _ in _persons():
        if " " in name:
            filed[name[:_KEY]].append(Entry(name, "name"))
    return Gazetteer(
        {key: tuple(sorted(v, key=lambda e: -len(e.phrase))) for key, v in filed.items()}
    )


def name_own(roster: Roster) -> None:
    """Tell the drafts of persons what the user's codebook says of them on the report's day.

    It outranks what the report says of country and sectors, as whoever wrote it knew of whom.
    """
    bearers = _by_name()
    for draft in [draft for draft in roster.drafts if draft.kind == "person"] if bearers else ():
        actors = bearers.get(folded(tuple(draft.name.split())), ())
        held = (standing for actor in actors if (standing := actor.on(roster.page.day)))
        standing = next(held, None)
        if standing is not None:
            _name(roster, draft, standing)


@loader
def _by_name() -> dict[tuple[str, ...], tuple[OwnActor, ...]]:
    found: dict[tuple[str, ...], tuple[OwnActor, ...]] = {}
    for name, actor in _persons():
        key = folded(tuple(name.split()))
        found[key] = (*found.get(key, ()), actor)
    return found


def _persons() -> Iterator[tuple[str, OwnActor]]:
    for actor in load_actors():
        if actor.kind == "person":
            yield from ((name, actor) for name in (actor.name, *actor.aliases))


def _name(roster: Roster, draft: Draft, standing: Standing) -> None:
    draft.sectors = standing.sectors or draft.sectors
    draft.role = draft.role or standing.office or None
    if standing.country is None:
        return
    official = bool(ORGANS & set(draft.sectors)) and standing.country in state_names()
    if draft.of is None or standing.country != draft.country:
        draft.of = roster.state(standing.country) if official else None
    draft.country = standing.country


__all__ = ["mark_own", "name_own"]
