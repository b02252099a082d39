"""Unnamed persons: "a senior administration official", "the president", "the minister"."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from dragoman.codebook.offices import load_wide_titles
from dragoman.reading.actors.belonging import (
    is_domestic,
    located,
    settle,
    subject_state,
    tie_known,
)
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.people import describe
from dragoman.reading.actors.phrases import Phrase, noun_phrase
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title

_DEFINITE = frozenset({"the", "this", "that"})
_NEW = frozenset({"a", "an", "another", "one"})
_MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
_PREDICATES = frozenset({"attr", "oprd", "acomp"})
_BODY_PARTS = frozenset({"head"})


_COUNTERPART = "counterpart"
_OFFICIAL = "official"

#: A description points back to one of so many persons, forward to a name over so many
#: sentences; a wide one back over two, or more where it names a state.
_REACH = 25
_AHEAD = 3
_NEAR = 2
_TOLD = 12


@dataclass(slots=True)
class _Known:
    """The persons met so far: who holds an office, and the tokens where each is mentioned."""

    persons: list[Draft]
    holders: dict[str, list[Draft]] = field(default_factory=dict)
    seen: dict[int, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, roster: Roster) -> _Known:
        """Return the persons that are on the roster already."""
        known = cls([d for d in roster.drafts if d.kind == "person"])
        for draft in known.persons:
            for office in draft.offices:
                known.holders.setdefault(office, []).append(draft)
        for i in sorted(roster.at):
            if roster.at[i].kind == "person":
                known.seen.setdefault(id(roster.at[i]), []).append(i)
        return known

    def first(self, draft: Draft) -> int:
        """Return the token of the first mention, or -1."""
        return next(iter(self.seen.get(id(draft), ())), -1)

    def before(self, draft: Draft, i: int) -> int:
        """Return the token of the last mention before token ``i``, or -1."""
        tokens = self.seen.get(id(draft), [])
        place = bisect_left(tokens, i)
        return tokens[place - 1] if place else -1

    def note(self, draft: Draft, i: int, office: str) -> None:
        """Take in that a person holding ``office`` is mentioned at token ``i``."""
        insort(self.seen.setdefault(id(draft), []), i)
        holders = self.holders.setdefault(office, [])
        if draft not in holders[-_REACH:]:
            holders.append(draft)


def find_unnamed(page: Page, roster: Roster, titles: list[Title], used: dict[int, Draft]) -> None:
    """Note the persons that a report does not name.

    A definite description ("the president", "the former official") is the person of that
    office, if one was met; so is an indefinite one whose holder is named right after ("a
    former Israeli premier … Netanyahu"). "The minister" or "the Russian leader" is the
    person named last who can be called so. Others are parties of their own, described by the
    longest phrase used for them.
    """
    known = _Known.of(roster)
    for title in titles:
        if title.head not in used and _is_party(page, roster, title, used):
            _describe(page, roster, title, known)


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
    if any(kid in used or _is_person(roster, kid) for kid in page.kids_of(i, "conj", "appos")):
        return False
    return not (label == "appos" and _is_person(roster, page.head[i]))


def _is_person(roster: Roster, i: int) -> bool:
    draft = roster.at.get(i)
    return draft is not None and draft.kind == "person"


def _describe(page: Page, roster: Roster, title: Title, known: _Known) -> None:
    made = Draft("person", "", named=False)
    describe(page, roster, made, title, spoken_for=False)
    draft = _meant(page, roster, title, made, known)
    phrase = noun_phrase(page, roster, title.head)
    whole = Phrase(title.first, title.head, max(phrase.last, title.last))
    if draft is None:
        draft = roster.add(made)
        if made.of is None:
            made.role = None
            describe(page, roster, made, title)
        if page.lower[title.first] not in _NEW and page.tags[title.first] != "PRP$":
            settle(page, roster, draft, title.head, title)
        elif draft.country is None:
            home = roster.home
            if home is None and is_domestic(title):
                home = subject_state(page, roster, title.first)
            draft.country = located(page, title) or (home.country if home is not None else None)
    if not draft.named:
        words = page.text[slice(*whole.bare(page))]
        draft.name = max(draft.name, words, key=len)
    elif draft.role is None:
        describe(page, roster, draft, title)
        tie_known(roster, draft, title)
    elif draft.of is None and not draft.former and made.of is not None:
        draft.of, draft.country = made.of, made.country
    known.note(draft, title.head, title.canonical)
    roster.mention_tokens(draft, whole.first, whole.last)


def _meant(page: Page, roster: Roster, title: Title, made: Draft, known: _Known) -> Draft | None:
    """Return the person met before, or named after, whom a description means, or None."""
    article = page.lower[title.first]
    if page.tags[title.first] == "PRP$" and made.of is None:
        return None
    if made.country is None and roster.home is not None and is_domestic(title):
        made.country = roster.home.country
    if article in _NEW and not made.former:
        return None
    office = title.canonical
    holders = known.holders.get(office, [])
    if article in _DEFINITE and (again := _again(page, title, holders, known)) is not None:
        return again
    if office == _COUNTERPART and made.country:
        holders = [d for d in known.persons if d.country == made.country and d.named]
    elif office == _OFFICIAL and made.former:
        holders = [d for d in known.persons if d.former]
    found = _holder(page, made, holders, title, known, article in _NEW)
    if found is None and article in _DEFINITE and not made.former:
        found = _called(page, made, title, known)
    return found


def _again(page: Page, title: Title, holders: list[Draft], known: _Known) -> Draft | None:
    """Return the unnamed person that a bare "the official" goes back to: the last so called."""
    if title.first + 1 != title.begin or title.last != title.head:
        return None
    here = page.sentence[title.head]
    told = [(known.before(d, title.head), d) for d in holders[-_REACH:] if not d.named]
    near = [item for item in told if item[0] >= 0 and here - page.sentence[item[0]] <= _AHEAD]
    return max(near, key=lambda item: item[0], default=(0, None))[1]


def _holder(
    page: Page, made: Draft, holders: list[Draft], title: Title, known: _Known, ahead_only: bool
) -> Draft | None:
    """Return the known holder of an office that a description can mean, the last before it.

    Of unnamed ones the one is meant that the same words described: "the senior official" is not
    the "second official" who spoke after him.
    """
    here = page.sentence[title.head]
    found: list[tuple[int, Draft]] = []
    words = set(page.lower[title.first : title.begin]) - _DEFINITE
    for draft in holders[-_REACH:]:
        if draft.former != made.former or not _agree(draft, made):
            continue
        last, first = known.before(draft, title.head), known.first(draft)
        if last >= 0 and not ahead_only:
            found.append((last, draft))
        elif last < 0 <= first and draft.named and made.country:
            ahead = title.office.held == "sole" and not title.deputy and not ahead_only
            if ahead or page.sentence[first] - here <= _AHEAD:
                found.append((first, draft))
    before = [item for item in found if item[0] < title.head]
    return max(before or found, key=lambda item: _likeness(item, words), default=(0, None))[1]


def _likeness(item: tuple[int, Draft], words: set[str]) -> tuple[int, int]:
    """Return by what one who is meant is chosen: the words told of them before, then nearness."""
    last, draft = item
    told = set() if draft.named else words.intersection(draft.name.lower().split())
    return len(told), last


def _called(page: Page, made: Draft, title: Title, known: _Known) -> Draft | None:
    """Return the person named last before who can be called by a wide title, or None.

    "The minister" after a foreign minister, "the official" after one of the government, "the
    Hamas official" after its leader, "the Russian leader" after its president.
    """
    reach = _TOLD if made.country else _NEAR
    found: list[tuple[int, Draft]] = []
    for draft in known.persons[-_REACH:]:
        last = known.before(draft, title.head)
        near = last >= 0 and page.sentence[title.head] - page.sentence[last] <= reach
        serving = draft.named and not draft.former and _agree(draft, made)
        if near and serving and _callable(draft, title.canonical):
            found.append((last, draft))
    return max(found, key=lambda item: item[0], default=(0, None))[1]


def _callable(draft: Draft, office: str) -> bool:
    """Tell whether a wide title fits a person by the offices they hold."""
    if office == _OFFICIAL:
        return draft.role is not None and draft.sectors[:1] not in {("JRN",), ("EDU",), ("CVL",)}
    return bool(draft.offices & load_wide_titles().get(office, frozenset()))


def _agree(draft: Draft, made: Draft) -> bool:
    """Tell whether two descriptions can be of one person: by country and by organization."""
    if made.country and draft.country and made.country != draft.country:
        return False
    return not (made.of and draft.of and made.of is not draft.of and draft.of.of is not made.of)


__all__ = ["find_unnamed"]
