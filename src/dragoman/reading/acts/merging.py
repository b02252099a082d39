"""Once each: the mentions of one act in headline, lead and background become one act."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.acts.draft import VERBAL, Draft
from dragoman.reading.acts.scene import Scene
from dragoman.record import When

#: Two wordings of one demand or accusation share at least this part of the shorter one's words.
#: Chosen on the development reports; between 0.4 and 0.6 little changes.
SHARED_WORDS = 0.5

#: How many words apart an act and a mention that does not say of what may stand.
_NEAR = 40
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ALIKE = frozenset({"occurred", "ongoing"})
_COMING = frozenset({"scheduled", "proposed", "conditional"})


def merge(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return one draft an act, each with all its mentions, the most complete first.

    Two mentions are one act when type, status and dates agree, the parties overlap, and, where
    the act is done by speaking, so do the words of what is said. A mention without parties
    ("the call comes as …") joins the act of its kind named last, or stands alone.
    """
    kept: dict[str, list[Draft]] = {}
    for draft in drafts:
        draft.mentions = [draft.mention]
        draft.heads = [draft.token] if draft.light is None else [draft.token, draft.light]
        alike = kept.setdefault(draft.type, [])
        found = _mention_of(alike, draft, scene)
        if found is None:
            alike.append(draft)
        else:
            alike[alike.index(found)] = _joined(found, draft)
    return [draft for alike in kept.values() for draft in alike]


def _mention_of(kept: Sequence[Draft], draft: Draft, scene: Scene) -> Draft | None:
    """Return the act that ``draft`` mentions again, or None.

    Of several, one named by the same word, then one of the very same parties, then the last.
    """
    fitting = [other for other in reversed(kept) if _same(other, draft, scene)]
    word, parties = draft.token.lemma_, set(draft.actors)
    return max(
        fitting,
        key=lambda other: (other.token.lemma_ == word, set(other.actors) == parties),
        default=None,
    )


def _same(first: Draft, second: Draft, scene: Scene) -> bool:
    return (
        _status_agrees(first, second)
        and _modes_agree(first, second)
        and _dates_agree(first.when, second.when)
        and _parties_agree(first, second, scene)
        and (first.type not in VERBAL or _objects_agree(first, second, scene))
    )


def _status_agrees(first: Draft, second: Draft) -> bool:
    if first.status == second.status:
        return True
    if first.status in _COMING and second.when is None and _points_back(second):
        # "after the call with Putin": the call that was announced before.
        return True
    pair = {first.status, second.status}
    return pair <= _ALIKE or (pair <= _COMING and (first.in_title or second.in_title))


def _modes_agree(first: Draft, second: Draft) -> bool:
    return first.mode == second.mode or None in {first.mode, second.mode}


def _dates_agree(first: When | None, second: When | None) -> bool:
    if first is None or second is None:
        return True
    if first.begin is None or second.begin is None:
        return first.time == second.time or None in {first.time, second.time}
    return first.begin <= (second.end or second.begin) and second.begin <= (
        first.end or first.begin
    )


def _parties_agree(first: Draft, second: Draft, scene: Scene) -> bool:
    if not second.actors and not second.recipients:
        return _names_same(first, second)
    one, other = (_principals(d.actors, scene) for d in (first, second))
    if first.symmetric and second.symmetric:
        fewer = min(len(one), len(other))
        again = len(other) < 2 and (_points_back(second) or _is_awaited(second))
        return (again or fewer > 1) and (one <= other or other <= one)
    if first.actors and second.actors and not one & other:
        return False
    if not first.actors and not second.actors:
        return bool(_principals(first.recipients, scene) & _principals(second.recipients, scene))
    to_one, to_other = (_principals(d.recipients, scene) for d in (first, second))
    return not to_one or not to_other or bool(to_one & to_other)


def _names_same(first: Draft, second: Draft) -> bool:
    """Tell whether "the talks" points back to the talks named before: by a like noun."""
    return _points_back(second) and first.token.pos_ in {"NOUN", "VERB"}


def _is_awaited(draft: Draft) -> bool:
    """Tell whether a noun names what is known to come: "upcoming talks with Russia"."""
    return draft.token.pos_ == "NOUN" and draft.status == "scheduled"


def _points_back(draft: Draft) -> bool:
    """Tell whether a noun is definite: "the talks", "this call"."""
    words = {child.lower_ for child in draft.token.children}
    return draft.token.pos_ == "NOUN" and bool(words & _DEFINITE)


def _principals(parties: Sequence[str], scene: Scene) -> set[str]:
    return {scene.principal(party) for party in parties}


def _speakers_agree(first: Draft, second: Draft) -> bool:
    """Tell whether two verbal acts rest on one speaker's words: a restatement is a new act."""
    one, other = (_voice(draft) for draft in (first, second))
    return one is None or other is None or one == other


def _voice(draft: Draft) -> str | None:
    quotes = draft.said_in or draft.attributions
    return quotes[-1].speaker if quotes else None


def _objects_agree(first: Draft, second: Draft, scene: Scene) -> bool:
    if first.in_title or second.in_title:
        # A headline says in other words what the lead says again.
        return _principals(first.actors, scene) == _principals(second.actors, scene)
    if not _speakers_agree(first, second):
        return False
    if _is_dated_anew(first, second):
        return False
    if first.object is None or second.object is None:
        same_word = first.token.lemma_ == second.token.lemma_
        return same_word or abs(first.token.i - second.token.i) < _NEAR
    one, other = (scene.content_words(d.object) for d in (first, second) if d.object)
    smaller = min(len(one), len(other))
    return bool(smaller) and len(one & other) / smaller >= SHARED_WORDS


def _is_dated_anew(first: Draft, second: Draft) -> bool:
    """Tell whether one verb is dated and the other not: a dated call for a thing is a new act."""
    if first.in_title or second.in_title or "NOUN" in {first.token.pos_, second.token.pos_}:
        return False
    return (first.when is None) != (second.when is None)


def _joined(first: Draft, second: Draft) -> Draft:
    """Return the more complete mention, with what only the other one tells."""
    best, other = (first, second)
    if second.completeness > first.completeness:
        best, other = second, first
    best.mentions = [*best.mentions, *(m for m in other.mentions if m not in best.mentions)]
    best.heads = [*best.heads, *other.heads]
    _borrow(best, other)
    return best


def _borrow(best: Draft, other: Draft) -> None:
    if best.symmetric and other.symmetric:
        if len(other.actors) > len(best.actors):
            best.actors = other.actors
    else:
        best.actors = best.actors or other.actors
        best.recipients = best.recipients or other.recipients
    for name in ("mode", "when", "where", "object", "condition"):
        if getattr(best, name) is None:
            setattr(best, name, getattr(other, name))
    if best.when is not None and best.when.begin is None and other.when is not None:
        best.when = other.when if other.when.begin is not None else best.when
    best.quantities = best.quantities or other.quantities
