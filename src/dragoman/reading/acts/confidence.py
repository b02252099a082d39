"""How sure the reader is of an act, from 0 to 1, by what speaks for it."""

from __future__ import annotations

from dragoman.reading.acts.draft import Draft


def confidence(draft: Draft) -> float:
    """Return the chance that an act is one, of the type given."""
    told = 0.35
    told += 0.1 * bool(draft.actors)
    told += 0.1 * bool(draft.recipients or draft.symmetric)
    told += 0.05 * (draft.entry is not None and len(draft.entry.tests) > 0)
    told += 0.1 * (len(draft.mentions) > 1)
    return round(min(told, 0.95), 2)
