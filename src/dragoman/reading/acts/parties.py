"""Who did an act and to whom: the parties that stand in the slots of its row."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.reading.acts.draft import Draft
from dragoman.reading.acts.frames import light_verb, slot
from dragoman.reading.acts.scene import Scene
from dragoman.reading.acts.triggers import Trigger


def fill_parties(draft: Draft, trigger: Trigger, scene: Scene) -> None:
    """Put the doers and recipients of an act into its draft.

    The first slot that yields a party settles each side; what is a doer is no recipient. In a
    mutual act all are doers. A verb of speech without a doer of its own in the sentence is done
    by the speaker of the attribution that it opens.
    """
    entry = trigger.entry
    draft.actors = _first(entry.who, trigger, scene)
    if not draft.actors and trigger.token.i in scene.cue_of:
        speaker = scene.cue_of[trigger.token.i].speaker
        draft.actors = [speaker] if speaker else []
    draft.recipients = [
        party
        for party in _first(entry.whom, trigger, scene)
        if scene.principal(party) not in {scene.principal(a) for a in draft.actors}
    ]
    if entry.symmetric:
        _pool(draft, trigger, scene)


def _pool(draft: Draft, trigger: Trigger, scene: Scene) -> None:
    everyone = list(draft.actors)
    for name in entry_slots(trigger):
        everyone += _parties_in(name, trigger, scene)
    everyone += draft.recipients
    draft.actors = _unrelated(everyone, scene)
    draft.recipients = []
    draft.symmetric = True


def entry_slots(trigger: Trigger) -> Iterable[str]:
    """Return all slots of both sides of a row, without repeats, in order."""
    return dict.fromkeys((*trigger.entry.who, *trigger.entry.whom))


def _unrelated(parties: Iterable[str], scene: Scene) -> list[str]:
    """Return the parties once each, leaving out a state whose own official is among them."""
    kept = list(dict.fromkeys(parties))
    above = {scene.principal(p) for p in kept if scene.principal(p) != p}
    return [p for p in kept if p not in above]


def _first(slots: Iterable[str], trigger: Trigger, scene: Scene) -> list[str]:
    for name in slots:
        found = _parties_in(name, trigger, scene)
        if found:
            return found
    return []


def _parties_in(name: str, trigger: Trigger, scene: Scene) -> list[str]:
    token = trigger.token
    if name == "speaker":
        speaker = scene.speaker(token)
        return [speaker] if speaker else []
    if name == "light" and not _does(token, scene):
        return []
    found: list[str] = []
    for head in slot(name, token, trigger.light, scene):
        found += scene.cast.parties(head)
    return list(dict.fromkeys(found))


def _does(token: Token, scene: Scene) -> bool:
    """Tell whether the subject of the light verb is the doer: "held", not "underwent"."""
    held = light_verb(token, scene)
    return held is not None and held[1].subject == "doer"
