"""People: the named persons of a report, with their offices and what they are officers of."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.offices import Office
from dragoman.reading.actors.names import Name, Register, name_at
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import Phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title, rank_length, role_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "appos"})
_REACH = 80

#: Sectors and offices of those who belong to the country that the report is about.
_DOMESTIC = frozenset({("GOV",), ("MIL",), ("OPP",), ("LEG",), ("PTY",), ("JUD",), ("COP",)})
_ANYWHERE = frozenset({"counterpart", "member", "delegate", "mediator", "director", "officer"})
_OBJECTS = frozenset({"pobj", "dobj", "dative"})
_CLOSING = frozenset(
    {",", ".", ";", ":", ")", "-", "--", "\u2013", "\u2014", "who", "and", '"', ""}
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in the text, with the title that stands with it, if any."""

    name: Name
    title: Title | None


def find_people(page: Page, roster: Roster, titles: list[Title]) -> dict[int, Draft]:
    """Note every mention of a person by name; return who holds the titles by their heads.

    A person is named by a title, by the parser's own entities, and then by any part of the
    name: once "Secretary of State Antony Blinken" was met, every "Blinken" is that person.
    """
    people = _titled(page, roster, titles)
    taken = {i for p in people for i in range(p.name.first, p.name.last + 1)}
    people += _untitled(page, roster, taken, {t.begin for t in titles})
    people.sort(key=lambda person: person.name.first)
    _apposed(page, people, titles)
    register = Register()
    for person in people:
        if len(person.name.parts) > 1:
            _person(page, roster, register, person)
    for draft in register.whole.values():
        draft.last = -1
    used: dict[int, Draft] = {}
    for person in people:
        draft = _person(page, roster, register, person)
        roster.mention_tokens(draft, person.name.first, person.name.last)
        draft.last = person.name.last
        if person.title is not None:
            used[person.title.head] = draft
    _surnames(page, roster, register)
    _affiliate(page, roster, people, register)
    _settle_countries(roster, people)
    return used


def _settle_countries(roster: Roster, people: list[Person]) -> None:
    """Give persons whom nothing ties to a state the country that their sentence is about.

    A reporter gets none; one with an office may get it from the sentence before.
    """
    for person in people:
        draft = roster.at.get(person.name.last)
        if draft is None or draft.country is not None or draft.of is not None:
            continue
        if "JRN" in draft.sectors:
            continue
        state = roster.here(person.name.last, back=1 if draft.role is not None else 0)
        draft.country = state.country if state is not None else None


def _affiliate(page: Page, roster: Roster, people: list[Person], register: Register) -> None:
    """Make a person without title one of the organization after "of" ("Morse of the EIG")."""
    for person in people:
        draft = roster.at.get(person.name.last)
        if draft is None or draft.role is not None or page.word(person.name.last + 1) != "of":
            continue
        i = person.name.last + 2
        body = roster.at.get(i + (page.word(i) == "the"))
        if body is not None and body.kind == "organization":
            draft.of, draft.country, draft.sectors = body, body.country, body.sectors


def _titled(page: Page, roster: Roster, titles: list[Title]) -> list[Person]:
    """Return the names that follow a title directly ("Minister X") or after a comma."""
    found: list[Person] = []
    for title in titles:
        name = name_at(page, roster, _past_bracket(page, title.last + 1), titled=True)
        if name is None and page.word(title.last + 1) in {",", "("} and title.office.form == "one":
            name = _after_comma(page, roster, title)
        if name is not None:
            found.append(Person(name, title))
    return _first_title(found)


def _first_title(people: list[Person]) -> list[Person]:
    """Keep one person for each name: with the office, where a rank stands beside it."""
    best: dict[int, Person] = {}
    for person in people:
        before = best.get(person.name.first)
        if before is None:
            best[person.name.first] = person
    return list(best.values())


def _after_comma(page: Page, roster: Roster, title: Title) -> Name | None:
    """Return the name in apposition to a title ("the Russian foreign minister, Sergei Lavrov")."""
    i = title.last + 2
    if i >= len(page) or page.sentence[i] != page.sentence[title.head]:
        return None
    begin = _past_rank(page, roster, i)
    name = name_at(page, roster, begin)
    if name is None or page.word(name.last + 1) in {"'s", "'"}:
        return None
    if page.word(name.last + 1) not in _CLOSING and page.deps[title.head] in _OBJECTS:
        return None
    person = page.ents[name.last] == "PERSON" or begin > i
    apposed = _root_in(page, name, title.begin, title.head)
    return name if person or apposed else None


def _past_bracket(page: Page, i: int) -> int:
    """Return the token after a bracketed acronym that begins at ``i``, or ``i`` itself."""
    return i + 3 if page.word(i) == "(" and page.word(i + 2) == ")" else i


def _past_rank(page: Page, roster: Roster, i: int) -> int:
    """Return the token after a rank that begins at ``i`` ("Colonel", "Major General")."""
    return i + rank_length(page, i)


def _root_in(page: Page, name: Name, first: int, last: int) -> bool:
    return any(
        page.deps[i] == "appos" and first <= page.head[i] <= last
        for i in range(name.first, name.last + 1)
    )


def _untitled(page: Page, roster: Roster, taken: set[int], offices: set[int]) -> list[Person]:
    """Return the names that the parser's entities propose and no title introduced."""
    found = []
    common = set(page.words)
    i = 0
    while i < len(page):
        if page.ents[i] != "PERSON" or i in taken or i in roster.at or i in offices:
            i += 1
            continue
        name = name_at(page, roster, i)
        if name is None or name.last in taken:
            i += 1
            continue
        if len(name.parts) > 1 or _alone(page, name, common):
            found.append(Person(name, None))
        i = name.last + 1
    return found


def _alone(page: Page, name: Name, common: set[str]) -> bool:
    """Tell whether one word is a person by its place in the clause, and no common word here."""
    word, label = page.words[name.last], page.deps[name.last]
    met = label == "pobj" and page.lower[page.head[name.last]] in {"with", "by", "between"}
    party = met or label in _SUBJECTS or label == "dobj"
    return party and word.lower() not in common and not word.isupper()


def _apposed(page: Page, people: list[Person], titles: list[Title]) -> None:
    """Give a name without title the one in apposition after it ("X, the foreign minister,")."""
    by_first = {title.first: title for title in titles}
    for number, person in enumerate(people):
        comma = person.name.last + 1
        if person.title is not None and person.title.office.form == "one":
            continue
        if page.word(comma) not in {",", "("}:
            continue
        title = by_first.get(comma + 1)
        if title is None or title.office.form != "one":
            continue
        if page.word(title.last + 1) in {*_CLOSING, "("}:
            people[number] = Person(person.name, title)


def _person(page: Page, roster: Roster, register: Register, person: Person) -> Draft:
    """Return the draft of a person, made when first met; the title adds what it tells."""
    draft = register.find(person.name, person.title)
    if draft is None:
        draft = roster.add(Draft("person", " ".join(person.name.parts)))
    elif len(person.name.parts) > len(register.parts[id(draft)]):
        draft.name = " ".join(person.name.parts)
    register.enter(draft, person.name.parts)
    if person.title is not None:
        describe(page, roster, draft, person.title)
    return draft


def describe(page: Page, roster: Roster, draft: Draft, title: Title, guess: bool = True) -> None:
    """Tell a person's draft what a title says: role, gender, sectors, country, and ``of``.

    Where the title names no state, ``guess`` takes the one that is told about.
    """
    office = title.office
    draft.gender = draft.gender or office.gender
    if office.form == "title" and not office.sectors:
        return
    draft.offices.add(office.office)
    former = title.former(page)
    if draft.role is not None and (former or not draft.former):
        return
    draft.former = former
    owner = _owner(page, roster, title, draft, guess)
    role = role_words(page, title, owner, roster)
    draft.role = f"former {role}" if draft.former and "former" not in role else role
    draft.sectors = _sectors(title, owner, draft.former)
    if owner is not None:
        draft.country = owner.country or draft.country
        draft.of = None if draft.former else owner


def _owner(page: Page, roster: Roster, title: Title, draft: Draft, guess: bool) -> Draft | None:
    phrase = Phrase(title.first, title.head, title.last)
    owner = owner_of(page, roster, phrase) or _in_complement(roster, title)
    if owner is not None and owner.kind == "person":
        owner = None if owner is draft else owner.of
    if not guess:
        return owner
    if owner is None and title.office.office == "spokesperson":
        owner = _last_body(page, roster, title.first)
    if owner is None and (title.office.inherits or title.office.sectors[:1] in _DOMESTIC):
        return roster.here(title.head) if title.office.office not in _ANYWHERE else None
    return owner


def _last_body(page: Page, roster: Roster, before: int) -> Draft | None:
    """Return the organ of state named last in this sentence or the two before it."""
    for i in range(before - 1, max(-1, before - _REACH), -1):
        if page.sentence[i] < page.sentence[before] - 2:
            break
        draft = roster.at.get(i)
        if draft is not None and draft.kind == "organization" and "GOV" in draft.sectors:
            return draft
    return None


def _in_complement(roster: Roster, title: Title) -> Draft | None:
    inside = [roster.at[i] for i in range(title.head + 1, title.last + 1) if i in roster.at]
    return next((draft for draft in reversed(inside) if draft.kind != "person"), None)


def _sectors(title: Title, owner: Draft | None, former: bool) -> tuple[str, ...]:
    """Return the sectors of a title's holder: its own or its organization's, ranks first."""
    office: Office = title.office
    own = office.sectors
    independent = owner is not None and owner.kind != "state" and owner.of is None
    if owner is not None and (office.inherits or independent):
        own = owner.sectors
    if owner is not None and owner.country == "IGO":
        own = ()
    ranks = tuple(code for rank in title.ranks for code in rank.sectors)
    former_codes = ("ELI",) if former and "GOV" in own else ()
    return tuple(dict.fromkeys((*former_codes, *ranks, *own)))


def _surnames(page: Page, roster: Roster, register: Register) -> None:
    """Note the names not found yet that are part of a known person's name."""
    for i, word in enumerate(page.words):
        if i in roster.at or not page.capital(i):
            if i in roster.at and roster.at[i].kind == "person":
                roster.at[i].last = i
            continue
        if word.lower() not in register.bearers:
            continue
        name = name_at(page, roster, i, titled=page.tags[i] == "NN")
        if name is None:
            continue
        draft = register.find(name)
        if draft is not None:
            roster.mention_tokens(draft, name.first, name.last)
            draft.last = name.last


__all__ = ["describe", "find_people"]
