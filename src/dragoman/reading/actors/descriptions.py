"""Descriptions: "the alliance" after NATO, "the agency" after the IAEA, "the kingdom"."""

from __future__ import annotations

from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.sectors import load_orgwords
from dragoman.codebook.sets import load_state_nouns
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.phrases import noun_phrase
from dragoman.reading.actors.roster import Draft, Roster

_DEFINITE = frozenset({"the", "this"})
#: With these words the description is of another one than was named.
_OTHER = frozenset({"ruling", "opposition", "other", "rival", "main"})


def find_described(page: Page, roster: Roster) -> None:
    """Note the definite descriptions of organizations and states that were named before them.

    The nouns are those of the codebook for each, and the last word of an organization's name
    ("the council", "the party"). The organization mentioned last before the description is
    meant; a description with a comma, an of-complement or no article is passed over.
    """
    nouns = _nouns(roster)
    for code, state in roster.states.items():
        nouns[id(state)] = load_state_nouns().get(code, ())
    if not nouns:
        return
    latest: dict[str, Draft] = {}
    for i, word in enumerate(page.lower):
        draft = roster.at.get(i)
        if draft is not None:
            for noun in nouns.get(id(draft), ()):
                latest[noun] = draft
        elif word in latest and page.tags[i] == "NN":
            _note(page, roster, i, latest[word])


def _nouns(roster: Roster) -> dict[int, tuple[str, ...]]:
    described = {o.name: o.descriptions for o in load_organizations()}
    nouns: dict[int, tuple[str, ...]] = {}
    for draft in roster.drafts:
        if draft.kind == "organization" and draft.named:
            last = draft.name.split()[-1]
            own = (last.lower(),) if last in load_orgwords() and " " in draft.name else ()
            heads = {phrase.split()[-1] for phrase in described.get(draft.name, ())}
            nouns[id(draft)] = (*heads, *own)
    return nouns


def _owns(page: Page, i: int) -> bool:
    """Tell a name or possessive in a phrase, which makes it another's: not in "Paris-based"."""
    return page.tags[i] == "POS" or (page.tags[i] == "NNP" and page.word(i + 1) != "-")


def _note(page: Page, roster: Roster, i: int, draft: Draft) -> None:
    phrase = noun_phrase(page, roster, i)
    doing = page.word(i + 1) == "of" and page.tags[i + 2 : i + 3] == ["VBG"]
    if page.lower[phrase.first] not in _DEFINITE or (phrase.last != i and not doing):
        return
    if _OTHER & set(page.lower[phrase.first : i]):
        return
    if any(_owns(page, k) for k in range(phrase.first, i)) and draft.country != "IGO":
        return
    if (page.word(i + 1) in {"of", "-"} and not doing) or page.deps[i] in {
        "compound",
        "nmod",
        "attr",
    }:
        return
    if draft.kind == "state" and phrase.first + 1 < i:
        return
    roster.swallow(draft, phrase.first, i)
    roster.at.setdefault(i, draft)


__all__ = ["find_described"]
