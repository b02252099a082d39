"""Stage: one parsed report with its quotations and cues, for the steps of this layer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dragoman.codebook.cues import Cue, load_cues
from dragoman.language.parsed import Parsed
from dragoman.reading.attributions.labels import Turn, find_turns
from dragoman.reading.attributions.marks import Quotation, find_quotations
from dragoman.record import Span

#: Token numbers, end not included.
Range = tuple[int, int]

_ENDS = frozenset({".", "?", "!", "...", "\u2026", ";"})
#: What may stand inside the closing mark before words that say who spoke.
_LEADS_ON = frozenset({",", "?", "!", "-", "--", "\u2013", "\u2014", "...", "\u2026"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_POS = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
#: No content of one sentence has more tokens; a longer one is a parser gone astray.
LONGEST = 250
#: How far the second word of a cue may stand from the first.
_NEAR = 4
#: Fewer words than this in quotation marks are a phrase, unless they are a sentence.
_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: its tokens, marks included, and whether it is a sentence or a phrase.

    ``leads_on`` says that its last mark of punctuation is no full stop, so that the words
    after it may say who spoke.
    """

    tokens: Range
    paragraph: int
    sentence: bool
    leads_on: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be the cue of an attribution, and what the codebook says of it."""

    token: Token
    cue: Cue


@dataclass(frozen=True, slots=True)
class Stage:
    """A parsed report and what this layer first finds in it.

    ``starts`` are the offsets at which tokens begin; ``quote_at`` gives for each token the
    number of the quotation it stands in, or -1; ``paragraphs`` are token ranges, in order, of
    which the first is ``title`` where there is one; ``candidates`` stand outside whole quoted
    sentences, by token number; ``turns`` are those of a transcript, by the number of the token
    after who speaks.
    """

    doc: Doc
    starts: Sequence[int]
    paragraphs: tuple[Range, ...]
    quotes: tuple[Quote, ...]
    quote_at: tuple[int, ...]
    candidates: Mapping[int, Candidate]
    turns: Mapping[int, Turn]
    title: Range | None

    def ranges(self, spans: Iterable[Span]) -> tuple[Range, ...]:
        """Return the tokens that character spans touch, those that touch none left out."""
        found = ((self._first(start), bisect_left(self.starts, end)) for start, end in spans)
        return tuple((first, last) for first, last in found if first < last)

    def _first(self, offset: int) -> int:
        """Return the number of the first token that ends after a character."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        ended = number < len(self.doc) and self.starts[number] + len(self.doc[number]) <= offset
        return number + ended

    def quoted(self, token: int) -> bool:
        """Tell whether a token stands inside a quoted sentence."""
        number = self.quote_at[token]
        return number >= 0 and self.quotes[number].sentence

    def sentence_end(self, token: int, limit: int) -> int:
        """Return the number of the first token from ``token`` on that ends a sentence."""
        for i in range(token, limit):
            if self.doc[i].text in _ENDS:
                return i
        return limit


def set_stage(parsed: Parsed) -> Stage:
    """Return the stage of a parsed report."""
    doc = parsed.doc
    starts = [token.idx for token in doc]
    spans = _paragraphs(parsed)
    paragraphs = tuple(_tokens(starts, span) for span in spans)
    quotes = _quotes(doc, starts, spans, find_quotations(parsed.text, spans))
    if _all_quoted(doc, paragraphs, quotes):
        quotes = ()
    quote_at = [-1] * len(doc)
    for number, quote in enumerate(quotes):
        first, last = quote.tokens
        quote_at[first:last] = [number] * (last - first)
    title = parsed.layout.title
    turns, labels = _turns(parsed.text, spans, starts)
    outside = (t for t in doc if quote_at[t.i] < 0 or not quotes[quote_at[t.i]].sentence)
    return Stage(
        doc=doc,
        starts=starts,
        paragraphs=paragraphs,
        quotes=quotes,
        quote_at=tuple(quote_at),
        candidates={
            token.i: candidate
            for token in outside
            if token.i not in labels and (candidate := candidate_at(token))
        },
        turns=turns,
        title=_tokens(starts, title) if title is not None else None,
    )


def _turns(
    text: str, paragraphs: list[Span], starts: list[int]
) -> tuple[dict[int, Turn], set[int]]:
    """Return the turns by the token of their mark, and the tokens of their labels."""
    found: dict[int, Turn] = {}
    labels: set[int] = set()
    for turn in find_turns(text, paragraphs):
        mark = bisect_right(starts, turn.mark[0]) - 1
        found[mark] = turn
        if turn.label is not None:
            labels.update(range(bisect_left(starts, turn.label[0]), mark + 1))
    return found, labels


def _paragraphs(parsed: Parsed) -> list[Span]:
    layout = parsed.layout
    spans = [layout.title, *layout.paragraphs] if layout.title else list(layout.paragraphs)
    return spans or [(0, len(parsed.text))]


def _tokens(starts: list[int], span: Span) -> Range:
    return bisect_left(starts, span[0]), bisect_left(starts, span[1])


def _quotes(
    doc: Doc, starts: list[int], paragraphs: list[Span], found: list[Quotation]
) -> tuple[Quote, ...]:
    quotes: list[Quote] = []
    number = 0
    for quotation in found:
        while number + 1 < len(paragraphs) and paragraphs[number][1] <= quotation.span[0]:
            number += 1
        first, last = _tokens(starts, quotation.span)
        if quotes and first < quotes[-1].tokens[1]:
            first = quotes[-1].tokens[1]
        if first < last:
            quotes.append(_quote(doc, (first, last), number, quotation))
        if len(quotes) > 1 and not quotes[-2].closed and not _goes_on(quotes[-2], quotes[-1]):
            quotes[-2] = _unclosed(doc, quotes[-2])
    if quotes and not quotes[-1].closed:
        quotes[-1] = _unclosed(doc, quotes[-1])
    return tuple(quotes)


def _unclosed(doc: Doc, quote: Quote) -> Quote:
    """Return a quotation that nothing closes; it quotes nothing if someone is cited inside it."""
    for token in doc[slice(*quote.tokens)]:
        candidate = candidate_at(token)
        if candidate and token.tag_ in _FINITE and "quote" in candidate.cue.frames:
            return replace(quote, sentence=False, leads_on=False)
    return quote


def _goes_on(quote: Quote, following: Quote) -> bool:
    """Tell whether a quotation without its closing mark goes on in the next paragraph."""
    return following.paragraph == quote.paragraph + 1


def _all_quoted(doc: Doc, paragraphs: tuple[Range, ...], quotes: tuple[Quote, ...]) -> bool:
    """Tell a report that is set in quotation marks as a whole, which then say nothing."""
    quoted = {i for quote in quotes for i in range(*quote.tokens)}
    words = (i for start, end in paragraphs for i in range(start, end) if doc[i].text[0].isalnum())
    return bool(quotes) and all(i in quoted for i in words)


def _quote(doc: Doc, tokens: Range, paragraph: int, quotation: Quotation) -> Quote:
    first, last = tokens
    words = [t for t in doc[first:last] if t.text[0].isalnum()]
    end = next((t for t in reversed(doc[first:last]) if not t.is_quote and not t.is_space), None)
    following = doc[last].text if last < len(doc) else ""
    stopped = end is not None and (end.text in _ENDS or end.text in _LEADS_ON)
    starts_one = bool(words) and (words[0].text[0].isupper() or not quotation.opened)
    return Quote(
        tokens=tokens,
        paragraph=paragraph,
        sentence=starts_one and (stopped or following in {",", "."} or len(words) >= _SENTENCE),
        leads_on=(end is not None and end.text in _LEADS_ON) or following in _LEADS_ON,
        closed=quotation.closed,
    )


def runs_of(numbers: Iterable[int]) -> tuple[Range, ...]:
    """Return numbers as ranges of those that follow one another, in order.

    >>> runs_of([7, 3, 4, 5])
    ((3, 6), (7, 8))
    """
    runs: list[Range] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return tuple(runs)


def candidate_at(token: Token) -> Candidate | None:
    """Return what the codebook says of ``token`` as a cue, wherever it stands, or None."""
    if token.pos_ not in _POS:
        return None
    for cue in load_cues().get((token.lemma_.lower(), token.pos_), ()):
        if not cue.companion or companion(token, cue) is not None:
            return Candidate(token, cue)
    return None


def companion(token: Token, cue: Cue) -> Token | None:
    """Return the second word of a cue of two words, where it stands with ``token``."""
    return next(
        (
            c
            for c in token.rights
            if c.i <= token.i + _NEAR
            and c.lemma_.lower() == cue.companion
            and c.dep_ in {"prt", "prep", "dobj", "acomp", "oprd", "advmod", "ccomp", "xcomp"}
        ),
        None,
    )


__all__ = [
    "LONGEST", "Candidate", "Quote", "Range", "Stage", "candidate_at", "companion", "runs_of",
    "set_stage",
]  # fmt: skip
