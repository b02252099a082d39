"""Unnamed parties: "a senior administration official", "the president", "rebels", "witnesses"."""

from __future__ import annotations

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.sectors import People, load_people
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.people import describe
from dragoman.reading.actors.phrases import Phrase, noun_phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title

_DEFINITE = frozenset({"the", "this", "that"})
_NEW = frozenset({"a", "an", "another", "one"})
_MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
_PREDICATES = frozenset({"attr", "oprd", "acomp"})
_BODY_PARTS = frozenset({"head"})
_COUNTERPART = "counterpart"
_OFFICIAL = "official"

#: A description points back, or forward to a name, over no more than so many sentences.
_REACH = 25
_AHEAD = 3


def find_unnamed(page: Page, roster: Roster, titles: list[Title], used: dict[int, Draft]) -> None:
    """Note the persons and groups that a report does not name.

    A definite description ("the president", "the former official") is the person of that
    office, if one was met; so is an indefinite one whose holder is named right after ("a
    former Israeli premier … Netanyahu"). Others are parties of their own, described by the
    longest phrase used for them.
    """
    persons = [d for d in roster.drafts if d.kind == "person"]
    holders: dict[str, list[Draft]] = {}
    for draft in persons:
        for office in draft.offices:
            holders.setdefault(office, []).append(draft)
    firsts = _first_mentions(roster, persons)
    for title in titles:
        if title.head not in used and _is_party(page, roster, title, used):
            _describe(page, roster, title, persons, holders, firsts)
    for i, word in enumerate(page.lower):
        people = load_people().get(word)
        if people is not None and i not in roster.at:
            _group(page, roster, i, people)


def _first_mentions(roster: Roster, persons: list[Draft]) -> dict[int, int]:
    firsts: dict[int, int] = {}
    for i in sorted(roster.at):
        draft = roster.at[i]
        if draft.kind == "person":
            firsts.setdefault(id(draft), i)
    return firsts


def _is_party(page: Page, roster: Roster, title: Title, used: dict[int, Draft]) -> bool:
    """Tell whether a title without a name stands for somebody and is not said of somebody."""
    i = title.head
    label = page.deps[i]
    if title.office.form != "one" or i in roster.at or label in _MODIFYING | _PREDICATES:
        return False
    bare = title.last == title.head and page.tags[title.begin - 1] == "PRP$"
    if bare and page.lower[title.head] in _BODY_PARTS:
        return False
    if page.word(title.last + 1) == "-" or page.word(title.first - 1) in {"as", "become"}:
        return False
    if any(kid in used or _is_person(roster, kid) for kid in page.kids_of(i, "conj")):
        return False
    return not (label == "appos" and _is_person(roster, page.head[i]))


def _is_person(roster: Roster, i: int) -> bool:
    draft = roster.at.get(i)
    return draft is not None and draft.kind == "person"


def _describe(
    page: Page,
    roster: Roster,
    title: Title,
    persons: list[Draft],
    holders: dict[str, list[Draft]],
    firsts: dict[int, int],
) -> None:
    made = Draft("person", "", named=False)
    describe(page, roster, made, title, guess=False)
    article = page.lower[title.first]
    draft = None
    if article not in _NEW or made.former:
        known = holders.get(title.office.office, [])
        if title.office.office == _COUNTERPART and made.country:
            known = [d for d in persons if d.country == made.country and d.named]
        elif title.office.office == _OFFICIAL and made.former:
            known = [d for d in persons if d.former]
        draft = _holder(page, made, known, title, firsts, article in _NEW)
    phrase = noun_phrase(page, roster, title.head)
    last = max(phrase.last, title.last)
    if draft is None:
        draft = roster.add(Draft("person", "", named=False))
        describe(page, roster, draft, title)
        holders.setdefault(title.office.office, []).append(draft)
        firsts[id(draft)] = title.head
    whole = Phrase(title.first, title.head, last)
    if not draft.named:
        words = page.text[slice(*whole.bare(page))]
        draft.name = max(draft.name, words, key=len)
    elif draft.role is None:
        describe(page, roster, draft, title)
    draft.last = title.head
    roster.mention_tokens(draft, whole.first, whole.last)


def _holder(
    page: Page,
    made: Draft,
    known: list[Draft],
    title: Title,
    firsts: dict[int, int],
    ahead_only: bool,
) -> Draft | None:
    """Return the known holder of an office that a description can mean, the last before it."""
    here = page.sentence[title.head]
    found: list[tuple[int, Draft]] = []
    for draft in known[-_REACH:]:
        if draft.former != made.former or not _agree(draft, made):
            continue
        first = firsts.get(id(draft), -1)
        gap = page.sentence[first] - here if first >= 0 else 0
        if gap > _AHEAD or (ahead_only and gap < 0):
            continue
        if first > title.head and not (draft.named and made.country):
            continue
        found.append((draft.last if draft.last < title.head else first, draft))
    before = [item for item in found if item[0] < title.head]
    return max(before or found, key=lambda item: item[0], default=(0, None))[1]


def _agree(draft: Draft, made: Draft) -> bool:
    """Tell whether two descriptions can be of one person: by country and by organization."""
    if made.country and draft.country and made.country != draft.country:
        return False
    return not (made.of and draft.of and made.of is not draft.of and draft.of.of is not made.of)


def _group(page: Page, roster: Roster, i: int, people: People) -> None:
    """Note a group, unless its phrase stands for the state it names ("US officials")."""
    if page.deps[i] in _MODIFYING | _PREDICATES or not page.tags[i].startswith("NN"):
        return
    if page.tags[i] == "NNPS" and page.capital(i - 2):
        return
    phrase = noun_phrase(page, roster, i)
    owner = owner_of(page, roster, phrase)
    if page.tags[phrase.first] == "PRP$":
        return
    body = load_bodies().get(people.noun)
    if body is not None and owner is not None and owner.kind in {"state", "organization"}:
        return
    if page.lower[phrase.first] in _DEFINITE | {"both"} and _paired(page, phrase):
        return
    number = _number(page, phrase)
    if people.noun == "people" and not number:
        return
    home = roster.here(i) if people.at_home else None
    country = owner.country if owner is not None else home.country if home else None
    sectors = people.sectors
    if owner is not None and owner.kind != "state" and owner.of is None:
        sectors = owner.sectors or sectors
    made = Draft("group", "", named=False, country=country, sectors=sectors)
    made.of = owner if owner is not None and owner.kind != "person" else None
    draft = roster.once(("group", people.noun, number + (owner.name if owner else "")), made)
    draft.name = max(draft.name, page.text[slice(*phrase.bare(page))], key=len)
    roster.mention_tokens(draft, phrase.first, phrase.last)


def _paired(page: Page, phrase: Phrase) -> bool:
    """Tell whether the phrase is "the two leaders", "both sides": two who are named already."""
    return page.lower[phrase.first] == "both" or page.word(phrase.first + 1) == "two"


def _number(page: Page, phrase: Phrase) -> str:
    counted = range(phrase.first, phrase.head)
    return " ".join(page.lower[i] for i in counted if page.tags[i] == "CD")


__all__ = ["find_unnamed"]
