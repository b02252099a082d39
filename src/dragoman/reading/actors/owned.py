"""Owned: whom a possessive pronoun's noun names, "its troops", "his country", "their allies"."""

from __future__ import annotations

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.countries import neighbours_of
from dragoman.codebook.sectors import load_orgwords, load_people
from dragoman.reading.actors.bodies import forces_of
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import noun_phrase
from dragoman.reading.actors.roster import Draft, Roster

_COUNTRIES = frozenset({"country", "nation", "homeland"})
_NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_SUBUNITS = frozenset({"Office", "Department", "Ministry", "School", "Church", "Court", "Company"})


def note_owned(page: Page, roster: Roster, pronoun: int, owner: Draft) -> None:
    """Note the party that the noun of a possessive pronoun names, if it names one.

    ``owner`` is whom the pronoun stands for. A country or a government is the owner's state,
    troops are its armed forces, "his movement" is the one the owner is of, "its neighbour" the
    neighbouring state that the report names, "its allies" a group.
    """
    head = page.head[pronoun]
    if page.deps[pronoun] != "poss" or head in roster.at or not page.tags[head].startswith("NN"):
        return
    draft = _named(page, roster, head, owner)
    if draft is not None:
        phrase = noun_phrase(page, roster, head)
        roster.mention_tokens(draft, min(phrase.first, pronoun), max(head, phrase.last))


def _named(page: Page, roster: Roster, head: int, owner: Draft) -> Draft | None:
    noun = page.lower[head]
    body = load_bodies().get(noun)
    if noun in _COUNTRIES:
        return owner.state
    if noun in _NEIGHBOURS:
        return _neighbour(roster, owner.state)
    if body is not None and body.stands == "government":
        return owner.state
    if body is not None and body.stands == "military":
        return _forces(roster, owner, page.deps[head])
    people = load_people().get(noun)
    if people is not None and people.apart and not owner.members:
        return _apart(page, roster, head, owner)
    if noun.capitalize() in set(load_orgwords()) - _SUBUNITS:
        party = owner.of if owner.kind == "person" else None
        return party if party is not None and party.kind in {"organization", "group"} else None
    return None


def _forces(roster: Roster, owner: Draft, label: str) -> Draft | None:
    """Return the forces of a state; those of another party are the party itself."""
    if label in {"compound", "nmod", "amod"} or owner.members:
        return None
    if owner.state is not None:
        return forces_of(roster, owner.state)
    party = owner.of if owner.kind == "person" else owner
    return party if party is not None and party.country != "IGO" else None


def _neighbour(roster: Roster, state: Draft | None) -> Draft | None:
    """Return the one neighbouring state that the report names, or None where it names several."""
    if state is None or state.country is None:
        return None
    beside = neighbours_of(state.country)
    found = [draft for code, draft in roster.states.items() if code in beside]
    return found[0] if len(found) == 1 else None


def _apart(page: Page, roster: Roster, head: int, owner: Draft) -> Draft:
    phrase = noun_phrase(page, roster, head)
    words = page.text[slice(*page.span(phrase.bare_first(page), phrase.last))]
    words = words.partition(" ")[2] if page.tags[phrase.first] == "PRP$" else words
    people = load_people()[page.lower[head]]
    made = Draft("group", words or people.noun, named=False, sectors=people.sectors)
    return roster.once(("group", people.noun, owner.name), made)


__all__ = ["note_owned"]
