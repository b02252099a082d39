"""Groups: unnamed people who act together, "rebels", "witnesses", "European allies"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.sectors import People, load_people
from dragoman.codebook.states import state_names
from dragoman.reading.actors.belonging import subject_state
from dragoman.reading.actors.own import ORGANS
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import Phrase, noun_phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
_PREDICATES = frozenset({"attr", "oprd", "acomp"})
_POPULATED = frozenset({"country", "nation", "state", "city", "town", "region", "population",
                        "territory", "province", "island", "village"})  # fmt: skip

#: Nouns for too many things to tell by themselves that two phrases mean the same.
_NEAR = 4
_WINDOW = 150
_ANYONE = frozenset({"people", "men", "women", "children", "foreigners"})
_BROAD = frozenset({"groups", "factions", "movements", "parties"})

#: Armed bands are who they are of: "rebel forces" are the rebels.
_BANDS = frozenset({"forces", "troops", "fighters"})


def find_groups(page: Page, roster: Roster) -> None:
    """Note the groups that a report does not name, by the nouns of ``people.csv``.

    Phrases of one noun, number and owner are the same group; a bare "the rebels" is the one
    so called last. Nouns that stand for a state ("US officials") are no groups.
    """
    for i, word in enumerate(page.lower):
        people = load_people().get(word)
        if people is not None and i not in roster.at:
            _group(page, roster, i, people)


def _group(page: Page, roster: Roster, i: int, people: People) -> None:
    """Note a group, unless its phrase stands for the state it names ("US officials")."""
    if page.deps[i] in _MODIFYING | _PREDICATES or not page.tags[i].startswith("NN"):
        return
    if page.tags[i] == "NNPS" and page.capital(i - 2):
        return
    phrase = noun_phrase(page, roster, i)
    owner = owner_of(page, roster, phrase)
    if page.lower[phrase.first] == "no" or page.tags[phrase.first] == "PRP$":
        return
    if _is_said_of(page, i):
        return
    body = load_bodies().get(people.noun)
    acting = body is not None and body.stands != "military"
    if acting and owner is not None and owner.kind in {"state", "organization"}:
        return
    if _paired(page, phrase, body is not None):
        return
    number = _number(page, phrase)
    if people.noun in _ANYONE and (not number or _counts_a_population(page, i)):
        return
    draft = _named_before(page, roster, phrase, people, owner, number)
    if draft is None:
        draft = _new_group(page, roster, phrase, people, owner, number)
    draft.name = max(draft.name, page.text[slice(*phrase.bare(page))], key=len)
    roster.groups[people.noun] = draft
    roster.mention_tokens(draft, phrase.first, phrase.last)


def _named_before(
    page: Page, roster: Roster, phrase: Phrase, people: People, owner: Draft | None, number: str
) -> Draft | None:
    """Return the group that a bare "the opposition" goes back to: the one so called last."""
    bare = phrase.bare_first(page) == phrase.head == phrase.last and owner is None and not number
    if not bare or page.lower[phrase.first] not in _DEFINITE:
        return None
    return roster.groups.get(people.noun)


def _new_group(
    page: Page, roster: Roster, phrase: Phrase, people: People, owner: Draft | None, number: str
) -> Draft:
    exact = load_people().get(f"{page.word(phrase.head - 1)} {people.noun}", people)
    kin = _partisans(page, phrase)
    home = None
    if exact.at_home or kin is not None:
        home = roster.home or _near(page, roster, phrase, (kin or exact).sectors)
    country = owner.country if owner is not None else home.country if home else None
    sectors = kin.sectors if kin is not None else exact.sectors
    if owner is None and exact.sent:
        owner = _sender(page, roster, phrase.first)
    if owner is not None and owner.country == "IGO" and exact.sent:
        country, sectors = owner.country, ()
    elif owner is not None and (not sectors or (owner.kind != "state" and owner.of is None)):
        sectors = owner.sectors or sectors
    made = Draft("group", "", named=False, country=country, sectors=sectors)
    made.of = owner if owner is not None and owner.kind != "person" else None
    if exact.apart:
        made.country, made.of = None, None
    noun = kin.noun if kin is not None and people.noun in _BANDS else people.noun
    if people.noun in _BROAD:
        noun = page.text[slice(*phrase.bare(page))].lower()
    return roster.once(("group", noun, number + (owner.name if owner else "")), made)


def _near(page: Page, roster: Roster, phrase: Phrase, sectors: tuple[str, ...]) -> Draft | None:
    """Return the state that people are of who are told about beside several states.

    Organs of a state are those of the one that acts in their sentence, others of the place that
    it is about; else all are of the state that is named most.
    """
    code = roster.scene(page.sentence[phrase.head])
    scene = roster.state(code) if code in state_names() else None
    acting = subject_state(page, roster, phrase.first)
    ranked = (acting, scene) if ORGANS & set(sectors) else (scene, acting)
    near = next((state for state in ranked if state is not None), roster.leading)
    return near or _only_state(page, roster, phrase.first)


def _only_state(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the one state that is named or acts in this sentence and the one before, or None."""
    found = {id(s): s for _, d in _back(page, roster, i, 1) if (s := d.state) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _sender(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the international organization named last before token ``i``, or None."""
    return next(
        (
            d
            for _, d in _back(page, roster, i, _NEAR)
            if d.country == "IGO" and d.kind == "organization"
        ),
        None,
    )


def _back(page: Page, roster: Roster, i: int, reach: int) -> Iterator[tuple[int, Draft]]:
    """Yield the parties named before token ``i``, the last first, over ``reach`` sentences more."""
    for k in range(i - 1, max(-1, i - _WINDOW), -1):
        if page.sentence[i] - page.sentence[k] > reach:
            return
        if k in roster.at:
            yield k, roster.at[k]


def _partisans(page: Page, phrase: Phrase) -> People | None:
    """Return the people that a group is of by its modifiers: "rebel forces", "Islamist groups"."""
    words = (page.lower[k] for k in range(phrase.first, phrase.head))
    return next((load_people()[f"{w}s"] for w in words if f"{w}s" in load_people()), None)


def _is_said_of(page: Page, i: int) -> bool:
    """Tell a noun that says what somebody is: "as true partners", "no longer partners"."""
    above = page.word(page.head[i])
    return page.deps[i] == "pobj" and above in {"as", "like", "unlike"}


def _counts_a_population(page: Page, i: int) -> bool:
    """Tell "a country of ten million people" from people who do or suffer something."""
    preposition = page.head[i]
    if page.deps[i] != "pobj" or page.word(preposition) != "of":
        return False
    return page.word(page.head[preposition]) in _POPULATED


def _paired(page: Page, phrase: Phrase, acting: bool) -> bool:
    """Tell "the two leaders", "both sides", "diplomats from the two states": two named already.

    People of two states stand for these where they are ``acting`` for them.
    """
    for i in range(phrase.first, phrase.last if acting else phrase.head):
        here, after = page.lower[i], page.lower[i + 1]
        definite = here in _DEFINITE and after == "two"
        if definite or (here == "both" and page.tags[i + 1] == "NNS"):
            return i in {phrase.first, phrase.last - 1, phrase.last - 2}
    return False


def _number(page: Page, phrase: Phrase) -> str:
    counted = range(phrase.first, phrase.head)
    return " ".join(page.lower[i] for i in counted if page.tags[i] == "CD")


__all__ = ["find_groups"]
