"""How far sources, cues and contents reach: tokens to ranges, ranges to characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.language.syntax import trimmed
from dragoman.reading.attributions.grammar import subtree
from dragoman.reading.attributions.stage import Candidate, Range, candidate_at, companion
from dragoman.record import Span

_PREDICATES = frozenset({"VERB", "AUX"})
_TIMES = frozenset({"DATE", "TIME"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
#: No cue has more auxiliaries and adverbs before it.
_MOST_BEFORE = 6
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", "?", "!", '"'})
_FOCUS = frozenset({"even", "only", "both", "just", "also", "but", "and", "either", "neither"})


@dataclass(frozen=True, slots=True)
class Extents:
    """Where the ends of the parts lie, as different guidelines have it.

    ``conjunction``: content keeps its "that". ``auxiliaries``: a cue keeps its auxiliaries,
    its negation and the adverbs before it ("has also said"). ``pronouns``: a relative pronoun
    is the source ("who said"), not the noun it stands for.
    """

    conjunction: bool = False
    auxiliaries: bool = False
    pronouns: bool = False


#: The record's own guidelines, and those of the PolNeAR corpus.
RECORD = Extents()
POLNEAR = Extents(conjunction=True, auxiliaries=True, pronouns=True)


def source_range(head: Token, cue: Token, extents: Extents = RECORD) -> Range:
    """Return the phrase of a source: titles and appositions in, clauses that say more out."""
    if not extents.pronouns and head.tag_ in _RELATIVE and head.head.dep_ == "relcl":
        head = head.head.head
    start, end = subtree(head)
    for child in head.children:
        if child.i < head.i:
            continue
        if _is_time(child) and not extents.pronouns:
            end = min(end, child.left_edge.i)
            break
        holds_cue = child.left_edge.i <= cue.i <= child.right_edge.i
        other = candidate_at(child) if child.dep_ == "relcl" else None
        clause = other is not None or (child.pos_ in _PREDICATES and child.dep_ == "conj")
        if holds_cue or clause:
            end = min(end, child.left_edge.i)
            break
    while start < head.i and head.doc[start].lower_ in _FOCUS:
        start += 1
    return (start, end) if start < end else (head.i, head.i + 1)


def _is_time(child: Token) -> bool:
    """Tell a time that the parser hung on a name: "the agency in late September urged"."""
    if child.dep_ == "npadvmod":
        return child.ent_type_ in _TIMES
    return child.dep_ == "prep" and any(
        c.dep_ == "pobj" and c.ent_type_ in _TIMES for c in child.children
    )


def cue_ranges(
    candidate: Candidate, more: Iterable[int] = (), extents: Extents = RECORD
) -> tuple[Range, ...]:
    """Return the cue word with its particle or its preposition, if its content hangs on one."""
    head, cue = candidate.token, candidate.cue
    words = {head.i, *more}
    second = companion(head, cue) if cue.companion else None
    if second is not None:
        words.add(second.i)
    words.update(c.i for c in head.children if c.dep_ == "prt")
    if extents.auxiliaries:
        words.update(_before(head))
    return _runs(head.doc, words)


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


def _runs(doc: Doc, words: Iterable[int]) -> tuple[Range, ...]:
    runs: list[Range] = []
    for i in sorted(words):
        if runs and (runs[-1][1] == i):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return tuple(runs)


def content_spans(
    doc: Doc, contents: Iterable[Range], extents: Extents = RECORD
) -> tuple[Span, ...]:
    """Return the characters of the contents: quotation marks in, a leading "that" out."""
    spans: list[Span] = []
    for start, end in sorted(contents):
        if not extents.pronouns and end == start + 1 and doc[start].tag_ in _RELATIVE:
            start, end = _antecedent(doc[start])
        if not extents.conjunction and start + 1 < end and _is_that(doc[start]):
            start += 1
        while start + 1 < end and doc[start].dep_ == "cc":
            start += 1
        if end < len(doc) and doc[end].text == ")" and _is_open(doc, start, end):
            end += 1
        while 0 < end < len(doc) and _is_one_word(doc, end):
            end = max(end + 1, doc[end].right_edge.i + 1)
        if start < end and any(t.text[0].isalnum() for t in doc[start:end] if t.text):
            spans.append(trimmed(doc, start, end))
    return tuple(spans)


def _is_open(doc: Doc, start: int, end: int) -> bool:
    marks = [t.text for t in doc[start:end] if t.text in {"(", ")"}]
    return marks.count("(") > marks.count(")")


def _antecedent(pronoun: Token) -> Range:
    """Return what a relative pronoun that is the whole content stands for.

    "an invasion, which Moscow denies": the noun; "what Kyiv says is a threat": what follows.
    """
    doc, verb = pronoun.doc, pronoun.head
    if verb.dep_ == "relcl" and verb.head.i < pronoun.i:
        return verb.head.left_edge.i, pronoun.i
    end = verb.i + 1
    while end < len(doc) and doc[end].text not in _CLAUSE_ENDS:
        end += 1
    predicate = verb.i + 1 < end and doc[verb.i + 1].pos_ in _PREDICATES
    return (verb.i + 1, end) if predicate else (pronoun.i, pronoun.i + 1)


def _is_one_word(doc: Doc, end: int) -> bool:
    """Tell whether the token at ``end`` goes on the word before it, as in "re-suspend"."""
    before, after = doc[end - 1], doc[end]
    if before.whitespace_ or before.is_space:
        return False
    return (before.text[0].isalnum() and after.text == "-") or (
        before.text == "-" and after.text[0].isalnum()
    )


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ in {"IN", "WDT"})


def spans_of(doc: Doc, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Return the characters of token ranges, edges trimmed."""
    return tuple(trimmed(doc, start, end) for start, end in ranges if start < end)


__all__ = [
    "POLNEAR",
    "RECORD",
    "Extents",
    "content_spans",
    "cue_ranges",
    "source_range",
    "spans_of",
]
