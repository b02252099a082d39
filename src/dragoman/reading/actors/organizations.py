"""Organizations that the codebook does not know, by the form of their names and by brackets."""

from __future__ import annotations

import re

from dragoman.codebook.offices import load_offices
from dragoman.codebook.organizations import INTERNATIONAL
from dragoman.codebook.sectors import load_orgwords
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title

_ACRONYM = re.compile(r"[A-Z][A-Za-z&-]{0,8}[A-Z]")

#: Sectors of what a common noun introduces by name: papers, companies, parties, militias.
_INTRODUCED = frozenset({"JRN", "BUS", "PTY", "PRM"})
_TYING = frozenset({"of", "for", "and"})
_NAMING = frozenset({"NNP", "NNPS", "JJ"})
_LINKS = frozenset({"of", "for", "and", "the", "on", "in", "de", "&", "-"})

#: What is abbreviated and ends in one of these is a text or a plan, no organization.
_DOCUMENTS = frozenset({"Accord", "Accords", "Act", "Agreement", "Convention", "Declaration",
                        "Initiative", "Law", "Pact", "Plan", "Programme", "Program", "Project",
                        "Protocol", "Resolution", "Treaty", "Product", "Index"})  # fmt: skip

#: Organizations of these belong to the state that a report is about, if they name no other.
_DOMESTIC = frozenset({"PTY", "OPP", "LEG", "JUD", "COP", "REB", "LAB", "MIL"})
_WORLDWIDE = frozenset({"World", "International", "UN", "Inter"})

#: A name is no longer than this many tokens.
_LONGEST = 12


def find_named(page: Page, roster: Roster) -> None:
    """Note the organizations that a text names and the codebook does not know.

    Such a name is a run of capitalized words that ends in a word for organizations ("World
    Energy Council"), or that brackets abbreviate ("(JEM)"). The abbreviation is a mention
    of the same organization wherever it stands, of a known one too.
    """
    _define_acronyms(page, roster)
    words = load_orgwords()
    for i in range(len(page)):
        if page.dateline[0] <= page.starts[i] < page.dateline[1]:
            continue
        if i not in roster.at and page.words[i] in words and page.tags[i].startswith("NNP"):
            first, last = _run_start(page, roster, i), _run_end(page, roster, i)
            if (first < i or last > i) and not _goes_on(page, last):
                _note(page, roster, first, last)
    for i in range(len(page) - 1):
        if _introduces(page, i) and i + 1 not in roster.at:
            _note_introduced(page, roster, i)
    _spread_acronyms(page, roster)


def find_employers(page: Page, roster: Roster, titles: list[Title]) -> None:
    """Note the unknown names right before a title that is held in something: "Hyundai chairman".

    Nothing but the title tells that they name an organization, so the parser must not take them
    for a person or a place.
    """
    for title in titles:
        first = last = title.begin - 1
        held = title.office.inherits and not page.capital(title.begin)
        if not held or last < title.first or not _may_employ(page, roster, last):
            continue
        while first > title.first and page.tags[first - 1] == "NNP" and first - 1 not in roster.at:
            first -= 1
        _note(page, roster, first, last)


def _may_employ(page: Page, roster: Roster, i: int) -> bool:
    free = i not in roster.at and i not in roster.places and page.ents[i] in {"", "ORG"}
    return free and page.capital(i) and page.tags[i] == "NNP" and len(page.words[i]) > 2


def _introduces(page: Page, i: int) -> bool:
    """Tell a noun for an organization right before a name: "the daily Al-Mustaqbal"."""
    noun = page.words[i].capitalize()
    if page.capital(i) or noun not in load_orgwords():
        return False
    told = noun == "Group" or set(load_orgwords()[noun]) & _INTRODUCED
    return bool(told) and page.capital(i + 1) and page.tags[i + 1] == "NNP"


def _note_introduced(page: Page, roster: Roster, noun: int) -> None:
    first = last = noun + 1
    if page.ents[first] in {"DATE", "TIME"} or (page.lower[first],) in load_offices():
        return
    if page.ents[first] == "PERSON" and page.word(noun - 1) not in {"the", "'s"}:
        return
    while page.capital(last + 1) and page.tags[last + 1] == "NNP" and last + 1 not in roster.at:
        last += 1
    while page.word(last + 1) == "-" and page.joined(last + 1) and page.capital(last + 2):
        last += 2
    name = page.text[slice(*page.span(first, last))]
    sectors = load_orgwords()[page.words[noun].capitalize()]
    made = Draft("organization", name, sectors=sectors)
    roster.mention_tokens(roster.once(("organization", name, ""), made), first, last)


def _define_acronyms(page: Page, roster: Roster) -> None:
    for i in range(1, len(page) - 2):
        if page.words[i] != "(" or page.words[i + 2] != ")":
            continue
        acronym = page.words[i + 1]
        if not _ACRONYM.fullmatch(acronym):
            continue
        known, short = roster.at.get(i - 1), roster.at.get(i + 1)
        if known is None and short is not None and short.kind == "organization":
            first = _initials_start(page, i - 1, acronym)
            if first is not None:
                roster.mention_tokens(short, first, i - 1)
            continue
        if known is not None and known.kind == "state" and _whole(page, roster, i - 1, acronym):
            roster.keyed.setdefault(("acronym", acronym), known)
            continue
        if known is None or known.kind == "state":
            known = _abbreviated(page, roster, i - 1, acronym)
        if known is not None and known.kind != "person":
            roster.keyed.setdefault(("acronym", acronym), known)


def _whole(page: Page, roster: Roster, last: int, acronym: str) -> bool:
    """Tell whether the words that an acronym stands for are one name of a state ("the PA")."""
    first = _initials_start(page, last, acronym)
    return first is not None and page.span(first, last) in roster.mentions


def _abbreviated(page: Page, roster: Roster, last: int, acronym: str) -> Draft | None:
    """Return the organization that the words up to ``last`` name by the acronym's initials."""
    first = _initials_start(page, last, acronym)
    if first is None or first == last or page.words[last] in _DOCUMENTS:
        return None
    inside = [roster.at[k] for k in range(first, last + 1) if k in roster.at]
    known = next((d for d in inside if d.kind == "organization"), None)
    return known or _note(page, roster, first, last)


def _spread_acronyms(page: Page, roster: Roster) -> None:
    acronyms = {key[1]: draft for key, draft in roster.keyed.items() if key[0] == "acronym"}
    if not acronyms:
        return
    for i, word in enumerate(page.words):
        if word in acronyms and i not in roster.at:
            roster.mention_tokens(acronyms[word], i, i)


def _initials_start(page: Page, last: int, acronym: str) -> int | None:
    """Return where the name ending at ``last`` begins whose initials are ``acronym``."""
    letters = [letter for letter in acronym.upper() if letter.isalpha()]
    i = last
    for _ in range(_LONGEST):
        if i < 0 or not letters:
            break
        if page.words[i][:1].upper() == letters[-1] and page.capital(i):
            letters.pop()
            if not letters:
                return i
        elif page.word(i) not in _LINKS:
            return None
        i -= 1
    return None


def _run_start(page: Page, roster: Roster, last: int) -> int:
    """Return the first token of the run of capitalized words that ends at ``last``."""
    first = last
    for i in range(last - 1, max(-1, last - _LONGEST), -1):
        if page.sentence[i] != page.sentence[last] or page.ents[i] in {"DATE", "TIME"}:
            break
        owner = roster.at.get(i)
        if page.capital(i) and page.tags[i] in {"NNP", "NNPS"} and owner is None:
            first = i
        elif not (page.word(i) in _LINKS and i + 1 == first and page.word(i) not in {"the", "in"}):
            break
    while first < last and not page.capital(first):
        first += 1
    return first


def _run_end(page: Page, roster: Roster, head: int) -> int:
    """Return where a name goes on to after "of" or "for": "Movement for Democratic Change"."""
    last, i = head, head + 1
    while i < len(page) and i - head < _LONGEST and page.sentence[i] == page.sentence[head]:
        owner = roster.at.get(i)
        if owner is not None and owner.kind != "state":
            break
        if (
            page.capital(i) and page.tags[i] in _NAMING and page.word(i - 1) in _TYING | {"the"}
        ) or (page.capital(i) and page.tags[i] in _NAMING and last == i - 1 and last > head):
            last = i
        elif page.word(i) not in _TYING | {"the"} or (page.word(i) == "and" and last == head):
            break
        i += 1
    return last


def _goes_on(page: Page, i: int) -> bool:
    return page.capital(i + 1) and page.tags[i + 1] in {"NNP", "NNPS"}


def _note(page: Page, roster: Roster, first: int, last: int) -> Draft:
    name = page.text[slice(*page.span(first, last))]
    owner = roster.at.get(first - 1) or roster.at.get(first - 2) if first else None
    if owner is not None and owner.kind != "state":
        owner = None
    sectors = _sectors(page.words[first : last + 1])
    made = Draft("organization", name, sectors=sectors, of=owner)
    inside = owner or _state_in(roster, range(first, last + 1 + 2 * (page.word(last + 1) == "of")))
    made.country = inside.country if inside else None
    if page.words[first] in _WORLDWIDE and not sectors:
        made.country = INTERNATIONAL
    near = roster.home or roster.leading
    if made.country is None and near is not None and set(sectors) & _DOMESTIC:
        made.country = near.country
    draft = roster.once(("organization", name, ""), made)
    draft.last = last
    roster.mention_tokens(draft, first, last)
    return draft


def _sectors(words: list[str]) -> tuple[str, ...]:
    """Return the sectors that a name tells: a word of armed struggle, else the last that tells.

    >>> _sectors(["Armed", "Islamic", "Group"]), _sectors(["Party", "of", "Regions"])
    (('REB',), ('PTY',))
    """
    told = [sectors for word in words if (sectors := load_orgwords().get(word))]
    armed = next((sectors for sectors in told if sectors[0] == "REB"), ())
    return armed or (told[-1] if told else ())


def _state_in(roster: Roster, tokens: range) -> Draft | None:
    """Return the state in or right after a name ("Islamic Council of Somalia")."""
    drafts = (roster.at.get(i) for i in tokens)
    return next((d for d in drafts if d is not None and d.kind == "state"), None)


__all__ = ["find_employers", "find_named"]
