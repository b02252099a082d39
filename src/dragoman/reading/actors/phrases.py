"""Phrases: the words of a noun phrase, and whose people or body it names."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.record import Span

_ARTICLES = frozenset({"a", "an", "the", "this", "that", "these", "those", "some", "one"})
_PRE = frozenset(
    {"amod", "compound", "det", "poss", "nmod", "nummod", "quantmod", "npadvmod", "predet",
     "punct", "case", "advmod", "neg"}
)  # fmt: skip
_OWNING = frozenset({"of", "from", "for", "at", "in", "to", "with"})
#: After these stands whose somebody is, whatever stands before: "the UN delegate from Qatar".
CLOSE = frozenset({"of", "from"})
#: What may stand before a phrase in the tree and is no part of it: "but not the rebels".
_LEADING = frozenset({",", '"', "-", "--", "'", "(", "not", "how", "only", "even", "also"})

#: No more words than this belong to one phrase, before its head or after it.
_WIDEST = 15


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token numbers, all included: its first word, its head, its last word."""

    first: int
    head: int
    last: int

    def word(self, page: Page) -> str:
        """Return the head noun, in lower case."""
        return page.lower[self.head]

    def bare_first(self, page: Page) -> int:
        """Return the number of its first word after any article."""
        return self.first + (self.first < self.head and page.lower[self.first] in _ARTICLES)

    def bare(self, page: Page) -> Span:
        """Return the characters of the phrase without its article."""
        return page.span(self.bare_first(page), self.last)

    def kind(self, page: Page) -> str:
        """Return what kind of body it is: "defence ministry", "ministry of defence"."""
        if self.last > self.head:
            return " ".join(page.lower[self.head : self.last + 1])
        first = max(self.bare_first(page), self.head - 1)
        return " ".join(page.lower[first : self.head + 1])


def noun_phrase(page: Page, roster: Roster, head: int) -> Phrase:
    """Return the phrase headed at ``head``: its modifiers, and its complements with "of".

    Relative clauses, appositions and what a comma sets off are left out. Where the head only
    modifies another noun ("army spokesman"), the phrase is the word with its own modifiers.
    """
    first = head
    while first > 0 and head - first < _WIDEST and _before(page, first - 1, head):
        first -= 1
    while first < head and (page.lower[first] in _LEADING or page.words[first].isspace()):
        first += 1
    return Phrase(first, head, _after(page, head))


def _before(page: Page, i: int, head: int) -> bool:
    """Tell whether token ``i`` belongs to the modifiers of ``head``."""
    if page.words[i].isspace():
        return True
    above = i
    for _ in range(_WIDEST):
        if page.deps[above] not in _PRE and not _coordinated(page, above, head):
            return False
        above = page.head[above]
        if above == head:
            return page.words[i] not in {'"', ";", ":"}
        if above < i and above < head - _WIDEST:
            return False
    return False


def _coordinated(page: Page, i: int, head: int) -> bool:
    return page.deps[i] in {"conj", "cc"} and page.head[i] < head


def _after(page: Page, head: int) -> int:
    last = head
    for kid in page.kids[head]:
        if kid < last:
            continue
        label = page.deps[kid]
        owning = label == "prep" and page.lower[kid] in {"of", "from"}
        close = label in {"acl", "amod"} and kid <= last + 2 and _describes(page, kid)
        edge = page.doc[kid].right_edge.i
        if not (owning or close) or edge - head > _WIDEST:
            break
        if any(page.words[k] in {",", '"', ";", "(", "--"} for k in range(last, edge + 1)):
            break
        last = edge
    while last > head and page.words[last].isspace():
        last -= 1
    return last


def _describes(page: Page, i: int) -> bool:
    """Tell "people linked to the sale" from a clause that tells what they do: "holding two men"."""
    if page.tags[i] == "VBG":
        return False
    return page.tags[i] != "VBN" or not any(page.kids_of(i, "dobj", "nsubj"))


def owner_of(
    page: Page, roster: Roster, phrase: Phrase, links: frozenset[str] = _OWNING
) -> Draft | None:
    """Return the actor whose people or body the phrase names, or None.

    Its modifiers are asked first ("Iran's ambassador to the UN"), then its complements with one
    of the prepositions ``links``. Of several, an organization is preferred to the state it
    stands beside ("US State Department"), a state to an international body ("North Korean UN
    mission", "UN delegate from Qatar").
    """
    before = _closest(_actors_in(page, roster, range(phrase.first, phrase.head)))
    if before is None or before.country == "IGO":
        close = links if before is None else links & CLOSE
        after = _closest(_complement(page, roster, phrase.head, close))
        if before is None or (after is not None and after.kind == "state"):
            return after
    return before


def _complement(page: Page, roster: Roster, head: int, links: frozenset[str]) -> list[Draft]:
    for kid in page.kids[head]:
        if kid > head and page.deps[kid] == "prep" and page.lower[kid] in links:
            edge = min(page.doc[kid].right_edge.i, kid + _WIDEST)
            found = _actors_in(page, roster, range(kid + 1, edge + 1))
            if found:
                return found
    return []


def _actors_in(page: Page, roster: Roster, tokens: range) -> list[Draft]:
    """Return the actors named there; not those of "Syrian-backed" or "anti-Syrian"."""
    found: list[Draft] = []
    for i in tokens:
        draft = roster.at.get(i)
        if draft is not None and draft not in found and page.word(i + 1) != "-":
            found.append(draft)
    return found


def _closest(drafts: list[Draft]) -> Draft | None:
    parties = [d for d in drafts if d.kind != "person"]
    own = [d for d in parties if d.country != "IGO"] or parties
    bodies = [d for d in own if d.kind in {"organization", "group"}]
    return next(iter(bodies[-1:] or own or drafts), None)


__all__ = ["CLOSE", "Phrase", "noun_phrase", "owner_of"]
