"""Belonging: whose officials and citizens persons are, where no title of theirs tells."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.places import country_of
from dragoman.codebook.states import State, state_names
from dragoman.reading.actors.gazetteer import gazetteer
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import noun_phrase, owner_of
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title

#: Sectors of those who belong to the state that is told about where their title names none.
_DOMESTIC = frozenset({"GOV", "MIL", "OPP", "LEG", "PTY", "JUD", "COP", "SPY"})

#: What somebody does who acts for the body that is its object: "who led the delegation".
HEADING = frozenset({"head", "lead", "chair", "represent", "run", "direct", "command", "serve"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOCATIVE = frozenset({"in", "at"})
_LONGEST_PLACE = 4

#: A state must be named so often for persons without country to be taken for its people.
_PLAIN = 3

#: No sentence is read back over more tokens.
_WINDOW = 150

#: Offices whose holders are taken to be of the country they are in.
_RESIDENT = frozenset({"official", "source", "lawmaker"})


def tie_known(roster: Roster, draft: Draft, title: Title | None) -> None:
    """Tell a person's draft what the codebook knows of them and the report leaves out."""
    body = draft.of
    if body is not None and (draft.country is not None or body.kind != "organization"):
        return
    leader = load_leaders().find(
        tuple(draft.name.split()), roster.states, draft.offices, roster.page.day
    )
    if leader is None or (draft.country is not None and draft.country != leader.country):
        return
    draft.country = leader.country
    if leader.office:
        draft.offices.add(leader.office)
    _tie(roster, draft, title)
    if not draft.former:
        draft.sectors = draft.sectors or leader.sectors(roster.page.day)
    if body is not None:
        _settle_body(roster, body, leader.country)
        return


def _settle_body(roster: Roster, body: Draft, country: str) -> None:
    """Give a body of state that nothing told the state of the country of a known officer of it."""
    if body.of is None and body.country is None and country in state_names():
        body.of, body.country = roster.state(country), country


def settle(page: Page, roster: Roster, draft: Draft, at: int, title: Title | None) -> None:
    """Give a person whom nothing in a title ties to a state the one that is plain, if any.

    ``at`` is the token of a mention. In order: what a relative clause says they lead, the
    state that a title belongs to by itself ("Foreign Secretary"), the place that follows ("an
    analyst in Ramallah"), the state that the sentence or the one before is about, the state
    that the whole report is about. Otherwise the country stays open: none is better than a
    wrong one.
    """
    if draft.of is not None or draft.country is not None:
        return
    lead = _headed(page, roster, at)
    if lead is not None:
        draft.of, draft.country = lead, lead.country
        draft.sectors = draft.sectors or lead.sectors
    elif "JRN" not in draft.sectors:
        draft.country = _told(page, roster, title)
        _tie(roster, draft, title)


def _tie(roster: Roster, draft: Draft, title: Title | None) -> None:
    """Make one who holds an office of state, and is tied to a country, an officer of it."""
    official = title is not None and (title.office.inherits or "GOV" in title.office.sectors)
    held = draft.role is not None and not draft.former
    if official and held and draft.country in state_names() and title is not None:
        if title.last > title.head and title.office.inherits:
            return
        draft.of = roster.state(str(draft.country))
        draft.sectors = draft.sectors or ("GOV",)


def _told(page: Page, roster: Roster, title: Title | None) -> str | None:
    if title is None:
        return roster.home.country if roster.home is not None else None
    code = title.office.country
    if code is not None and code in roster.states:
        return code
    place = located(page, title)
    if place is not None:
        return place
    if not is_domestic(title):
        office = title.office
        foreign = office.held in {"abroad", "anywhere"} or office.form != "one" or office.country
        return None if foreign or roster.home is None else roster.home.country
    near = roster.home
    owned = any(page.tags[i] == "POS" for i in range(title.first, title.begin))
    if title.office.office != "spokesperson" and not owned:
        near = subject_state(page, roster, title.first) or near
    scene = roster.scene(page.sentence[title.head])
    travels = title.office.inherits or {"GOV", "MIL"} & set(title.office.sectors)
    if near is None and scene is not None and not travels:
        return scene
    leading = roster.leading.country if roster.leading is not None else None
    if near is None and roster.weights.get(str(leading), 0) >= _PLAIN:
        return leading
    return near.country if near is not None else None


def is_domestic(title: Title) -> bool:
    """Tell whether the holder of a title is likely to be of the state that is told about."""
    office = title.office
    if office.held == "anywhere" or office.country is not None or office.form == "rank":
        return False
    return office.inherits or bool(set(office.sectors) & _DOMESTIC)


def _headed(page: Page, roster: Roster, at: int) -> Draft | None:
    """Return the body that a relative clause gives a person: "who heads the mission", "whose
    Fatah movement lost".
    """
    nouns = (at, *page.kids_of(at, "appos"))
    for clause in (k for noun in nouns for k in page.kids_of(noun, "relcl")):
        if page.doc[clause].lemma_.lower() in HEADING:
            for thing in page.kids_of(clause, "dobj"):
                own = _organized(roster.at.get(thing))
                return own or _organized(owner_of(page, roster, noun_phrase(page, roster, thing)))
        subject = page.subject(clause)
        whose = subject is not None and any(
            page.tags[k] == "WP$" for k in page.kids_of(subject, "poss")
        )
        party = _organized(roster.at.get(subject)) if subject is not None and whose else None
        if party is not None and party.kind == "organization":
            return party
    return None


def _organized(draft: Draft | None) -> Draft | None:
    return draft if draft is not None and draft.kind in {"state", "organization"} else None


def located(page: Page, title: Title) -> str | None:
    """Return the country of the place that a title is followed by: "an analyst in Ramallah".

    None for offices that take people abroad: a minister or an envoy in Geneva is not Swiss.
    """
    office = title.office
    travels = office.inherits or office.held == "abroad" or {"GOV", "MIL"} & set(office.sectors)
    if travels and office.office not in _RESIDENT:
        return None
    return _place_after(page, title.head) or _place_after(page, title.last)


def _place_after(page: Page, last: int) -> str | None:
    i = last + 1
    if page.word(i) not in _LOCATIVE:
        return None
    i += 1 + (page.word(i + 1) == "the")
    if not page.capital(i):
        return None
    entry = gazetteer(page.day).match(page.text, page.starts[i])
    if entry is not None and entry.use in {"seat", "capital", "name"}:
        state = next((k for k in entry.named if isinstance(k, State)), None)
        return state.code if state is not None else None
    return next((code for name in _runs(page, i) if (code := country_of(name))), None)


def _runs(page: Page, first: int) -> Iterator[str]:
    """Yield the names that may begin at ``first``, the longest first."""
    last = first
    while page.capital(last + 1) and last - first < _LONGEST_PLACE:
        last += 1
    for end in range(last, first - 1, -1):
        yield page.text[slice(*page.span(first, end))]


def subject_state(page: Page, roster: Roster, at: int) -> Draft | None:
    """Return the state whose doings the words before token ``at`` tell, or None.

    It is the capital at the head of the sentence ("In Moscow, the deputy minister said"), the
    one whose side a clause describes ("Ukraine, whose team included the minister"), else the
    subject of the clause or the sentence before, in the same paragraph.
    """
    for above, below in _upward(page, at):
        if page.deps[below] == "relcl" and (found := _state_of(roster.at.get(above))):
            return found
    first = _start(page, at)
    headed = _seat_before(page, roster, first, at)
    if headed is not None:
        return headed
    own = _subject_of(page, roster, first, at)
    if own is not None or first == 0 or page.paragraph[first - 1] != page.paragraph[at]:
        return own
    return _subject_of(page, roster, _start(page, first - 1), first)


def possessor(page: Page, roster: Roster, pronoun: int) -> Draft | None:
    """Return the state, body or private person whose "its spokesman" or "his aide" is, or None.

    "Its" is the party, "his" the person that is subject before it in the sentence, or was of
    the sentence before.
    """
    word = page.lower[pronoun]
    if word not in {"its", "his", "her"}:
        return None
    for i in range(pronoun - 1, max(-1, pronoun - _WINDOW), -1):
        if page.sentence[i] != page.sentence[pronoun]:
            before = _subject_before(page, roster, i)
            if before is None or (before.kind == "person") == (word == "its"):
                return None
            return before if word == "its" else before.of or before
        draft = _named_at(page, roster, i)
        apposed = i == pronoun - 2 and page.words[i + 1] == ","
        if draft is None or page.deps[i] not in _SUBJECTS or apposed:
            continue
        if word == "its" and draft.kind in {"state", "organization"}:
            return draft
        if word != "its" and draft.kind == "person":
            return draft.of or draft
    return None


def _subject_before(page: Page, roster: Roster, last: int) -> Draft | None:
    """Return the person, state or organization that is subject of the sentence up to ``last``."""
    first = _start(page, last)
    subjects = (i for i in range(first, last) if page.deps[i] in _SUBJECTS)
    draft = next((_named_at(page, roster, i) for i in subjects), None)
    return draft if draft is not None and draft.kind != "group" else None


def _named_at(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return who is mentioned at token ``i``, or by a name in apposition to it, or None."""
    return next((roster.at[k] for k in (i, *page.kids_of(i, "appos")) if k in roster.at), None)


def _start(page: Page, at: int) -> int:
    """Return the first token of the sentence of ``at``, or one not too far before it."""
    first = at
    while first > max(0, at - _WINDOW) and page.sentence[first - 1] == page.sentence[at]:
        first -= 1
    return first


def _upward(page: Page, at: int) -> Iterator[tuple[int, int]]:
    below = at
    for above in page.ancestors(at, 8):
        yield above, below
        below = above


def _state_of(draft: Draft | None) -> Draft | None:
    return draft.state if draft is not None else None


def _seat_before(page: Page, roster: Roster, first: int, at: int) -> Draft | None:
    if page.word(first) != "in" or page.words[at - 1] != ",":
        return None
    entry = gazetteer(page.day).match(page.text, page.starts[first + 1])
    if entry is None or entry.use != "capital":
        return None
    state = next((k for k in entry.named if isinstance(k, State)), None)
    return roster.states.get(state.code) if state is not None else None


def _subject_of(page: Page, roster: Roster, first: int, end: int) -> Draft | None:
    """Return the state that is or sends the subject of the main verb from ``first`` on."""
    for i in range(first, end):
        if page.deps[i] not in _SUBJECTS or page.deps[page.head[i]] != "ROOT":
            continue
        if page.head[i] < i or any(page.kids_of(i, "conj")):
            return None
        drafts = [roster.at.get(i), *(roster.at.get(k) for k in page.kids_of(i, "amod", "poss"))]
        return next((state for d in drafts if (state := _state_of(d))), None)
    return None


__all__ = ["HEADING", "is_domestic", "located", "possessor", "settle", "subject_state", "tie_known"]
