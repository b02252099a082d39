"""People: the named persons of a report, with their offices and what they are officers of."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.bodies import Body, load_bodies
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.offices import Office
from dragoman.codebook.sectors import People, load_people
from dragoman.codebook.sets import load_given_names
from dragoman.codebook.states import State
from dragoman.codebook.usage import load_motions
from dragoman.reading.actors.belonging import HEADING, possessor, settle, tie_known
from dragoman.reading.actors.gazetteer import gazetteer
from dragoman.reading.actors.names import Name, Register, name_at
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import Phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title, rank_before, rank_length, role_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "appos"})
_REACH = 80
_CLAUSE = 8

_OBJECTS = frozenset({"pobj", "dobj", "dative"})
_CLOSING = frozenset(
    {",", ".", ";", ":", ")", "-", "--", "\u2013", "\u2014", "who", "and", '"', ""}
)


#: After these an apposition goes on, where its complement was not read to the end.
_GOING_ON = frozenset({"(", "in", "at", "of", "to", "for", "on", "from", "with", "based"})


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
    people += _untitled(page, roster, taken, titles)
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
    _settle_all(page, roster, people)
    return used


def _settle_all(page: Page, roster: Roster, people: list[Person]) -> None:
    """Settle whose each person is, by the first mention that has a title, else the first.

    Those whom the codebook knows come first, as others are theirs ("the aide to …").
    """
    first: dict[int, tuple[Draft, Person]] = {}
    for person in people:
        draft = roster.at.get(person.name.last)
        if draft is None or draft.kind != "person":
            continue
        before = first.get(id(draft))
        if before is None or _tells_more(page, draft, person, before[1]):
            first[id(draft)] = (draft, person)
    for draft, person in first.values():
        tie_known(roster, draft, person.title)
    for draft, person in first.values():
        if draft.of is None and person.title is not None:
            _own(page, roster, draft, person.title, _owner(page, roster, person.title, draft))
            if _employ(page, roster, draft, person.title):
                continue
        settle(page, roster, draft, person.name.last, person.title)


def _employ(page: Page, roster: Roster, draft: Draft, title: Title) -> bool:
    """Tell who works for a private person of what that one is: "his lawyer", "her spokesman".

    Returns whether the title is such a one, so that nothing but its employer can tell more.
    """
    his = page.lower[title.first] in {"his", "her"} and page.tags[title.first] == "PRP$"
    if draft.of is not None or not his or not title.office.inherits:
        return False
    employer = possessor(page, roster, title.first)
    if employer is not None and employer is not draft and employer.kind == "person":
        draft.country = draft.country or employer.country
        draft.sectors = employer.sectors
    return True


def _tells_more(page: Page, draft: Draft, person: Person, than: Person) -> bool:
    """Tell whether a mention has an office that the person holds, and the other has none."""

    def held(one: Person) -> bool:
        title = one.title
        return (
            title is not None
            and title.office.form == "one"
            and (draft.former or not title.former(page))
        )

    return held(person) and not held(than)


def _affiliate(page: Page, roster: Roster, people: list[Person], register: Register) -> None:
    """Make a person without title one of the organization after "of" ("Morse of the EIG").

    One named after a state's possessive ("France's Bernard Kouchner") is taken to act for it.
    """
    for person in people:
        draft = roster.at.get(person.name.last)
        if draft is None or draft.kind != "person" or draft.role is not None:
            continue
        body = _told_of(page, roster, person.name.last)
        if body is not None and draft.of is None:
            draft.of, draft.country, draft.sectors = body, body.country, body.sectors
        state = _possessing(page, roster, person.name.first)
        if state is not None and draft.of is None:
            draft.of, draft.country, draft.sectors = state, state.country, draft.sectors or ("GOV",)
        if page.word(person.name.last + 1) != "of":
            continue
        i = person.name.last + 2
        body = roster.at.get(i + (page.word(i) == "the"))
        if body is not None and body.kind == "organization":
            draft.of, draft.country, draft.sectors = body, body.country, body.sectors


def _told_of(page: Page, roster: Roster, last: int) -> Draft | None:
    """Return the organization of "Trimble, whose Ulster Unionist Party …", "X, who heads the …"."""
    if page.words[last + 1 : last + 2] != [","]:
        return None
    begin = last + 3
    if begin >= len(page):
        return None
    leads = page.word(last + 2) == "who" and page.doc[begin].lemma_.lower() in HEADING
    if page.word(last + 2) != "whose" and not leads:
        return None
    for i in range(begin, min(len(page), begin + _CLAUSE)):
        draft = roster.at.get(i)
        if draft is not None and draft.kind == "organization":
            return draft
        if page.tags[i].startswith("VB") and i > begin:
            break
    return None


def _possessing(page: Page, roster: Roster, first: int) -> Draft | None:
    """Return the state whose possessive stands right before a name, or None."""
    owner = roster.at.get(first - 2) if page.word(first - 1) in {"'s", "'"} else None
    return owner if owner is not None and owner.kind == "state" else None


def _titled(page: Page, roster: Roster, titles: list[Title]) -> list[Person]:
    """Return the names that follow a title directly ("Minister X") or after a comma."""
    found: list[Person] = []
    begins = {title.first for title in titles if title.office.form == "one"}
    for title in titles:
        name = name_at(page, roster, _past_bracket(page, title.last + 1), titled=True)
        if name is None and page.word(title.last + 1) in {",", "("} and title.office.form == "one":
            name = _after_comma(page, roster, title, begins)
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


def _after_comma(page: Page, roster: Roster, title: Title, begins: set[int]) -> Name | None:
    """Return the name in apposition to a title ("the Russian foreign minister, Sergei Lavrov")."""
    i = title.last + 2
    if i >= len(page) or page.sentence[i] != page.sentence[title.head]:
        return None
    if i in begins and not rank_length(page, i):
        return None
    begin = _past_rank(page, roster, i)
    name = name_at(page, roster, begin)
    if name is None or page.word(name.last + 1) in {"'s", "'"}:
        return None
    if page.word(name.last + 1) not in _CLOSING and page.deps[title.head] in _OBJECTS:
        return None
    person = page.ents[name.last] == "PERSON" or begin > i
    apposed = _root_in(page, name, title.begin, title.last)
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


def _untitled(page: Page, roster: Roster, taken: set[int], titles: list[Title]) -> list[Person]:
    """Return the names that no title introduced: those that the parser takes for persons,
    those of the codebook's leaders, and what stands beside a person's name ("Biden and Scholz").
    """
    found = []
    common, offices = set(page.words), {title.begin for title in titles}
    apposed = {title.first - 2 for title in titles if title.office.form == "one"}
    i = 0
    while i < len(page):
        if i in taken or i in roster.at or i in offices or not _proposed(page, i):
            i += 1
            continue
        name = name_at(page, roster, i)
        if name is None or name.last in taken:
            i += 1
            continue
        if page.ents[i] == "PERSON":
            fits = len(name.parts) > 1 or _alone(page, name, common)
        else:
            fits = len(name.parts) > 1 and _confirmed(page, name, apposed)
        if fits:
            found.append(Person(name, None))
        i = name.last + 1
    return found


def _proposed(page: Page, i: int) -> bool:
    return page.ents[i] == "PERSON" or (page.capital(i) and page.tags[i] == "NNP")


def _confirmed(page: Page, name: Name, apposed: set[int]) -> bool:
    """Tell whether what the parser takes for no person is one.

    It is one by an office after a comma (``apposed`` are the tokens before such commas), where
    its last word is taken for a person, beside a person, or known.
    """
    if name.last in apposed and page.word(name.last + 1) == ",":
        return page.ents[name.last] not in {"ORG", "NORP"} or page.ents[name.first] == ""
    if page.ents[name.last] == "PERSON" and name.first != name.last:
        return True
    beside = page.deps[name.last] == "conj" and page.ents[page.head[name.last]] == "PERSON"
    return beside or load_leaders().find(name.parts) is not None


def _alone(page: Page, name: Name, common: set[str]) -> bool:
    """Tell whether one word is a person by its place in the clause, and no common word here."""
    word, label = page.words[name.last], page.deps[name.last]
    met = label == "pobj" and page.lower[page.head[name.last]] in {"with", "by", "between"}
    if load_motions().get(page.doc[page.head[name.last]].lemma_.lower()) == "object":
        return False
    party = met or label in _SUBJECTS or label == "dobj"
    return party and word.lower() not in common and not word.isupper()


def _apposed(page: Page, people: list[Person], titles: list[Title]) -> None:
    """Give a name without title the one in apposition after it ("X, the foreign minister,")."""
    by_first = {title.first: title for title in titles}
    for number, person in enumerate(people):
        comma = person.name.last + 1
        if person.title is not None and not _is_rank(person.title):
            continue
        if page.word(comma) not in {",", "("}:
            continue
        title = by_first.get(comma + 1)
        if title is None or title.office.form != "one":
            continue
        after = title.last + 1
        goes_on = page.tags[after : after + 1] in (["VBN"], ["RB"])
        ends = goes_on or page.word(after) in {*_CLOSING, *_GOING_ON}
        if ends and (person.title is None or not _is_rank(title)):
            people[number] = Person(person.name, title)


def _is_rank(title: Title) -> bool:
    """Tell a form of address and a bare military rank, beside which an office can stand."""
    if title.office.form != "one":
        return True
    return title.office.sectors == ("MIL",) and title.first == title.begin


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
    rank = rank_before(page, person.name.first)
    if rank is not None:
        draft.offices.add(rank.office)
        draft.gender = draft.gender or rank.gender
    if len(person.name.parts) > 1:
        draft.gender = draft.gender or load_given_names().get(person.name.parts[0].lower(), "")
    return draft


def describe(
    page: Page, roster: Roster, draft: Draft, title: Title, spoken_for: bool = True
) -> None:
    """Tell a person's draft what a title says: role, gender, sectors, country, and ``of``.

    A title that names whose office it is outranks an earlier one that does not. With
    ``spoken_for`` a spokesman without more is that of the body named last.
    """
    office = title.office
    draft.gender = draft.gender or office.gender
    if office.form == "title" and not office.sectors:
        return
    draft.offices.add(title.canonical)
    draft.offices.update(rank.office for rank in (*title.ranks, *title.others))
    former = title.former(page)
    owner = _owner(page, roster, title, draft, spoken_for)
    settled = draft.of is not None or owner is None or former
    if draft.role is not None and (former or not draft.former) and settled:
        return
    draft.former = former
    role = role_words(page, title, owner, roster)
    draft.role = f"former {role}" if draft.former and "former" not in role.lower() else role
    partisan = _partisan(page, title)
    draft.sectors = _sectors(title, owner, draft.former, partisan, _body(page, title))
    if partisan is not None:
        _break_away(roster, draft, owner)
    else:
        _own(page, roster, draft, title, owner)


def _partisan(page: Page, title: Title) -> People | None:
    """Return the people against the state whose officer a title tells: "separatist president"."""
    for i in range(title.first, title.begin):
        found = load_people().get(f"{page.lower[i]}s")
        if found is not None and found.sectors[:1] in {("REB",), ("PRM",)}:
            return found
    return None


def _body(page: Page, title: Title) -> Body | None:
    """Return the body that a title's words name: "an oil ministry official"."""
    words = (page.lower[i] for i in range(title.first, title.begin))
    return next((body for word in words if (body := load_bodies().get(word))), None)


def _break_away(roster: Roster, draft: Draft, owner: Draft | None) -> None:
    """Tell a rebels' officer of what they are: of the state's country, never of the state."""
    near = owner or roster.home or roster.leading
    draft.country = near.country if near is not None else draft.country
    draft.of = owner if owner is not None and owner.kind != "state" else None


def _own(page: Page, roster: Roster, draft: Draft, title: Title, owner: Draft | None) -> None:
    if owner is not None:
        draft.sectors = _sectors(title, owner, draft.former) or draft.sectors
        draft.country = owner.country or draft.country
        draft.of = None if draft.former or owner is draft else owner


def _owner(
    page: Page, roster: Roster, title: Title, draft: Draft, spoken_for: bool = True
) -> Draft | None:
    """Return whose office a title names: in its words, or the body spoken for just before."""
    phrase = Phrase(title.first, title.head, title.last)
    owner = owner_of(page, roster, phrase) or _in_complement(roster, title)
    if owner is not None and owner.kind == "person":
        owner = None if owner is draft else owner.of
    if owner is None and page.tags[title.first] == "PRP$":
        employer = possessor(page, roster, title.first)
        return employer if employer is None or employer.kind != "person" else employer.of
    owner = owner or _seated(page, roster, title)
    if owner is None and spoken_for and title.office.office == "spokesperson":
        owner = _last_body(page, roster, title.first)
    return owner


def _seated(page: Page, roster: Roster, title: Title) -> Draft | None:
    """Return the state of "an official at the Kremlin", "a government spokesman in Kabul"."""
    if title.head + 2 >= len(page):
        return None
    governing = any(page.lower[k] in load_bodies() for k in range(title.first, title.begin))
    use = {"at": "seat", "in": "capital" if governing else ""}.get(page.word(title.head + 1), "")
    i = title.head + 2 + (page.word(title.head + 2) == "the")
    entry = gazetteer(page.day).match(page.text, page.starts[min(i, len(page) - 1)])
    if entry is None or entry.use != use:
        return None
    state = next((known for known in entry.named if isinstance(known, State)), None)
    return roster.state(state.code) if state is not None else None


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


def _sectors(
    title: Title,
    owner: Draft | None,
    former: bool,
    partisan: People | None = None,
    body: Body | None = None,
) -> tuple[str, ...]:
    """Return the sectors of a title's holder: its own or its organization's, ranks first."""
    office: Office = title.office
    own = office.sectors
    if partisan is not None:
        return tuple(dict.fromkeys((*partisan.sectors, *(() if owner else own[1:]))))
    independent = owner is not None and owner.kind != "state" and owner.of is None
    if owner is not None and (office.inherits or independent):
        own = owner.sectors
    elif office.inherits and body is not None:
        own = body.sectors
    former_codes = ("ELI",) if former and {"GOV", "LEG", "JUD"} & set(own) else ()
    if owner is not None and owner.country == "IGO":
        own = ()
    ranks = tuple(code for rank in title.ranks for code in rank.sectors)
    return tuple(dict.fromkeys((*former_codes, *ranks, *own)))


def _surnames(page: Page, roster: Roster, register: Register) -> None:
    """Note the names not found yet that are part of a known person's name."""
    for i, word in enumerate(page.words):
        if i in roster.at or not page.capital(i):
            if i in roster.at and roster.at[i].kind == "person":
                roster.at[i].last = i
            continue
        if not register.known(word):
            continue
        name = name_at(page, roster, i, titled=page.tags[i] == "NN")
        if name is None:
            continue
        draft = register.find(name)
        if draft is not None:
            roster.mention_tokens(draft, name.first, name.last)
            draft.last = name.last


__all__ = ["describe", "find_people"]
