"""The acts layer: who did what to whom, in what status, when, and on whose word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

import msgspec
from spacy.tokens import Token

from dragoman.codebook.conditions import ConditionCues, load_condition_cues
from dragoman.codebook.lexicon import ActEntry, Lexicon, load_lexicon
from dragoman.codebook.modals import load_modals
from dragoman.codebook.order import load_order_cues
from dragoman.codebook.quantities import load_quantity_words
from dragoman.language.parsed import Parsed
from dragoman.language.syntax import clause, phrase
from dragoman.reading.acts.answers import link_answers
from dragoman.reading.acts.conditions import find_condition
from dragoman.reading.acts.confidence import confidence
from dragoman.reading.acts.dates import Dated, find_when, hosts_of, times_by_owner
from dragoman.reading.acts.draft import VERBAL, Draft
from dragoman.reading.acts.merging import merge
from dragoman.reading.acts.objects import find_object
from dragoman.reading.acts.order import date_by_speech, mark_news, order_acts
from dragoman.reading.acts.parties import adopt_recipients, fill_parties
from dragoman.reading.acts.places import find_where
from dragoman.reading.acts.quantities import find_quantities, overlaps
from dragoman.reading.acts.scene import Scene, build_scene
from dragoman.reading.acts.speech import spoken_acts
from dragoman.reading.acts.status import StatusReader
from dragoman.reading.acts.triggers import Trigger, find_triggers, trigger_words
from dragoman.reading.attributions import find_attributions
from dragoman.record import Act, Actor, ActType, Attribution, Mention, Quantity, Time, When

_UNREAL = frozenset({"proposed", "conditional", "scheduled", "negated"})
_VERBS = frozenset({"VERB", "AUX"})


def find_acts(
    parsed: Parsed,
    times: Sequence[Time],
    actors: Sequence[Actor],
    attributions: Sequence[Attribution],
    published: dt.date | None = None,
    lexicon: Lexicon | None = None,
) -> list[Act]:
    """Return the acts of a parsed report, each once, in the order of their first mention.

    ``times``, ``actors`` and ``attributions`` are those found in the same document; the acts
    refer to them by id. ``published`` is the publishing day where it is known: what is dated
    after it has not happened yet. ``lexicon`` is the codebook's own unless given.
    """
    scene = build_scene(parsed, lexicon or load_lexicon(), actors, times, attributions, published)
    triggers = find_triggers(scene)
    drafts = list(_drafts(scene, triggers, load_condition_cues()))
    _mark_titles(drafts, parsed)
    _mark_unreal(drafts)
    kept = merge(_without_alleged([d for d in drafts if _stands(d)]), scene)
    kept = [d for d in kept if d.actors or d.recipients]
    link_answers(kept, scene)
    date_by_speech(kept, parsed, scene)
    order_acts(kept, load_order_cues(), scene)
    mark_news(kept, parsed, scene)
    return _numbered(kept)


def draft_acts(parsed: Parsed, actors: Sequence[Actor]) -> list[Draft]:
    """Return every mention of an act in a text with known parties, unmerged, in reading order.

    What is drafted knows nothing of times.
    """
    quotes = find_attributions(parsed, actors, method="rules")
    scene = build_scene(parsed, load_lexicon(), actors, (), quotes, None)
    return list(_drafts(scene, find_triggers(scene), load_condition_cues()))


def _drafts(
    scene: Scene, triggers: Sequence[Trigger], conditions: ConditionCues
) -> Iterator[Draft]:
    """Yield a draft for each trigger and each act done by a modal, in reading order."""
    chosen = {t.token.i: t.entry for t in triggers}
    reader = StatusReader(scene, scene.lexicon, load_modals(), conditions, chosen)
    found = [_draft(trigger, scene, reader, conditions) for trigger in triggers]
    named = {(q.id, draft.type) for draft in found for q in draft.said_in}
    spoken = [
        draft
        for draft in spoken_acts(scene, chosen, load_modals())
        # "warned that it will strike": the warning is named already.
        if (draft.said_in[0].id, draft.type) not in named
    ]
    for draft in spoken:
        _set_condition(draft, conditions)
    everything = sorted([*found, *spoken], key=lambda d: (d.token.i, d.entry is not None))
    adopt_recipients(everything, scene)
    _date_and_place(everything, scene, chosen)
    _count(everything, scene)
    return iter(everything)


def _draft(
    trigger: Trigger, scene: Scene, reader: StatusReader, conditions: ConditionCues
) -> Draft:
    entry, token = trigger.entry, trigger.token
    draft = Draft(
        token=token,
        type=str(entry.type),
        mode=entry.mode,
        mention=_mention(trigger),
        entry=entry,
        light=trigger.light,
    )
    fill_parties(draft, trigger, scene)
    _set_condition(draft, conditions)
    found = find_object(trigger, scene, draft.condition_head)
    if found is not None:
        draft.object_head, draft.object = found
    draft.status = reader.status(token)
    if draft.status == "negated" and any(t.kind == "neg" and not t.negated for t in entry.tests):
        # The row has counted the negation already: "does not accept" rejects.
        draft.status = "occurred"
    if draft.condition is not None and draft.status in {"scheduled", "proposed"}:
        draft.status = "conditional"
    if draft.type in VERBAL and draft.status == "ongoing":
        # "is calling for": what is done by saying is done once it is said.
        draft.status = "occurred"
    quote = scene.cue_of.get(token.i)
    draft.said_in = (quote,) if quote is not None else ()
    return draft


def _mention(trigger: Trigger) -> Mention:
    words = list(trigger_words(trigger))
    token, last = trigger.token, max(words, key=lambda w: w.i)
    first = min(words, key=lambda w: w.i)
    whole = trigger.light if trigger.light is not None else token
    around = clause(whole) if whole.pos_ in _VERBS else phrase(whole)
    if whole.pos_ == "ADJ" and whole.head.pos_ in _VERBS:
        around = clause(whole.head)
    return Mention((first.idx, last.idx + len(last)), around)


def _set_condition(draft: Draft, conditions: ConditionCues) -> None:
    found = find_condition(draft.light if draft.light is not None else draft.token, conditions)
    if found is not None:
        draft.condition_head, draft.condition = found


def _date_and_place(drafts: Sequence[Draft], scene: Scene, chosen: Mapping[int, ActEntry]) -> None:
    # A noun that will not stand as an act for want of parties leaves its time to its verb.
    owned = times_by_owner(scene, {d.token.i for d in drafts if d.actors or d.recipients})
    taken = {*scene.cue_of, *chosen}
    happening = scene.lexicon.classes.get("happening", frozenset())
    for draft in drafts:
        draft.attributions = _vouching(draft, scene)
        hosts = hosts_of(draft.token, draft.light, taken, happening)
        draft.when = find_when(hosts, owned, scene.published)
        draft.when = draft.when or _said_when(draft, scene, owned)
        visited = draft.object_head if draft.mode == "visit" else None
        draft.where = find_where([t for t in (draft.token, draft.light) if t], scene, visited)
        _await(draft, scene)


def _vouching(draft: Draft, scene: Scene) -> tuple[Attribution, ...]:
    own = {quote.id for quote in draft.said_in}
    return tuple(q for q in scene.quotes_at.get(draft.token.i, ()) if q.id not in own)


def _said_when(draft: Draft, scene: Scene, owned: Mapping[int, list[Dated]]) -> When | None:
    """Return when the words were said by which an act is done, or None.

    A pledge or refusal in a speaker's own words is made by saying them: "said on Monday it
    was ready to talk".
    """
    quotes = draft.said_in
    named = draft.token.pos_ == "NOUN"
    if not quotes and not named and draft.type in VERBAL and draft.attributions:
        inner = draft.attributions[-1]
        own = {scene.principal(a) for a in draft.actors}
        quotes = (inner,) if inner.speaker and scene.principal(inner.speaker) in own else ()
    starts = {span[0] for quote in quotes for span in quote.cue}
    if not starts:
        return None
    cues = [scene.doc[number] for number in scene.cue_of if scene.doc[number].idx in starts]
    return find_when(iter(cues), owned, scene.published)


def _await(draft: Draft, scene: Scene) -> None:
    """Make an act that is dated after the report scheduled: "meets on Friday"."""
    if draft.when is None or draft.when.begin is None or scene.published is None:
        return
    if draft.when.begin > scene.published.isoformat() and draft.status in {"occurred", "ongoing"}:
        draft.status = "scheduled"


def _count(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give each quantity to the act whose trigger is nearest above the noun it counts."""
    by_token = {draft.token.i: draft for draft in drafts if draft.entry is not None}
    for noun, quantity in find_quantities(scene.doc, load_quantity_words(), scene.dated):
        draft = _act_above(noun, by_token)
        if draft is not None:
            draft.quantities.append(quantity)


def _act_above(noun: Token, by_token: Mapping[int, Draft]) -> Draft | None:
    current = noun
    for _ in range(6):
        if current.i in by_token:
            return by_token[current.i]
        if current.head == current:
            return None
        current = current.head
    return None


def _mark_titles(drafts: Iterable[Draft], parsed: Parsed) -> None:
    title = parsed.layout.title
    for draft in drafts:
        draft.in_title = title is not None and title[0] <= draft.token.idx < title[1]


def _mark_unreal(drafts: Sequence[Draft]) -> None:
    """Make what a demand, pledge, threat or refusal is about proposed, unless it says otherwise."""
    spoken = [d for d in drafts if d.type in VERBAL - {"ACCUSE", "SUPPORT"} and d.object]
    for draft in drafts:
        if draft.entry is None or draft.token.pos_ not in _VERBS:
            continue
        if draft.status not in {"occurred", "ongoing"}:
            continue
        trigger = draft.mention.trigger
        if any(s is not draft and s.object and overlaps(s.object, trigger) for s in spoken):
            draft.status = "proposed"


def _stands(draft: Draft) -> bool:
    """Tell whether a draft is an act of the record: some party is known, or it points back.

    What is only planned, asked for or imagined needs a doer that is named.
    """
    if draft.actors:
        return True
    if draft.token.pos_ in {"NOUN", "PROPN", "ADP", "ADV", "PART"}:
        return draft.status in {"occurred", "ongoing"} or bool(draft.recipients)
    return bool(draft.recipients) and draft.status in {"occurred", "ongoing"}


def _without_alleged(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop what is told as fact inside an accusation: it stays the accusation's object."""
    claims = [d for d in drafts if d.type == "ACCUSE" and d.object is not None]
    return [
        draft
        for draft in drafts
        if draft.status in _UNREAL
        or draft.type in VERBAL
        or not any(
            c is not draft and c.object and overlaps(c.object, draft.mention.trigger)
            for c in claims
        )
    ]


def _numbered(drafts: Sequence[Draft]) -> list[Act]:
    ordered = sorted(drafts, key=lambda d: min(m.trigger for m in d.mentions))
    ids = {id(draft): f"x{number}" for number, draft in enumerate(ordered, 1)}
    return [_sure(_act(draft, ids)) for draft in ordered]


def _act(draft: Draft, ids: Mapping[int, str]) -> Act:
    return Act(
        id=ids[id(draft)],
        type=cast(ActType, draft.type),
        mode=draft.mode,
        actors=tuple(draft.actors),
        recipients=tuple(draft.recipients),
        symmetric=draft.symmetric,
        mentions=tuple(draft.mentions),
        object=draft.object,
        condition=draft.condition,
        status=draft.status,
        when=_when(draft, ids),
        where=draft.where,
        quantities=tuple(_distinct(draft.quantities)),
        attributions=tuple(q.id for q in draft.attributions),
        said_in=tuple(q.id for q in draft.said_in),
        answers=ids.get(id(draft.answers)) if draft.answers is not None else None,
    )


def _when(draft: Draft, ids: Mapping[int, str]) -> When | None:
    if draft.order is None:
        return draft.when
    order, other = draft.order
    days = draft.when or When()
    return msgspec.structs.replace(days, order=order, act=ids[id(other)])


def _sure(act: Act) -> Act:
    return msgspec.structs.replace(act, confidence=confidence(act))


def _distinct(quantities: Iterable[Quantity]) -> Iterable[Quantity]:
    return {quantity.span: quantity for quantity in quantities}.values()
