"""How far sources, cues and contents reach: tokens to ranges, ranges to characters.

Extents are those of PolNeAR's guidelines (Newell, Margolin and Ruths 2018): a source is the
whole phrase with its title, or a relative pronoun; a cue has its auxiliaries, its negation and
the adverbs before it ("has also said"); content keeps its "that" and its quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dragoman.language.syntax import trimmed
from dragoman.reading.attributions.grammar import subtree
from dragoman.reading.attributions.stage import Candidate, Range, candidate_at, companion, runs_of
from dragoman.record import Span

_PREDICATES = frozenset({"VERB", "AUX"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
#: No cue has more auxiliaries and adverbs before it.
_MOST_BEFORE = 6
_TIMES = frozenset({"DATE", "TIME"})
_FOCUS = frozenset({"even", "only", "both", "just", "also", "but", "and", "either", "neither"})


def source_range(head: Token, cue: Token) -> Range:
    """Return the phrase of a source: titles and appositions in, clauses that say more out."""
    start, end = subtree(head)
    for child in head.children:
        if child.i < head.i:
            continue
        holds_cue = child.left_edge.i <= cue.i <= child.right_edge.i
        other = candidate_at(child) if child.dep_ == "relcl" else None
        clause = other is not None or (child.pos_ in _PREDICATES and child.dep_ == "conj")
        if holds_cue or clause:
            end = min(end, child.left_edge.i)
            break
    start, end = (start, min(end, cue.i)) if head.i < cue.i else (max(start, cue.i + 1), end)
    while start < head.i and _is_before_source(head.doc[start]):
        start += 1
    return (start, end) if start < end else (head.i, head.i + 1)


def _is_before_source(word: Token) -> bool:
    """Tell what the parser hangs on a name and is none of it: "on *Sunday* Psaki said"."""
    return word.lower_ in _FOCUS or (word.ent_type_ in _TIMES and word.tag_ == "NNP")


def cue_ranges(candidate: Candidate, more: Iterable[int] = ()) -> tuple[Range, ...]:
    """Return the cue word with its particle or its preposition, if its content hangs on one."""
    head, cue = candidate.token, candidate.cue
    words = {head.i, *more}
    second = companion(head, cue) if cue.companion else None
    if second is not None:
        words.add(second.i)
    words.update(c.i for c in head.children if c.dep_ == "prt")
    words.update(_before(head))
    return runs_of(words)


def _before(head: Token) -> Iterable[int]:
    """Yield the auxiliaries, negations and adverbs that stand directly before a cue."""
    own = head.head if head.pos_ == "ADJ" and head.head.lemma_ == "be" else head
    first = own.i
    if own.i != head.i:
        yield own.i
    for word in reversed(head.doc[max(0, own.i - _MOST_BEFORE) : own.i]):
        if word.head.i != own.i or word.dep_ not in _HELPERS or word.i != first - 1:
            return
        first = word.i
        yield first


def content_spans(doc: Doc, contents: Iterable[Range]) -> tuple[Span, ...]:
    """Return the characters of the contents: quotation marks and "that" in, "and" out."""
    spans: list[Span] = []
    reached = 0
    for start, end in sorted(contents):
        start = max(start, reached)
        while start + 1 < end and doc[start].dep_ == "cc" and doc[start].is_lower:
            start += 1
        if end < len(doc) and doc[end].text == ")" and _is_open(doc, start, end):
            end += 1
        while 0 < end < len(doc) and _is_one_word(doc, end):
            end = max(end + 1, doc[end].right_edge.i + 1)
        if start < end and any(t.text[0].isalnum() for t in doc[start:end] if t.text):
            spans.append(trimmed(doc, start, end))
            reached = end
    return tuple(spans)


def _is_open(doc: Doc, start: int, end: int) -> bool:
    marks = [t.text for t in doc[start:end] if t.text in {"(", ")"}]
    return marks.count("(") > marks.count(")")


def _is_one_word(doc: Doc, end: int) -> bool:
    """Tell whether the token at ``end`` goes on the word before it, as in "re-suspend"."""
    before, after = doc[end - 1], doc[end]
    if before.whitespace_ or before.is_space:
        return False
    return (before.text[0].isalnum() and after.text == "-") or (
        before.text == "-" and after.text[0].isalnum()
    )


def spans_of(doc: Doc, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Return the characters of token ranges, edges trimmed."""
    return tuple(trimmed(doc, start, end) for start, end in ranges if start < end)


__all__ = ["content_spans", "cue_ranges", "source_range", "spans_of"]
