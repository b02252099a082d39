"""Sets: several parties spoken of at once, "the two leaders", "both sides", "they"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.codebook.offices import load_wide_titles
from dragoman.codebook.sets import Members, load_set_nouns
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_ONE_OF_TWO = frozenset({"neither", "each", "either"})
_DEFINITE = frozenset({"the", "these", "those", "all", "both"})
_POINTING = frozenset({"these", "those"})
_BARE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "appos"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_KINDS: tuple[Members, ...] = ("person", "state", "party")

#: The members of a set are looked for over so many sentences and tokens before it.
_REACH = 4
_WINDOW = 220
_DEEP = 6

#: All those named make a set only where no others were, in one sentence more than its own.
_NEAR = 1

#: Sectors of groups and organizations that can be a side in a dispute.
_PARTIES = frozenset({"GOV", "MIL", "REB", "PRM", "PTY", "OPP", "PRE"})

#: No more than so many parties are one set.
_LARGEST = 12


@dataclass(frozen=True, slots=True)
class _Told:
    """What a phrase tells of a set: its first token, how many (0: not told), of what, its noun."""

    first: int
    number: int
    members: Members | None
    noun: str


@dataclass(slots=True)
class _Seen:
    """Who was named before a phrase for a set and can be of it."""

    told: _Told
    kind: Members
    doer: list[Draft]
    page: Page
    roster: Roster

    def of(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Return whom these drafts stand for, each once, save the doer."""
        mapped = (one for draft in drafts for one in _mapped(draft, self.kind))
        return [one for one in dict.fromkeys(mapped) if one not in self.doer]

    def together(self, back: int) -> list[Draft]:
        """Return the last of those told together in the sentence that is so many before."""
        for k in self._tokens(back):
            if k not in self.roster.at:
                continue
            for group in (coordinated(self.page, k), _met(self.page, k, self.kind)):
                found = self.of(self.roster.at[i] for i in group if i in self.roster.at)
                if len(found) == self.told.number or (not self.told.number and len(found) > 1):
                    return found
        return []

    def before(self) -> list[Draft]:
        """Return those told together, or all those named, in this sentence or ones before it."""
        named: list[Draft] = []
        for back in range(_REACH + 1):
            found = self.together(back)
            if found:
                return found
            if not self.told.number or back > _NEAR:
                continue
            here = self.of(self.roster.at[k] for k in self._tokens(back) if k in self.roster.at)
            named += [one for one in here if one not in named and _fits(one, self.told.noun)]
            if len(named) >= self.told.number:
                return named[::-1] if len(named) == self.told.number else []
        return []

    def _tokens(self, back: int) -> Iterator[int]:
        page, k = self.page, self.told.first - 1
        wanted, end = page.sentence[self.told.first] - back, max(0, self.told.first - _WINDOW)
        while k >= end and page.sentence[k] >= wanted:
            if page.sentence[k] == wanted:
                yield k
            k -= 1


@dataclass(slots=True)
class Sets:
    """What is spoken of as several, on one page; ``counted`` has how often each state was named."""

    page: Page
    roster: Roster
    counted: Counter[int] = field(default_factory=Counter)
    states: dict[int, Draft] = field(default_factory=dict)
    spoken: list[list[Draft]] = field(default_factory=list)

    def note(self, draft: Draft) -> None:
        """Take in that ``draft`` is mentioned."""
        state = draft if draft.kind == "state" else None
        if state is not None:
            self.counted[id(state)] += 1
            self.states[id(state)] = state

    def at(self, i: int) -> tuple[int, Draft] | None:
        """Return the set that a phrase headed by token ``i`` means, and its first token, or None.

        The number that the phrase tells must be found. In order: parties told together earlier
        in the sentence, the last set of that number, parties told together in the sentences
        before or all those named there, and, of states, the two that the report is about. Who
        does something to the set is none of it: "India urged both sides".
        """
        told = _told(self.page, i)
        if told is None:
            return None
        found = self._members(told, self._doer(i))
        if not found:
            return None
        if told.number:
            self.spoken.append(found)
        return told.first, self.roster.together(found)

    def _doer(self, i: int) -> list[Draft]:
        """Return the parties that do something to the set at ``i``: none of its members."""
        page = self.page
        if page.deps[i] not in _OBJECTS:
            return []
        for verb in page.ancestors(i, _DEEP):
            subject = page.subject(verb) if page.tags[verb].startswith("VB") else None
            if subject is None or subject > i:
                continue
            doers = (subject, *page.kids_of(subject, "poss"))
            drafts = [self.roster.at[k] for k in doers if k in self.roster.at]
            return [one for kind in _KINDS for d in drafts[:1] for one in _mapped(d, kind)]
        return []

    def _members(self, told: _Told, doer: list[Draft]) -> list[Draft]:
        for kind in (told.members,) if told.members else ("person", "state"):
            seen = _Seen(told, kind, doer, roster=self.roster, page=self.page)
            found = seen.together(0) or self._last(seen) or seen.before()
            if found:
                return found
        if told.number == _COUNTS["two"] and told.members in {"state", "party"}:
            return [one for one in self._leading() if one not in doer]
        return []

    def _last(self, seen: _Seen) -> list[Draft]:
        """Return the last set of that number that was spoken of, as what is counted now."""
        for spoken in reversed(self.spoken[-_REACH:]):
            found = seen.of(spoken)
            if len(found) == seen.told.number == len(spoken):
                return found
        return []

    def _leading(self) -> list[Draft]:
        """Return the two states that are named much more often than any third, or none."""
        ranked = [*self.counted.most_common(3), (0, 0)][:3]
        if (
            len(self.counted) < _COUNTS["two"]
            or ranked[1][1] < 2
            or 2 * ranked[2][1] > ranked[1][1]
        ):
            return []
        return [self.states[key] for key, _ in ranked[:2]]


def coordinated(page: Page, i: int) -> list[int]:
    """Return the tokens that ``i`` is coordinated with, itself among them, in reading order.

    >>> coordinated.__name__
    'coordinated'
    """
    top = i
    for above in page.ancestors(i, _LARGEST):
        if page.deps[top] != "conj":
            break
        top = above
    found: list[int] = []
    queue = [top]
    while queue and len(found) < _LARGEST:
        k = queue.pop()
        found.append(k)
        queue += list(page.kids_of(k, "conj"))
    return sorted(found)


def set_of(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the set that a coordination headed by token ``i`` names, or None where it is none."""
    if page.deps[i] == "conj":
        return None
    drafts = [d for k in coordinated(page, i) if (d := roster.at.get(k)) is not None]
    members = list(dict.fromkeys(m for d in drafts for m in (d.members or (d,))))
    return roster.together(members) if len(members) > 1 else None


def _told(page: Page, i: int) -> _Told | None:
    """Return where a phrase for a set begins, how many it tells, what they are, and its noun."""
    noun = page.lower[i]
    if noun in {"two", "three", "both"}:
        return _bare(page, i)
    members = load_set_nouns().get(noun)
    if members is None or not page.tags[i].startswith("NN"):
        return None
    if page.word(i + 1) == "of":
        return None
    first = i
    while first > 0 and page.head[first - 1] in range(first, i + 1) and i - first < _COUNTS["five"]:
        first -= 1
    before = page.lower[first:i]
    if any(page.tags[k] == "PRP$" or page.tags[k] == "POS" for k in range(first, i)):
        return None
    return _counting(page, i, first, before, members, noun)


def _counting(
    page: Page, i: int, first: int, before: list[str], members: Members, noun: str
) -> _Told | None:
    number = next((_COUNTS[word] for word in before if word in _COUNTS), 0)
    if page.tags[i] == "NN":
        return _Told(first, 2, members, noun) if set(before) & _ONE_OF_TWO else None
    if number and set(before) & _DEFINITE:
        return _Told(first, number, members, noun)
    return (
        _Told(first, 0, members, noun) if set(before) & _POINTING and members == "state" else None
    )


def _bare(page: Page, i: int) -> _Told | None:
    """Tell "the two", "the three" and "both" without a noun."""
    number = _COUNTS[page.lower[i]]
    if page.deps[i] not in _BARE or page.word(i + 1) == "of":
        return None
    if page.head[i] > i and page.tags[i + 1].startswith(("NN", "JJ")):
        return None
    if page.lower[i] == "both":
        return _Told(i, number, None, "") if page.tags[i] == "DT" else None
    return _Told(i - 1, number, None, "") if page.word(i - 1) == "the" else None


def _met(page: Page, i: int, members: Members) -> list[int]:
    """Return the subject and the object of one verb, where ``i`` is the object: "A met with B".

    Without "with" only persons are taken to be spoken of together: what a state does to another
    need be nothing that they share.
    """
    label, above = page.deps[i], page.head[i]
    if label == "pobj" and page.lower[above] == "with":
        above = page.head[above]
    elif label != "dobj" or members != "person":
        return []
    for verb in (above, *page.ancestors(above, 2)):
        subject = page.subject(verb) if page.tags[verb].startswith("VB") else None
        if subject is not None:
            return [subject, i] if subject < i else []
    return []


def _mapped(draft: Draft, members: Members) -> Iterator[Draft]:
    """Yield whom a mention adds to a set of that kind: an official their state, if of states."""
    for one in draft.members or (draft,):
        if members == "person":
            if one.kind == "person":
                yield one
        elif members == "state":
            if one.state is not None:
                yield one.state
        elif one.kind != "person":
            if one.country == "IGO" or set(one.sectors) & _PARTIES:
                yield one.state or one
        elif one.of is not None:
            yield one.state or one.of


def _fits(draft: Draft, noun: str) -> bool:
    """Tell whether a person can be one of "the two presidents", by their offices."""
    if draft.kind != "person" or not noun:
        return True
    singular = noun.removesuffix("s")
    covered = load_wide_titles().get(singular, frozenset()) | {singular}
    return draft.named and (singular in {"man", "men", "official"} or bool(draft.offices & covered))


__all__ = ["Sets", "coordinated", "set_of"]
