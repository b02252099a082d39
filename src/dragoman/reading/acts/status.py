"""The status of an act: occurred, ongoing, scheduled, proposed, conditional or negated.

It is read off the form of the word that names the act, then off the words that govern it:
modals, verbs such as "plan" and "refuse", nouns such as "proposal", adjectives such as
"upcoming" (``modals.csv``, ``status_cues.csv``, ``light_verbs.csv``, and the ``inner`` column
of the lexicon of acts).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from dragoman.codebook.conditions import ConditionCues
from dragoman.codebook.lexicon import ActEntry, Lexicon
from dragoman.codebook.modals import Modal
from dragoman.language.syntax import children, is_negated, modal
from dragoman.reading.acts.conditions import is_conditional
from dragoman.reading.acts.frames import light_verb
from dragoman.reading.acts.scene import Scene
from dragoman.record import Status

_DEPTH = 5
_NONE = frozenset({"nobody", "none", "nothing", "neither"})
_VERBS = frozenset({"VERB", "AUX"})


def is_void(verb: Token) -> bool:
    """Tell whether a verb's subject or object is none: "no deal was reached", "let nobody in"."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and any(
            c.dep_ == "nsubj" and c.lower_ in _NONE for c in child.children
        ):
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and (
            child.lower_ in _NONE or any(c.lower_ == "no" for c in child.children)
        ):
            return True
    return False


@dataclass(frozen=True, slots=True)
class StatusReader:
    """Reads the status of acts in one report; ``chosen`` has the rows of its triggers."""

    scene: Scene
    lexicon: Lexicon
    modals: Mapping[str, Modal]
    conditions: ConditionCues
    chosen: Mapping[int, ActEntry]

    def status(self, token: Token) -> Status:
        """Return the status of the act that ``token`` names."""
        if is_conditional(token, self.conditions):
            return "conditional"
        if token.pos_ in _VERBS:
            return self._of_verb(token, _DEPTH)
        if token.pos_ == "ADJ":
            return self._of_adjective(token)
        return self._of_noun(token)

    def _of_adjective(self, token: Token) -> Status:
        if is_negated(token) or (token.head.pos_ == "AUX" and is_negated(token.head)):
            return "negated"
        return "occurred"

    def _of_verb(self, verb: Token, depth: int) -> Status:
        if is_negated(verb) or is_void(verb):
            return "negated"
        word = modal(verb)
        if word is not None and word in self.modals:
            return self.modals[word].status
        auxiliaries = children(verb, "aux", "auxpass")
        if verb.tag_ in {"VB", "VBG"} and not any(c.lemma_ == "be" for c in auxiliaries):
            if verb.tag_ == "VB" and any(c.lemma_ == "do" for c in auxiliaries):
                return "occurred"
            return self._governed(verb, depth)
        if any(c.lower_ == "to" for c in auxiliaries):
            return self._governed(verb, depth)
        if verb.tag_ == "VBG":
            return "ongoing"
        if verb.dep_ == "conj" and verb.tag_ == "VBN" and not auxiliaries:
            return self._of_verb(verb.head, depth - 1) if depth else "occurred"
        return self._by_cue(verb, depth) or "occurred"

    def _by_cue(self, verb: Token, depth: int) -> Status | None:
        """Return what an aspect adverb beside the verb makes of it, or None."""
        for child in verb.children:
            if child.dep_ == "advmod":
                status = self._cue(child, "adverb")
                if status is not None:
                    return status
        return None

    def _governed(self, verb: Token, depth: int) -> Status:
        """Return the status that the word above gives to an infinitive or a gerund."""
        head = verb.head
        if head == verb:
            return "scheduled" if verb.tag_ == "VB" else "ongoing"
        if not depth:
            return "proposed"
        if verb.dep_ == "conj" and head.pos_ in _VERBS:
            return self._of_verb(head, depth - 1)
        if verb.dep_ == "pcomp":
            return self._below_preposition(verb, head, depth)
        if self._is_headline(verb, head):
            return "scheduled"
        if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBG":
            return "ongoing"
        if verb.dep_ == "advcl":
            return self._of_purpose(verb, head, depth)
        return self._from_governor(head, depth)

    def _is_headline(self, verb: Token, head: Token) -> bool:
        """Tell whether an infinitive is a headline's future: "Biden to meet Putin"."""
        return (
            verb.i == head.i + 2
            and head.dep_ in {"ROOT", "nsubj"}
            and self.scene.cast.at(head) is not None
        )

    def _below_preposition(self, verb: Token, preposition: Token, depth: int) -> Status:
        """Return the status of a gerund: "accused of invading", "respond, including striking"."""
        host = preposition.head
        inner = self._inner(host)
        if inner is not None:
            return inner
        if preposition.lower_ == "without":
            return "negated"
        if preposition.lower_ == "including" and host.pos_ in _VERBS:
            return self._of_verb(host, depth - 1)
        part = "noun" if host.pos_ in {"NOUN", "PROPN"} else "verb"
        return self._cue(host, part) or "occurred"

    def _of_purpose(self, verb: Token, head: Token, depth: int) -> Status:
        if verb.tag_ == "VBG" or head.pos_ not in _VERBS:
            return "occurred"
        above = self._of_verb(head, depth - 1)
        return "proposed" if above in {"occurred", "ongoing"} else above

    def _from_governor(self, head: Token, depth: int) -> Status:
        part = "verb" if head.pos_ in _VERBS else "adjective" if head.pos_ == "ADJ" else "noun"
        given = self._cue(head, part) or self._inner(head)
        if head.pos_ in _VERBS:
            own = self._of_verb(head, depth - 1)
            if own == "negated" or (given in {None, "occurred"} and own != "occurred"):
                return own
        elif part == "adjective" and self._of_adjective(head) == "negated":
            return "negated"
        return given or "proposed"

    def _of_noun(self, noun: Token) -> Status:
        for child in children(noun, "amod", "compound", "det"):
            status = self._cue(child, "adjective")
            if status is not None:
                return status
            if child.lower_ == "no":
                return "negated"
        held = light_verb(noun, self.scene)
        if held is not None:
            verb, row = held
            own = self._of_verb(verb, _DEPTH)
            if row.status in {"occurred", "ongoing"} and own != "occurred":
                return own
            return cast(Status, row.status)
        return self._under(noun)

    def _under(self, noun: Token) -> Status:
        """Return the status that the words above give to a noun without a light verb."""
        above = noun
        while above.dep_ == "conj":
            above = above.head
        head = above.head
        if above.dep_ in {"nsubj", "nsubjpass"} and head.pos_ in _VERBS:
            own = self._of_verb(head, _DEPTH)
            given = self._cue(head, "verb")
            return given if given is not None and own == "occurred" else own
        if above.dep_ in {"dobj", "obj"} and self._is_presupposed(noun, head):
            return "occurred"
        if above.dep_ in {"dobj", "obj"}:
            return self._inner(head) or self._cue(head, "verb") or "occurred"
        if above.dep_ == "pobj":
            host = head.head
            part = "noun" if host.pos_ == "NOUN" else "verb"
            return self._inner(host) or self._cue(host, part) or "occurred"
        return "occurred"

    def _is_presupposed(self, noun: Token, governor: Token) -> bool:
        """Tell whether a noun is talked about as there already: "discuss Moscow's demands"."""
        entry = self.chosen.get(governor.i)
        known = any(c.dep_ == "poss" or c.lower_ in {"the", "these"} for c in noun.children)
        return known and entry is not None and entry.type == "CONSULT"

    def _inner(self, governor: Token) -> Status | None:
        entry = self.chosen.get(governor.i)
        return cast(Status, entry.inner) if entry is not None and entry.inner else None

    def _cue(self, word: Token, part: str) -> Status | None:
        """Return the status that ``word`` gives as a cue of that part of speech, or None."""
        for row in self.lexicon.status_cues.get(word.lemma_.lower(), ()):
            if row.part_of_speech != part:
                continue
            rest = [w for w in row.cue[1:] if w != "to"]
            below = {c.lower_ for c in word.children} | {c.lemma_ for c in word.children}
            if all(w in below for w in rest):
                return cast(Status, row.status)
        return None
