"""Which way a time expression looks from the day of publishing, by the words that govern it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Doc, Token

Direction = Literal["past", "present", "future"]

_AHEAD = frozenset({"will", "shall", "'ll", "wo", "'d"})
_OPEN = frozenset({"would", "could", "may", "might", "can", "should", "must", "ca"})
#: The tense of a condition says nothing: "if it refused" may be next month.
_CONDITIONS = frozenset({"if", "unless"})
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})

#: How far up the parse a verb is looked for.
_REACH = 12


class Governors:
    """The tokens of one document, found by offset, and the direction of what governs them."""

    def __init__(self, doc: Doc, directions: dict[str, str]) -> None:
        self._doc = doc
        self._directions = directions
        self._offsets: Sequence[int] | None = None

    def token(self, offset: int) -> Token | None:
        """Return the token that covers the character at ``offset``; None in an empty document."""
        if self._offsets is None:
            self._offsets = [int(start) for start in self._doc.to_array("IDX")]
        number = bisect.bisect_right(self._offsets, offset) - 1
        return self._doc[number] if number >= 0 else None

    def is_modifier(self, offset: int) -> bool:
        """Tell whether the word there only modifies a noun: "January's elections"."""
        token = self.token(offset)
        return token is not None and token.dep_ in _MODIFIERS

    def is_loose(self, offset: int) -> bool:
        """Tell whether the verb's tense says little of the time of the word there.

        So it is with "through July", "was planned for July", "announced a vote in July", and
        where the word only modifies a noun: "discussed the July talks"; but not of what nobody
        announces, "the July bombing".
        """
        token = self.token(offset)
        above = None if token is None else token.head
        if token is None or above is None:
            return False
        if token.dep_ in _MODIFIERS:
            return self._directions.get(above.lemma_.lower()) != "event"
        if above.dep_ != "prep":
            return False
        host = above.head.head if above.head.dep_ in _OBJECTS else above.head
        listed = self._directions.get(host.lemma_.lower())
        announced = listed == "loose" and host.dep_ not in {"advcl", "relcl", "acl"}
        planned = announced or (listed == "ahead" and above.lower_ == "for")
        return above.lower_ == "through" or (planned and _is_told_as_past(host))

    def direction(self, offset: int) -> Direction | None:
        """Return where the word at ``offset`` lies by the tense of its governing verb.

        ``future`` of what will be, would be, is to be or is scheduled; ``past`` of what was or
        has been; ``present`` of what is, which may be soon; None where no verb tells.
        """
        current = self.token(offset)
        for step in range(_REACH):
            if current is None:
                return None
            if self._is_set_for(current):
                return "future"
            listed = self._listed(current)
            if listed == "future" and _is_deadline_met(current):
                listed = None
            if listed is not None and (current.dep_ != "prep" or step <= 2):
                return _seen_from_behind(current, listed)
            told = self._of_verb(current) if current.pos_ in _VERBAL else None
            if told is not None or current.head == current:
                return _seen_from_behind(current, told)
            current = current.head
        return None

    def _listed(self, token: Token) -> Direction | None:
        auxiliaries, told_as_past = _auxiliaries(token), _is_told_as_past(token)
        match self._directions.get(token.lemma_.lower()):
            case "past" if not told_as_past:
                return "past"
            case "future" if not told_as_past:
                return "future"
            case "event" if token.pos_ == "NOUN":
                return "past"
            case "ahead" if not any(auxiliary.lower_ == "had" for auxiliary in auxiliaries):
                return "future"
            case _:
                return None

    def _is_set_for(self, token: Token) -> bool:
        """Tell "was planned for Thursday": what is planned lies ahead of the planning."""
        return (
            token.dep_ == "prep"
            and token.lower_ == "for"
            and token.head.pos_ in _VERBAL
            and self._directions.get(token.head.lemma_.lower()) in {"future", "ahead"}
        )

    def _of_verb(self, verb: Token) -> Direction | None:
        if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in verb.children):
            return None
        auxiliaries = _auxiliaries(verb)
        if not auxiliaries and verb.dep_ == "conj" and verb.tag_ == "VB":
            return None
        forms = {a.lower_ for a in auxiliaries}
        if forms & _AHEAD:
            return "future"
        perfect = any(a.lemma_ == "have" for a in auxiliaries)
        if forms & _OPEN:
            return "past" if perfect else "future"
        if any(a.tag_ == "TO" for a in auxiliaries):
            return self._of_infinitive(verb, perfect)
        if self._directions.get(verb.lower_) == "open" and not auxiliaries:
            return "past"
        return _of_finite([*auxiliaries, verb], perfect)

    def _of_infinitive(self, verb: Token, perfect: bool) -> Direction | None:
        if perfect:
            return "past"
        if verb.dep_ == "advcl":
            return None
        same = self._directions.get(verb.head.lemma_.lower()) == "same"
        return None if same else "future"


def _is_deadline_met(word: Token) -> bool:
    """Tell "99% were tendered by Tuesday's deadline": the deadline is as past as the verb is."""
    above = word.head
    return (
        word.pos_ == "NOUN"
        and word.dep_ == "pobj"
        and above.lower_ in {"by", "before", "past", "after"}
        and _is_told_as_past(above.head)
    )


def _seen_from_behind(word: Token, told: Direction | None) -> Direction | None:
    """Return the direction, turned to the past by a plan that is past: "had been due to expire"."""
    above = {auxiliary.lower_ for auxiliary in _auxiliaries(word.head)}
    over = told == "future" and word.dep_ == "xcomp" and above >= {"had", "been"}
    return "past" if over else told


def _is_told_as_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(a.tag_ in {"VBD", "VBN"} for a in _auxiliaries(verb))


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]


def _of_finite(chain: list[Token], perfect: bool) -> Direction | None:
    for word in chain:
        if word.tag_ == "VBD":
            return "past"
        if word.tag_ in {"VBP", "VBZ"}:
            return "past" if perfect else "present"
    return "past" if chain[-1].tag_ == "VBN" else None


_VERBAL = frozenset({"VERB", "AUX"})
