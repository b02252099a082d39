"""Who did an act and to whom: the parties that stand in the slots of its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.language.syntax import direct_object, prepositional, subject
from dragoman.reading.acts.draft import Draft
from dragoman.reading.acts.frames import light_verb, owners, slot
from dragoman.reading.acts.scene import Scene
from dragoman.reading.acts.triggers import Trigger
from dragoman.record import Span

#: Slots in which a thing may stand for the party whose it is.
_STANDING_FOR = frozenset({"subj", "by", "light", "obj", "with", "against", "on"})

_TOWARDS = ("to", "with", "against", "on", "for")

#: Acts of speech that are directed at whom their content is directed at.
_TURNED = frozenset({"AGREE", "THREATEN", "REJECT", "CONCEDE", "SUPPORT"})


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
    if draft.type == "REJECT" and not draft.recipients:
        draft.recipients = _denied(trigger, scene, draft.actors)
    if entry.symmetric or draft.type == "CONSULT":
        _pool(draft, trigger, scene)


def _denied(trigger: Trigger, scene: Scene, doers: Sequence[str]) -> list[str]:
    """Return whose reported words a denial denies: "what the US says, which Russia denies"."""
    for head in slot("obj", trigger.token, trigger.light, scene):
        for quote in reversed(scene.quotes_at.get(head.i, ())):
            if quote.speaker is not None and quote.speaker not in doers:
                return [quote.speaker]
    return []


def adopt_recipients(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give an act of speech without a recipient the one of what it promises, threatens or refuses.

    "Israel threatened to attack Iran" threatens Iran; "agreed to send tanks to Ukraine" agrees
    with Ukraine. What is asked for has a recipient of its own, who need not be the one asked.
    """
    for draft in drafts:
        if draft.recipients or draft.symmetric or draft.object is None or draft.type not in _TURNED:
            continue
        doers = {scene.principal(a) for a in draft.actors}
        for inner in drafts:
            if inner is draft or not _inside(inner, draft.object):
                continue
            whom = inner.actors + inner.recipients if inner.symmetric else inner.recipients
            whom = [party for party in whom if scene.principal(party) not in doers]
            if whom and (not inner.actors or doers & {scene.principal(a) for a in inner.actors}):
                draft.recipients = whom
                break
        else:
            draft.recipients = _in_complement(draft, scene, doers)


def _in_complement(draft: Draft, scene: Scene, doers: set[str]) -> list[str]:
    """Return the parties that stand as recipients of the verb that is promised or refused."""
    verb = draft.object_head
    if verb is None or verb.pos_ != "VERB":
        return []
    heads = [inner for _, inner in prepositional(verb, *_TOWARDS)]
    held = direct_object(verb)
    if held is not None:
        heads = [held, *(inner for _, inner in prepositional(held, *_TOWARDS)), *heads]
    found = [party for head in heads for party in scene.cast.parties(head)]
    return [p for p in dict.fromkeys(found) if scene.principal(p) not in doers][:1]


def _inside(draft: Draft, span: Span) -> bool:
    start, end = draft.mention.trigger
    return span[0] <= start and end <= span[1]


def _pool(draft: Draft, trigger: Trigger, scene: Scene) -> None:
    everyone = list(draft.actors)
    for name in entry_slots(trigger):
        everyone += _parties_in(name, trigger, scene)
    everyone += draft.recipients
    draft.actors = _unrelated(everyone, scene)
    if len(draft.actors) == 1 and slot("with", trigger.token, trigger.light, scene):
        draft.actors = _unrelated([*_clause_subject(trigger.token, scene), *everyone], scene)
    draft.recipients = []
    draft.symmetric = True


def _clause_subject(token: Token, scene: Scene) -> list[str]:
    """Return the subject of the clause a noun stands in: who "talks with Iran" are held by."""
    current = token
    while current.head != current:
        current = current.head
        if current.pos_ == "VERB":
            found = subject(current)
            return scene.cast.parties(found) if found is not None else []
    return []


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
    heads = slot(name, token, trigger.light, scene)
    found = [party for head in heads for party in scene.cast.parties(head)]
    if not found and name in _STANDING_FOR:
        # What a party owns or made acts for it: "a bomb planted by rebels", "Russian missiles".
        found = [p for head in heads for owner in owners(head) for p in scene.cast.parties(owner)]
    return list(dict.fromkeys(found))


def _does(token: Token, scene: Scene) -> bool:
    """Tell whether the subject of the light verb is the doer: "held", not "underwent"."""
    held = light_verb(token, scene)
    return held is not None and held[1].subject == "doer"
