"""Quoting: whose words stand in each quotation, as far as finding actors needs it."""

from __future__ import annotations

from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AFTER = 15
_BEFORE = 30


def speakers(page: Page, roster: Roster) -> dict[int, Draft]:
    """Return the speaker of each quotation by its number, where the text tells one.

    It is the subject of the nearest verb beside the quotation in its paragraph, first on
    the side that the punctuation points to; else the speaker of the paragraph before.
    """
    found: dict[int, Draft] = {}
    latest: tuple[int, Draft] | None = None
    for number, (first, last) in sorted(_extents(page).items()):
        draft = _beside(page, roster, first, last)
        paragraph = page.paragraph[first]
        if draft is None and latest is not None and latest[0] in {paragraph, paragraph - 1}:
            draft = latest[1]
        if draft is not None:
            found[number] = draft
            latest = (paragraph, draft)
    return found


def _extents(page: Page) -> dict[int, tuple[int, int]]:
    extents: dict[int, tuple[int, int]] = {}
    for i, number in enumerate(page.quote):
        if number >= 0:
            extents[number] = (extents.get(number, (i, i))[0], i)
    return extents


def _beside(page: Page, roster: Roster, first: int, last: int) -> Draft | None:
    after = range(last + 1, min(len(page), last + 1 + _AFTER))
    before = range(first - 1, max(-1, first - 1 - _BEFORE), -1)
    opened_by = page.word(first - 2) if page.words[first - 1] in {'"', "``", "''"} else ""
    inside = first > 1 and page.sentence[first - 2] == page.sentence[first]
    begun = opened_by in {",", ":"} or (inside and opened_by.isalpha())
    sides = (before, after) if begun else (after, before)
    for side in sides:
        draft = _speaking(page, roster, side, page.paragraph[first])
        if draft is not None:
            return draft
    return None


def _speaking(page: Page, roster: Roster, tokens: range, paragraph: int) -> Draft | None:
    for i in tokens:
        if page.paragraph[i] != paragraph:
            return None
        draft = roster.at.get(i)
        if draft is None or page.quote[i] >= 0 or page.deps[i] not in _SUBJECTS:
            continue
        if page.tags[page.head[i]].startswith("VB") and page.quote[page.head[i]] < 0:
            return draft
    return None


__all__ = ["speakers"]
