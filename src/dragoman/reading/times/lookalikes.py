"""What only looks like a date: house numbers, telephone numbers, names, headings."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.reading.times.phrases import Phrase
from dragoman.reading.times.scene import Scene

#: How many words of a street's name may stand between its number and "Avenue".
_STREET_WORDS = 3

_FIGURES = frozenset({"NUM", "FOUR", "INT"})


def is_address(phrase: Phrase) -> bool:
    """Tell a house number or a street: "10 May Street", "1600 Pennsylvania Avenue"."""
    for number in range(phrase.stop, phrase.stop + _STREET_WORDS):
        word = phrase.words.text[_start(phrase, number) :][:1]
        if not word.isupper():
            return False
        if phrase.kind_at(number) == "STREET":
            return True
    return False


def _start(phrase: Phrase, number: int) -> int:
    starts = phrase.words.starts
    return starts[number] if number < len(starts) else len(phrase.words.text)


def is_number_of_something(phrase: Phrase, scene: Scene) -> bool:
    """Tell the number of a resolution, of a telephone, of many: "No. 1990", "1,500 to 2000 men"."""
    before = phrase.kind_at(phrase.first - 1)
    if before == "NUMBERED" or before in _FIGURES:
        return True
    if before == "DOT" and phrase.word_at(phrase.first - 2) == "no":
        return True
    if before not in {"AND", "OR", "TO", "HYPHEN", "DASH", "ABOUT"}:
        return False
    following = scene.governors.token(_start(phrase, phrase.stop))
    return following is not None and following.tag_ == "NNS"


def is_first_name(phrase: Phrase, scene: Scene, label: str) -> bool:
    """Tell a name before a name: "August Hanning", "the Sunday Times"."""
    number, _ = phrase.labels[label]
    token = scene.governors.token(phrase.words.starts[number])
    return (
        token is not None
        and token.dep_ == "compound"
        and token.head.i == token.i + 1
        and token.head.tag_ in {"NNP", "NNPS"}
    )


def is_surname(token: Token) -> bool:
    """Tell a name after a name or title: "Mr. March", "Prime Minister May"."""
    return any(
        left.dep_ == "compound" and left.tag_ == "NNP" and left.ent_type_ != "DATE"
        for left in token.lefts
    )


def is_in_web_address(text: str, end: int) -> bool:
    """Tell whether what ends there goes on like ``monday.com``."""
    return text[end : end + 1] == "." and text[end + 1 : end + 2].islower()
