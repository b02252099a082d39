"""Triggers: the words of a report that name an act, each with the row of the lexicon it meets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.codebook.lexicon import ActEntry
from dragoman.reading.acts.frames import select_entry
from dragoman.reading.acts.scene import Scene

_COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_PREDICATIVE = frozenset(
    {"acomp", "attr", "oprd", "conj", "amod", "ccomp", "xcomp", "ROOT", "advcl"}
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act, the row that says which, and the light verb it stands with."""

    token: Token
    entry: ActEntry
    light: Token | None


def find_triggers(scene: Scene) -> list[Trigger]:
    """Return the triggers of a report in reading order.

    A name's words ("Security Council") name no act, nor do words that an actor's mention
    covers wholly ("the strike force" as an actor).
    """
    found = []
    for token in scene.doc:
        entries = _entries(token, scene)
        if not entries or _is_name(token):
            continue
        chosen = select_entry(token, entries, scene)
        if chosen is not None:
            found.append(Trigger(token, *chosen))
    found = [t for t in found if not _told_by_verb(t, found)]
    light_verbs = {t.light.i for t in found if t.light is not None}
    return [t for t in found if t.token.i not in light_verbs or _outranks(t, found)]


def _entries(token: Token, scene: Scene) -> tuple[ActEntry, ...]:
    """Return the rows for the lemma of ``token`` in its part of speech."""
    part = token.pos_
    lexicon = scene.lexicon
    if token.dep_ == "compound":
        # "Ceasefire talks" are talks.
        return ()
    if part == "VERB" and token.dep_ in _NOMINAL:
        # The tagger takes the noun of "Ceasefire talks have stalled" for a verb now and then.
        part = "NOUN"
    if part == "VERB":
        return lexicon.verbs.get(token.lemma_.lower(), ())
    if part == "NOUN":
        return lexicon.nouns.get(hyphenated(token), ())
    if part == "PROPN" and token.lower_ != token.text and not token.ent_type_:
        # Headlines capitalize their nouns: "Talks Resume".
        return lexicon.nouns.get(token.lemma_.lower(), ())
    if part == "ADJ" and token.dep_ in _PREDICATIVE:
        return lexicon.adjectives.get(token.lemma_.lower(), ())
    if part in {"ADP", "ADV", "PART"} and token.i >= 2 and token.nbor(-1).text == "-":
        return lexicon.nouns.get(hyphenated(token), ())
    return ()


def hyphenated(token: Token) -> str:
    """Return the lemma of ``token``, with what a hyphen joins to it: "build-up", "cease-fire"."""
    if token.i >= 2 and token.nbor(-1).text == "-" and not token.nbor(-2).whitespace_:
        return f"{token.nbor(-2).lower_}-{token.lemma_.lower()}"
    return token.lemma_.lower()


def trigger_words(trigger: Trigger) -> Iterator[Token]:
    """Yield the words of a trigger: its head, and its particle or hyphenated first part."""
    token = trigger.token
    if token.i >= 2 and token.nbor(-1).text == "-" and "-" in trigger.entry.cue[0]:
        yield token.nbor(-2)
    yield token
    for child in token.children:
        if child.dep_ == "prt" and child.i == token.i + 1:
            yield child


def _is_name(token: Token) -> bool:
    """Tell whether a noun is part of a longer name: "Defense Council", "Operation Storm"."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ not in {"compound", "nmod"}:
        return False
    return token.head.pos_ == "PROPN"


def _told_by_verb(trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell whether a noun is part of how its verb is said: "struck a deal", "signed a treaty".

    So it is when the verb's row asks for the noun, both are cooperation, and the noun is not
    somebody else's ("accepted Iran's offer").
    """
    noun = trigger.token
    if noun.dep_ not in {"dobj", "nsubjpass"} or trigger.entry.type not in _COOPERATIVE:
        return False
    if any(child.dep_ == "poss" for child in noun.children):
        return False
    return any(
        verb.token == noun.head
        and verb.entry.type in _COOPERATIVE
        and any(test.kind == "obj" and noun.lemma_ in test.values for test in verb.entry.tests)
        for verb in found
    )


def _outranks(trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell whether a verb that serves as a light verb is an act of its own all the same.

    "Rejected the talks" rejects; in "launched an attack" the attack is all there is.
    """
    served = [t for t in found if t.light is not None and t.light.i == trigger.token.i]
    return all(t.entry.type != trigger.entry.type for t in served) and trigger.entry.rank > 1
