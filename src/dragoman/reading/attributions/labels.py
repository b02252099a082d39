"""Transcripts and interviews: paragraphs that begin with who speaks ("LAVROV: …", "Q. …")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.codebook.labels import TurnRole, load_turn_labels
from dragoman.record import Span

#: A speaker's name, with office and party, is no longer than this, in characters and words.
_LONGEST, _MOST_WORDS = 90, 9
_LABEL = re.compile(r"[^\n:\u201c\u201d\"?!]{1,90}?(?=\s?:(?:\s|$))")
_INITIAL = re.compile(r"(?:[QA]|Question|Answer)(?=[.)\u2014\u2013-]\s)")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_WORD = re.compile(r"[^\W\d_][\w.'\u2019-]*")
#: Words that names have between their capitals.
_SMALL = frozenset(
    {"of", "the", "for", "and", "de", "da", "del", "della", "al", "el", "bin", "van", "von", "der"}
)
#: One label each so many paragraphs at the least; more between two is no single turn.
_LONGEST_TURN = 12
_STOPS = (".", "?", "!", "\u2026", '"', "\u201d", ")", "-", "\u2014", "\u2013")
_PERSONS = frozenset({"i", "we", "you", "my", "our", "your", "me", "us", "let"})
_FEWEST_WORDS = 3
_QUOTES = '"\u201c\u201d'
_YOU = frozenset({"you", "your", "yours"})
#: An interview without labels has as many questions to "you", each no longer, in characters.
_FEWEST_QUESTIONS = 2
_LONGEST_QUESTION = 400


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation, in characters.

    ``label`` is the words that name who speaks, ``mark`` the colon or full stop after them,
    ``contents`` what is said, by paragraph. ``role`` is None for a name. An answer to a
    question that stands as a paragraph of its own has no label, and that question's mark.
    """

    label: Span | None
    mark: Span
    contents: tuple[Span, ...]
    role: TurnRole | None


@dataclass(frozen=True, slots=True)
class _Label:
    span: Span
    mark: Span
    content: Span
    key: str
    role: TurnRole | None

    @property
    def loud(self) -> bool:
        """Tell a label all in capitals."""
        return self.key.isupper()


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Return the turns of the conversation that a text prints, or none where it prints none.

    It does where two paragraphs begin with "Q" or "A", or where somebody speaks for himself
    after one of two labels in capitals or after one of several that come again. A turn goes
    on to the next label, if that is near; the last one only as long as paragraphs speak of
    "I", "we" or "you". Where nothing is labelled, paragraphs that ask "you" something part
    the answers of an interview.

    >>> text = "LAVROV: No. We wait.\\n\\nBLINKEN: So do we."
    >>> turns = find_turns(text, [(0, 20), (22, 41)])
    >>> [text[slice(*turn.label)] for turn in turns]
    ['LAVROV', 'BLINKEN']
    """
    labels = {n: found for n, span in enumerate(paragraphs) if (found := _label(text, span))}
    labels = {n: label for n, label in labels.items() if label.role != "none"}
    if not _is_conversation(text, labels):
        return _answers(text, paragraphs)
    numbers = [*sorted(labels), None]
    return [
        Turn(
            label=labels[number].span,
            mark=labels[number].mark,
            contents=tuple(_contents(text, paragraphs, labels[number], number, following)),
            role=labels[number].role,
        )
        for number, following in zip(sorted(labels), numbers[1:], strict=True)
    ]


def _answers(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Return the answers of an interview whose questions are paragraphs, unlabelled."""
    asked = [n for n, (start, end) in enumerate(paragraphs) if _asks(text[start:end])]
    to_you = sum(not _YOU.isdisjoint(_lower(text[slice(*paragraphs[n])])) for n in asked)
    if to_you < _FEWEST_QUESTIONS:
        return []
    turns: list[Turn] = []
    for number, following in zip(asked, [*asked[1:], None], strict=True):
        end = text.rindex("?", *paragraphs[number]) + 1
        contents = tuple(_following(text, paragraphs, number, following))
        if contents:
            turns.append(Turn(None, (end - 1, end), contents, "answers"))
    spoken = sum(_speaks(text[slice(*turn.contents[0])]) for turn in turns)
    return turns if 2 * spoken >= len(turns) > 0 else []


def _asks(words: str) -> bool:
    """Tell a paragraph that is a question of nobody quoted."""
    quoted = any(mark in words for mark in _QUOTES)
    return words.rstrip().endswith("?") and not quoted and len(words) <= _LONGEST_QUESTION


def _lower(words: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(words)}


def _label(text: str, paragraph: Span) -> _Label | None:
    """Return the label that a paragraph begins with, if what stands before its colon may be one."""
    start, end = paragraph
    match = _INITIAL.match(text, start, end) or _LABEL.match(text, start, end)
    if match is None:
        return None
    mark = text.find(":", match.end(), end) if text[match.end()] not in ".)\u2014\u2013-" else -1
    mark = match.end() if mark < 0 else mark
    content = (mark + 1, end)
    while content[0] < end and text[content[0]].isspace():
        content = (content[0] + 1, end)
    key = _ASIDE.sub("", match.group()).strip(" *.")
    role = load_turn_labels().get(key.casefold())
    if content[0] >= end or not _says_something(text[slice(*content)]):
        return None
    if role is None and not _is_name(key):
        return None
    return _Label((start, match.end()), (mark, mark + 1), content, key, role)


def _says_something(words: str) -> bool:
    """Tell a sentence from the figure or the name of a list: "Clinton: 1,769"."""
    letters = _WORD.findall(words)
    return bool(letters) and (len(letters) >= _FEWEST_WORDS or words.rstrip().endswith(_STOPS))


def _is_name(key: str) -> bool:
    words = key.replace(",", " ").split()
    named = [word for word in words if word[0].isupper()]
    others = (word for word in words if not word[0].isupper())
    return (
        0 < len(words) <= _MOST_WORDS
        and bool(named)
        and words[0][0].isupper()
        and all(word in _SMALL for word in others)
        and len(words[-1]) > 1
    )


def _is_conversation(text: str, labels: Mapping[int, _Label]) -> bool:
    kinds = Counter(label.key.casefold() for label in labels.values())
    if len(labels) < 2:
        return False
    roles = sum(label.role in {"asks", "answers"} for label in labels.values())
    if roles > 1 or (roles == 1 and len(kinds) > 1):
        return True
    loud = sum(label.loud for label in labels.values())
    again = len(kinds) > 1 and max(kinds.values()) > 1
    said = [text[slice(*label.content)].rstrip() for label in labels.values()]
    return (loud > 1 or again) and any(_speaks(x) or x.endswith("?") for x in said)


def _contents(
    text: str, paragraphs: Sequence[Span], label: _Label, number: int, following: int | None
) -> Iterator[Span]:
    yield label.content
    yield from _following(text, paragraphs, number, following)


def _following(
    text: str, paragraphs: Sequence[Span], number: int, following: int | None
) -> Iterator[Span]:
    """Yield the paragraphs that go on from ``number``, up to the next label or question."""
    if following is None:
        for start, end in paragraphs[number + 1 : number + 1 + _LONGEST_TURN]:
            if not _speaks(text[start:end]):
                return
            yield start, end
    elif following - number <= _LONGEST_TURN:
        yield from paragraphs[number + 1 : following]


def _speaks(words: str) -> bool:
    """Tell a paragraph in which somebody speaks for himself, outside quotation marks."""
    if any(mark in words for mark in '"\u201c\u201d'):
        return False
    return any(word.lower() in _PERSONS for word in _WORD.findall(words))


__all__ = ["Turn", "find_turns"]
