"""Spotting: the states, organizations and agencies that the codebook knows, by their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.codebook.agencies import Agency
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.organizations import Organization
from dragoman.codebook.places import country_of
from dragoman.codebook.regions import Region
from dragoman.codebook.sectors import load_orgwords
from dragoman.codebook.states import State, state_names
from dragoman.reading.actors.gazetteer import Entry, Known, gazetteer
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.places import is_inside, is_place
from dragoman.reading.actors.roster import Draft, Roster

#: A report is about one state where that is named so many times as often as any other, and
#: makes up this share of all the names of states. Reports on a dispute are about none.
_MUCH = 2.0
_MOST = 0.6
_MORE = 1.5

#: What "anti-Israeli" and "pro-Russian" tell is an attitude, not a party.
_ATTITUDES = frozenset({"anti", "pro", "non", "ex"})


#: Nouns and participles that make a national name tell the kind of a thing.
_CURRENCIES = frozenset({"dollar", "dollars", "pound", "pounds", "rouble", "roubles", "ruble",
                         "rubles", "won", "yuan", "riyals", "rials", "francs"})  # fmt: skip
#: Names of organs and parties that several states have, beside those that orgwords.csv tells.
_GENERAL = frozenset({"Representatives", "Treasury", "Democrats", "Republicans", "Diet"})
_INSIDE = frozenset({"in", "near", "across", "throughout", "inside", "into", "around"})
_KNOWN_PARTS = 6
_MAKES = frozenset({"made", "style", "era", "born", "speaking", "language", "built", "designed"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A name of the codebook in the text: its tokens, both included, and its characters' end."""

    first: int
    last: int
    end: int
    entry: Entry


def find_known(page: Page, roster: Roster) -> None:
    """Note every mention of a state, organization, agency or region of the codebook.

    A capital, a seat of government or a region counts where it stands for a government and
    not for a place. The roster's ``home`` becomes the state that the report is mostly about.
    """
    spots = list(_spots(page))
    ends = {spot.last for spot in spots}
    spots = [s for s in spots if not _within_name(page, s) and not _within_title(page, s, ends)]
    codes = {k.code for s in spots if s.entry.use == "name" for k in _states(s)}
    weights: dict[str, int] = {}
    for spot in spots:
        for state in _states(spot) if not _is_attitude(page, spot) else ():
            if spot.entry.use not in {"elliptic", "shared"} or state.code in codes:
                weights[state.code] = weights.get(state.code, 0) + 1
    told = list(_of_organizations(spots))
    for code in (*_cities(page, roster, spots), *told):
        weights[code] = weights.get(code, 0) + 1
    led = set(_of_leaders(page)).difference(weights)
    weights.update(dict.fromkeys(led, 1))
    counting = [spot for spot in spots if _counts(page, spot, codes)]
    named = {state.code for spot in counting for state in _states(spot)}
    _settle_home(roster, weights, named.union(told, led))
    for spot in counting:
        for known in spot.entry.named:
            _note(page, roster, spot, known)
    for spot in spots:
        if spot.entry.use == "capital" and spot.first not in roster.at:
            roster.places.update(range(spot.first, spot.last + 1))
        if page.word(spot.first - 1) in _INSIDE and page.starts[spot.first] >= page.dateline[1]:
            scene = roster.scenes.setdefault(page.sentence[spot.first], set())
            scene.update(state.code for state in _states(spot))


def _of_organizations(spots: list[Spot]) -> Iterator[str]:
    """Yield the country of each organization of one country that is named."""
    for spot in spots:
        known = spot.entry.named[0]
        if not isinstance(known, Organization) or _is_general(spot, known):
            continue
        if known.country in state_names():
            yield str(known.country)


def _of_leaders(page: Page) -> Iterator[str]:
    """Yield the country of each person that the codebook knows by the whole name."""
    leaders = load_leaders()
    for ent in page.doc.ents:
        if ent.label_ == "PERSON" and 1 < len(ent) < _KNOWN_PARTS:
            leader = leaders.find(tuple(ent.text.split()), on=page.day)
            if leader is not None and leader.country in state_names():
                yield leader.country


def _cities(page: Page, roster: Roster, spots: list[Spot]) -> Iterator[str]:
    """Yield the country of each place the parser finds that is no name of the codebook.

    It is noted on the roster as a scene of its sentence.
    """
    known = {i for spot in spots for i in range(spot.first, spot.last + 1)}
    for ent in page.doc.ents:
        if ent.label_ == "GPE" and not known.intersection(range(ent.start, ent.end)):
            code = country_of(ent.text)
            if code is not None:
                roster.scenes.setdefault(page.sentence[ent.start], set()).add(code)
                yield code


def _spots(page: Page) -> Iterator[Spot]:
    names, reached = gazetteer(page.day), 0
    for i, start in enumerate(page.starts):
        if start < reached:
            continue
        entry = names.match(page.text, start)
        if entry is None:
            continue
        reached = start + len(entry.phrase)
        if entry.use != "distractor":
            yield Spot(i, page.token_at(reached - 1), reached, entry)


def _states(spot: Spot) -> list[State]:
    return [known for known in spot.entry.named if isinstance(known, State)]


def _within_name(page: Page, spot: Spot) -> bool:
    """Tell whether a state's name is part of a person's ("Israel Katz", "Paris Hilton")."""
    i = spot.first
    if spot.first != spot.last or spot.entry.use not in {"name", "capital"}:
        return False
    before = page.ents[i - 1] if i else ""
    if page.ents[i] != "PERSON" or page.words[i].isupper():
        return False
    after = page.ents[i + 1] if i + 1 < len(page) else ""
    follows = after == "PERSON" and page.capital(i + 1) and page.tags[i + 1] == "NNP"
    return follows or (before == "PERSON" and page.tags[i - 1] == "NNP")


def _within_title(page: Page, spot: Spot, ends: set[int]) -> bool:
    """Tell whether a bare "Congress" or "Senate" is part of a longer name that begins before it.

    ``ends`` are the tokens at which names of the codebook end: what follows one is its own.
    """
    i = spot.first
    if spot.first != spot.last or not isinstance(spot.entry.named[0], Organization):
        return False
    longer = i > 0 and page.tags[i - 1] == "NNP" and page.capital(i - 1) and i - 1 not in ends
    return longer and page.words[i] in load_orgwords() and page.sentence[i - 1] == page.sentence[i]


def _counts(page: Page, spot: Spot, codes: set[str]) -> bool:
    """Tell whether the name stands for its bearer here."""
    i, use = spot.first, spot.entry.use
    if page.dateline[0] <= page.starts[i] < page.dateline[1]:
        return False
    if _is_attitude(page, spot) or _is_kind(page, spot):
        return False
    if use in {"name", "adjective", "shared"}:
        return True
    if use == "people":
        return page.word(i - 1) == "the"
    if use == "elliptic":
        return _elliptic(page, spot, codes)
    if use == "seat":
        return not is_inside(page, spot.first)
    return not is_place(page, spot.first, spot.last)


def _is_attitude(page: Page, spot: Spot) -> bool:
    """Tell "pro-Russian" and "anti-Syrian", which say what somebody thinks of a state."""
    return page.word(spot.first - 1) == "-" and page.word(spot.first - 2) in _ATTITUDES


def _is_kind(page: Page, spot: Spot) -> bool:
    """Tell "30 million US dollars", "Soviet-style": what is of a kind, not of the state."""
    after = spot.last + 1
    if page.word(after) == "-":
        return page.word(after + 1) in _MAKES
    return page.word(after) in _CURRENCIES


def _elliptic(page: Page, spot: Spot, codes: set[str]) -> bool:
    """Tell whether "the North" or "the West" is a party: in full elsewhere, and a noun here."""
    last = spot.last
    if any(state.code not in codes for state in _states(spot)):
        return False
    if page.capital(last + 1) and page.word(last + 1) != "-":
        return False
    before = page.word(spot.first - 1)
    coordinated = page.word(last + 1) == "and" and page.capital(last + 2)
    if not _states(spot):
        return before == "the" and not is_place(page, spot.first, last)
    return before != "-" and (page.tags[last].startswith("NN") or coordinated or before == "the")


def _note(page: Page, roster: Roster, spot: Spot, known: Known) -> None:
    draft = _draft(page, roster, spot, known)
    draft.last = spot.last
    roster.mention(draft, (page.starts[spot.first], spot.end))


def _draft(page: Page, roster: Roster, spot: Spot, known: Known) -> Draft:
    if isinstance(known, State):
        return roster.state(known.code)
    if isinstance(known, Agency):
        made = Draft("organization", known.name, country=known.country, sectors=("JRN",))
        if known.state_run and known.country:
            made.of = roster.state(known.country)
        return roster.once(("agency", known.name), made)
    if isinstance(known, Region):
        return roster.once(("region", known.name), Draft("group", known.name, sectors=("GOV",)))
    return _organization(page, roster, spot, known)


def _organization(page: Page, roster: Roster, spot: Spot, known: Organization) -> Draft:
    """Return the draft of an organization; an organ of state is that of the state before it.

    "South Korea's National Security Council" is not the American one.
    """
    code = known.of
    owner = _owner_before(page, roster, spot.first)
    if owner is None and _is_of_any(roster, spot, known):
        owner = roster.home or roster.leading
    if owner is not None and known.country not in {"IGO", owner.country}:
        code = owner.country if known.of or known.country is None else None
        known = replace(known, name=spot.entry.phrase, country=owner.country)
    country = code if code else known.country
    made = Draft(known.kind, known.name, country=country, sectors=known.sectors)
    if code:
        made.of = roster.state(code)
    return roster.once(("organization", known.name, country or ""), made)


def _is_of_any(roster: Roster, spot: Spot, known: Organization) -> bool:
    """Tell whether a name such as "Congress" or "Supreme Court" can be another state's here.

    So it can where its last word tells only what it is, and its own state is not in the report.
    """
    return _is_general(spot, known) and known.country not in roster.weights


def _is_general(spot: Spot, known: Organization) -> bool:
    """Tell a name that organs and parties of several states can have."""
    last = spot.entry.phrase.split()[-1]
    organ = set(known.sectors[:1]) <= {"GOV", "LEG", "JUD", "PTY"} and known.country != "IGO"
    return organ and (last in load_orgwords() or last in _GENERAL)


def _owner_before(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the state whose adjective or possessive stands right before token ``i``."""
    before = i - 2 if page.word(i - 1) in {"'s", "'"} else i - 1
    draft = roster.at.get(before)
    return draft if draft is not None and draft.kind == "state" else None


def _settle_home(roster: Roster, weights: dict[str, int], named: set[str]) -> None:
    """Make the state that most names of states are of the report's home.

    A city that is only a place counts for its state, but no state is home by places alone.
    """
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    roster.weights.update(weights)
    if not ranked or ranked[0][0] not in named:
        return
    code, most = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if most >= _MORE * second:
        roster.leading = roster.state(code)
    if most >= _MUCH * second and most >= _MOST * sum(weights.values()):
        roster.home = roster.state(code)


__all__ = ["find_known"]
