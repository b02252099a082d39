"""Page: one parsed text as flat lists, so that every question to the parse is cheap.

Asking spaCy for a token's children walks its subtree, which is quadratic over a list of
thousands of names; here each list is filled once, in one pass.
"""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.language.parsed import Parsed
from dragoman.record import Span

_QUOTE = '"'
_DAYS = frozenset(name for name in (*calendar.day_name, *calendar.day_abbr))


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one parsed text by token number: what the finders of actors read.

    ``head`` is the number of each token's head, ``kids`` those of its dependents in reading
    order, ``sentence`` and ``paragraph`` count from 0, ``quote`` is the number of the
    quotation that a token stands in, or -1. ``text`` has plain quotes, spaces for the ends of
    lines, and is exactly as long as the report's. ``day`` is the publishing day, where known.
    """

    doc: Doc
    text: str
    words: list[str]
    lower: list[str]
    tags: list[str]
    deps: list[str]
    ents: list[str]
    head: list[int]
    kids: list[list[int]]
    starts: list[int]
    sentence: list[int]
    paragraph: list[int]
    quote: list[int]
    dateline: Span
    day: dt.date | None = None

    @classmethod
    def of(cls, parsed: Parsed, day: dt.date | None = None) -> Page:
        """Return the page of a parsed text that was published on ``day``."""
        tokens = list(parsed.doc)
        words = [token.text for token in tokens]
        starts = [token.idx for token in tokens]
        head = [token.head.i for token in tokens]
        kids: list[list[int]] = [[] for _ in tokens]
        for i, above in enumerate(head):
            if above != i:
                kids[above].append(i)
        begins = [start for start, _ in sorted(parsed.layout.paragraphs)]
        paragraph = [bisect_right(begins, start) for start in starts]
        return cls(
            doc=parsed.doc,
            text=parsed.doc.text.replace("\n", " "),
            words=words,
            lower=[word.lower() for word in words],
            tags=[token.tag_ for token in tokens],
            deps=[token.dep_ for token in tokens],
            ents=_entities(parsed.doc),
            head=head,
            kids=kids,
            starts=starts,
            sentence=_sentences(parsed.doc),
            paragraph=paragraph,
            quote=_quotes(words, paragraph),
            dateline=parsed.layout.dateline or (0, 0),
            day=day,
        )

    def __len__(self) -> int:
        return len(self.words)

    def end(self, i: int) -> int:
        """Return the character offset at which token ``i`` ends."""
        return self.starts[i] + len(self.words[i])

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token ``first`` to token ``last``, both included."""
        return self.starts[first], self.end(last)

    def token_at(self, offset: int) -> int:
        """Return the number of the token that character ``offset`` stands in or after."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def word(self, i: int) -> str:
        """Return the lower-case word at ``i``; an empty string beyond the text's edges."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def capital(self, i: int) -> bool:
        """Tell whether the word at ``i`` begins with a capital letter."""
        return 0 <= i < len(self.words) and self.words[i][:1].isupper()

    def joined(self, i: int) -> bool:
        """Tell whether no blank stands between token ``i`` and the one before it."""
        return 0 < i < len(self.starts) and self.end(i - 1) == self.starts[i]

    def kids_of(self, i: int, *labels: str) -> Iterator[int]:
        """Yield the dependents of ``i`` whose label is one of ``labels``."""
        return (kid for kid in self.kids[i] if self.deps[kid] in labels)

    def subject(self, verb: int) -> int | None:
        """Return the head of the verb's own subject, or None."""
        return next(self.kids_of(verb, "nsubj", "nsubjpass"), None)

    def ancestors(self, i: int, limit: int = 40) -> Iterator[int]:
        """Yield the heads above ``i``, nearest first, no more than ``limit`` of them."""
        for _ in range(limit):
            above = self.head[i]
            if above == i:
                return
            yield above
            i = above


def _entities(doc: Doc) -> list[str]:
    """Return the kind of entity of each token; a name that follows a date is none of the date.

    In "said on Monday Hugo Chavez's forces" the parser takes all of "Monday Hugo Chavez" for one.
    """
    kinds = [token.ent_type_ for token in doc]
    for ent in doc.ents:
        if ent.label_ not in {"DATE", "TIME"}:
            continue
        for k in range(ent.start + 1, ent.end):
            day = doc[k - 1].text in _DAYS and doc[k].tag_ == "NNP"
            if day and doc[k].text not in _DAYS and doc[k].text.isalpha():
                kinds[k : ent.end] = ["PERSON"] * (ent.end - k)
                break
    return kinds


def _sentences(doc: Doc) -> list[int]:
    numbers, current = [], -1
    for token in doc:
        current += bool(token.is_sent_start) or current < 0
        numbers.append(current)
    return numbers


def _quotes(words: list[str], paragraph: list[int]) -> list[int]:
    """Number the quotations; a quotation mark opens or closes one, a paragraph's end closes."""
    numbers, current, opened = [], -1, False
    for i, word in enumerate(words):
        if i and paragraph[i] != paragraph[i - 1]:
            opened = False
        if word in {_QUOTE, "``", "''"}:
            opened = not opened
            current += opened
            numbers.append(-1)
        else:
            numbers.append(current if opened else -1)
    return numbers


__all__ = ["Page"]
