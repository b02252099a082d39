"""Bodies of a state named by a common noun: the government, the army, the foreign ministry."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.codebook.bodies import Body, load_bodies
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.offices import load_offices
from dragoman.codebook.sectors import load_people
from dragoman.codebook.states import State, state_names
from dragoman.reading.actors.gazetteer import gazetteer
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import Phrase, noun_phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster

#: Nouns that are bodies also where they only modify another ("opposition spokesman").
_COLLECTIVE = frozenset({"opposition", "rebel", "police"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_INDEFINITE = frozenset({"a", "an", "any", "no", "such", "another", "some"})
_BANDS = frozenset({"forces", "troops", "fighters", "groups", "movements", "factions"})
#: Whose forces they are stands only after this: "withdraw the forces from Bulgaria".
_OF = frozenset({"of"})
#: Offices whose holder a government is called after.
_LEADING = frozenset({"president", "prime minister"})
#: Of these a state has one: without more words they are those of the state told about most.
_STANDING = frozenset({"army", "military", "navy"})
_ADDRESSED = frozenset({"dobj", "dative", "nsubj"})

#: "The troops" are those of the state whose forces were named no more sentences before.
_LASTING = 3


def find_bodies(page: Page, roster: Roster) -> None:
    """Note every government, army, ministry and opposition that the text speaks of.

    A government is a mention of its state, whole ("the Iranian government"); armed forces
    without a national adjective and ministries are organizations of their own, of the state
    that their phrase names, else of the report's home.
    """
    bodies = load_bodies()
    offices = {words[-1] for words in load_offices()}
    governing = _Governing(home=roster.leading)
    for i, word in enumerate(page.lower):
        if i in roster.at:
            continue
        body = bodies.get(word)
        if body is not None and page.tags[i].startswith("NN") and not _apart(page, i, body):
            _note(page, roster, i, body, governing)
        elif body is None and word in offices and page.tags[i].startswith("NN"):
            governing.officer = _officer_of(page, roster, i) or governing.officer
        elif word in _COLLECTIVE:
            _collective(page, roster, i, word)


@dataclass(slots=True)
class _Governing:
    """Whose government "the government" is: the one so called last, by noun and by officers."""

    home: Draft | None
    called: dict[str, Draft] = field(default_factory=dict)
    officer: Draft | None = None
    bodies: dict[str, Draft] = field(default_factory=dict)
    ministry: str | None = None
    forces: tuple[int, Draft] | None = None

    def commander(self, sentence: int) -> Draft | None:
        """Return the state whose forces were spoken of last, not long before ``sentence``."""
        if self.forces is None or sentence - self.forces[0] > _LASTING:
            return None
        return self.forces[1]

    def state(self, noun: str) -> Draft | None:
        """Return the state that a bare noun such as "government" most likely means."""
        return self.called.get(noun) or self.home or self.officer


def _officer_of(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the state whose officer is named at ``i`` ("South Korea's defence minister")."""
    for k in range(i - 1, max(-1, i - 5), -1):
        draft = roster.at.get(k)
        if draft is not None and draft.kind == "state":
            return draft
        if page.tags[k] not in {"JJ", "NN", "NNP", "POS"}:
            break
    return None


def _apart(page: Page, i: int, body: Body) -> bool:
    """Tell whether the word only modifies another and is no party: "foreign ministry official"."""
    if page.word(i + 1) == "-" or page.word(i - 1) == "-":
        return True
    if page.tags[i] == "NNP" and page.capital(i - 1):
        return body.stands == "military"
    modifies = page.deps[i] in _MODIFIERS
    return modifies and (body.stands == "body" or body.noun in {"cabinet", "leadership"})


def _note(page: Page, roster: Roster, i: int, body: Body, governing: _Governing) -> None:
    phrase = noun_phrase(page, roster, i)
    if body.stands in {"people", "arms"} or page.tags[phrase.first] == "PRP$":
        return
    if page.lower[phrase.first] == "no":
        return
    links = (_OF,) if body.stands == "military" else ()
    owner = owner_of(page, roster, phrase, *links)
    if body.stands == "government":
        if owner is None and _led(page, roster, i) is None and body.country in roster.states:
            owner = roster.states[str(body.country)]
        _government(page, roster, phrase, owner, governing)
    elif body.stands == "body":
        _ministry(page, roster, phrase, body, owner, governing)
    elif owner is None or owner.kind == "group":
        _military(page, roster, phrase, body, governing)
    else:
        _national(page, roster, phrase, owner, governing)


def _government(
    page: Page, roster: Roster, phrase: Phrase, owner: Draft | None, governing: _Governing
) -> None:
    if page.tags[phrase.head] == "NNS":
        return
    seat = _seat(page, phrase.last)
    if owner is None and seat is not None:
        owner = roster.state(seat[1])
    owner = owner or _led(page, roster, phrase.head)
    if owner is None and page.lower[phrase.first] in _INDEFINITE:
        return
    if seat is not None and owner is not None and owner.country != seat[1]:
        seat = None
    state = owner if owner is not None else governing.state(phrase.word(page))
    if state is None or state.kind not in {"state", "organization"}:
        return
    roster.swallow(state, phrase.first, seat[0] if seat else phrase.last)
    if state.kind == "state":
        governing.called[phrase.word(page)] = state


def _led(page: Page, roster: Roster, head: int) -> Draft | None:
    """Return the state that is led by whoever a government is called after: "the Bush cabinet"."""
    if head == 0 or not page.capital(head - 1) or not page.tags[head - 1].startswith("NNP"):
        return None
    leader = load_leaders().find((page.words[head - 1],), (), _LEADING, page.day)
    return roster.state(leader.country) if leader and leader.country in state_names() else None


def _seat(page: Page, last: int) -> tuple[int, str] | None:
    """Return the capital after "in" ("the government in Kyiv"): its last token, its state."""
    if page.word(last + 1) != "in" or last + 2 >= len(page):
        return None
    start = page.starts[last + 2]
    entry = gazetteer(page.day).match(page.text, start)
    if entry is None or entry.use != "capital" or not isinstance(entry.named[0], State):
        return None
    return page.token_at(start + len(entry.phrase) - 1), entry.named[0].code


def forces_of(roster: Roster, owner: Draft) -> Draft:
    """Return the one draft of the armed forces of a state or an alliance."""
    made = Draft("organization", f"{owner.name} armed forces", sectors=("MIL",), of=owner)
    made.country = owner.country
    return roster.once(("military", owner.name), made)


def _national(
    page: Page, roster: Roster, phrase: Phrase, owner: Draft, governing: _Governing
) -> None:
    """Note the forces that a phrase gives to a state: "Russian troops", not counted soldiers."""
    if owner.kind == "state":
        governing.forces = page.sentence[phrase.head], owner
    elif owner.country != "IGO":
        return
    counted = any(page.tags[k] == "CD" for k in range(phrase.first, phrase.head))
    if counted and phrase.word(page) in load_people() and phrase.word(page) != "troops":
        return
    ahead = (phrase.word(page), page.word(phrase.head + 1))
    if page.deps[phrase.head] in _MODIFIERS and ahead in load_offices():
        return
    roster.mention_tokens(forces_of(roster, owner), phrase.first, phrase.last)


def _military(
    page: Page, roster: Roster, phrase: Phrase, body: Body, governing: _Governing
) -> None:
    """Note armed forces: of the state that is subject above them, whose forces were spoken of
    before, or that the report is about; those of a party that is no state are its people.
    """
    if _partisan(page, phrase) or "POS" in page.tags[phrase.first : phrase.head]:
        return
    state = _deployer(page, roster, phrase.head) or governing.commander(page.sentence[phrase.head])
    state = state or roster.home or (roster.leading if phrase.word(page) in _STANDING else None)
    name = f"{state.name} armed forces" if state else page.text[slice(*phrase.bare(page))]
    made = Draft("organization", name, named=state is not None, sectors=body.sectors, of=state)
    made.country = state.country if state else None
    if state is None:
        made.kind = "group"
    draft = roster.once(("military", state.name if state else phrase.word(page)), made)
    if state is None:
        roster.open_bodies.append((draft, phrase.head))
    roster.mention_tokens(draft, phrase.first, phrase.last)


def _partisan(page: Page, phrase: Phrase) -> bool:
    """Tell "rebel forces", "Islamist troops": forces of people whom people.csv lists."""
    words = (page.lower[k] for k in range(phrase.first, phrase.head))
    return any(f"{word}s" in load_people() for word in words)


def settle_bodies(page: Page, roster: Roster) -> None:
    """Give the bodies that no state was found for that of the officers who speak of them.

    "Its defence minister told parliament", "the general ordered the army": to be called when
    persons are on the roster. What stays open has no country.
    """
    merged: set[int] = set()
    for draft, i in roster.open_bodies:
        state = _speaker_state(page, roster, i) if id(draft) not in merged else None
        if state is None or draft.of is state:
            continue
        merged.add(id(draft))
        if draft.kind != "group":
            draft.of, draft.country = state, state.country
        elif ("military", state.name) in roster.keyed:
            roster.merge(draft, roster.keyed["military", state.name])
        else:
            roster.keyed["military", state.name] = draft
            draft.name, draft.kind, draft.named = f"{state.name} armed forces", "organization", True
            draft.of, draft.country = state, state.country


def _speaker_state(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the state of the person who speaks to the body at ``i`` or orders it, or None.

    No other state may be named between the two.
    """
    addressed = page.deps[i] in _ADDRESSED or page.word(page.head[i]) == "to"
    for above in page.ancestors(i, 4) if addressed else ():
        subject = page.subject(above) if page.tags[above].startswith("VB") else None
        if subject is None or subject >= i:
            continue
        near = (roster.at.get(k) for k in range(i - 1, subject - 1, -1))
        found = next((d for d in near if d is not None and d.state is not None), None)
        return found.state if found is not None and found.kind == "person" else None
    return None


def _deployer(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the state that is subject of the verb above token ``i`` ("Russia amassed troops")."""
    for above in page.ancestors(i, 6):
        subject = page.subject(above) if page.tags[above].startswith("VB") else None
        if subject is not None and subject < i:
            draft = roster.at.get(subject)
            return draft if draft is not None and draft.kind == "state" else None
        if subject is not None and page.tags[i - 1] in {"JJ", "WRB"} and page.deps[i] == "dobj":
            draft = roster.at.get(subject)
            return draft if draft is not None and draft.kind == "state" else None
    return None


def _ministry(
    page: Page,
    roster: Roster,
    phrase: Phrase,
    body: Body,
    owner: Draft | None,
    governing: _Governing,
) -> None:
    """Note a ministry, parliament or police; without an owner the one of that kind met last."""
    kind = phrase.kind(page)
    bare = page.text[slice(*phrase.bare(page))]
    if owner is None and bare.lower() == "ministry" and page.word(phrase.first) == "the":
        kind = governing.ministry or kind
    if owner is None and kind in governing.bodies:
        roster.mention_tokens(governing.bodies[kind], phrase.first, phrase.last)
        return
    told = roster.home or governing.officer or governing.home
    state = owner.principal if owner is not None else (told if body.sectors else None)
    if state is not None and state.kind != "state" and state.country != "IGO":
        state = None
    if bare.lower() == body.noun and state is None:
        return
    made = Draft("organization", bare, sectors=body.sectors, of=state)
    made.country = state.country if state else None
    if made.country == "IGO":
        made.sectors = ()
    if {"defence", "defense"} & set(bare.lower().split()):
        made.sectors = ("GOV", "MIL")
    draft = roster.once(("ministry", kind, state.name if state else ""), made)
    governing.bodies[kind] = governing.bodies[body.noun] = draft
    if body.noun == "ministry":
        governing.ministry = kind
    if owner is None and roster.home is None:
        roster.open_bodies.append((draft, phrase.head))
    roster.mention_tokens(draft, phrase.first, phrase.last)


def _collective(page: Page, roster: Roster, i: int, word: str) -> None:
    people = load_people().get(word) or load_people().get(f"{word}s")
    if people is None or page.deps[i] not in _MODIFIERS or page.word(page.head[i]) in _BANDS:
        return
    beside = roster.at.get(i + 1)
    if beside is not None and beside.kind == "organization":
        if people.sectors == ("OPP",) and beside.sectors == ("PTY",):
            beside.sectors = ("PTY", "OPP")
        return
    owner = roster.home or roster.leading
    made = Draft("group", people.noun, named=False, sectors=people.sectors)
    made.country = owner.country if owner else None
    roster.mention_tokens(roster.once(("group", people.noun, ""), made), i, i)


__all__ = ["find_bodies", "forces_of", "settle_bodies"]
