"""The rules of this layer: from candidate cues to Parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from dragoman.reading.attributions.accordance import find_accordances
from dragoman.reading.attributions.citations import with_citations
from dragoman.reading.attributions.extents import cue_ranges, source_range
from dragoman.reading.attributions.grammar import Content, content_of, source_of
from dragoman.reading.attributions.headlines import find_colon_quotes, find_headlines
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.quoted import content_ranges, link_quotes, takes_quote
from dragoman.reading.attributions.stage import LONGEST, Candidate, Quote, Range, Stage
from dragoman.reading.attributions.turns import find_turn_parts

_STOPS = frozenset({".", "?", "!", ";"})
#: A clause that goes on in a quotation has no more words before it.
_LONGEST_LEAD = 80


def find_parts(stage: Stage) -> list[Parts]:
    """Return all that the rules find in a report, in no particular order, nested ones too."""
    linked = link_quotes(stage, _last_cues(stage))
    found: list[Parts] = []
    for candidate in stage.candidates.values():
        quotes = linked.get(candidate.token.i)
        made = _of_quotes(stage, candidate, quotes) if quotes else _of_grammar(stage, candidate)
        if made is not None:
            found.append(made)
    accordances = list(find_accordances(stage))
    phrases = [(p.cue[0][0], p.source[1]) for p in accordances if p.source]
    found = with_citations(stage, found)
    spoken = [*find_turn_parts(stage), *find_headlines(stage)]
    cited = {stage.quote_at[q.tokens[0]] for quotes in linked.values() for q in quotes}
    cited |= {stage.quote_at[start] for p in spoken for start, _ in p.contents}
    spoken += find_colon_quotes(stage, cited)
    found = [_without_label(stage, _without(p, phrases)) for p in found]
    return found + accordances + spoken


def _without_label(stage: Stage, parts: Parts) -> Parts:
    """Return parts whose source does not reach back over a label: "Q. Has *Kyiv* asked …"."""
    if not stage.turns or parts.source is None:
        return parts
    start, end = parts.source
    mark = next((i for i in range(end - 1, start - 1, -1) if i in stage.turns), None)
    if mark is None:
        return parts
    head = parts.head.i if parts.head is not None else start
    return replace(parts, source=(max(mark + 1, min(head, end - 1)), end))


def _without(parts: Parts, phrases: list[Range]) -> Parts:
    """Return parts whose contents do not end in "according to …": that is said of the whole."""
    if not phrases:
        return parts
    return replace(parts, contents=tuple(_cut(content, phrases) for content in parts.contents))


def _cut(content: Range, phrases: list[Range]) -> Range:
    start, end = content
    number = bisect_left(phrases, (end, 0)) - 1
    if number < 0:
        return content
    first, last = phrases[number]
    return (start, first) if start < first and end <= last + 1 else content


def _last_cues(stage: Stage) -> dict[int, int]:
    """Return, by paragraph, the last cue of speech: what a quotation by itself goes on with."""
    last: dict[int, int] = {}
    number = 0
    for i in sorted(stage.candidates):
        while number + 1 < len(stage.paragraphs) and i >= stage.paragraphs[number][1]:
            number += 1
        candidate = stage.candidates[i]
        if takes_quote(candidate) and candidate.cue.kind == "speech":
            last[number] = i
    return last


def _of_quotes(stage: Stage, candidate: Candidate, quotes: list[Quote]) -> Parts:
    ranges = content_ranges(stage, quotes)
    start = ranges[0][0]
    follows_that = start > 0 and stage.doc[start - 1].lower_ == "that"
    if follows_that or not quotes[0].sentence:
        ranges = _with_lead(stage, candidate, quotes[0], ranges)
    source = _quoted_source(stage, candidate, quotes)
    return _parts(candidate, Content(tuple(ranges), clausal=True), source)


def _with_lead(
    stage: Stage, candidate: Candidate, quote: Quote, ranges: list[Range]
) -> list[Range]:
    """Add the words of the same clause before a quotation: 'The two "will meet," Price said'."""
    cue, (start, end) = candidate.token.i, ranges[0]
    first = start
    if cue < start:
        content = content_of(candidate)
        for a, b in content.ranges if content is not None else ():
            first = min(first, a) if a > cue and b > start else first
        return [(first, end), *ranges[1:]]
    floor = max(stage.paragraphs[quote.paragraph][0], start - _LONGEST_LEAD)
    while first > floor and stage.doc[first - 1].text not in _STOPS:
        if stage.quoted(first - 1):
            break
        first -= 1
    return [(first, end), *ranges[1:]]


def _quoted_source(stage: Stage, candidate: Candidate, quotes: list[Quote]) -> Token | None:
    """Return the source of a cue beside quotations: outside them, before or after the cue."""
    found = source_of(candidate)
    if found is not None and stage.quote_at[found.i] < 0:
        return found
    cue = candidate.token
    for child in cue.children:
        if (
            child.dep_ in {"dobj", "attr", "dative", "npadvmod", "oprd", "appos", "dep"}
            and cue.i < child.i
            and stage.quote_at[child.i] < 0
            and child.pos_ in {"PROPN", "NOUN", "PRON"}
            and candidate.cue.addressee != "object"
        ):
            return child
    for near in (cue.i + 1, cue.i - 1):
        if 0 <= near < len(stage.doc) and stage.doc[near].pos_ in {"PROPN", "PRON", "NOUN"}:
            return _top(stage.doc[near], cue)
    before = stage.doc[max(0, cue.i - 2)]
    apart = stage.doc[cue.i - 1].text == "," and stage.quote_at[before.i] < 0
    return before if apart and before.ent_type_ == "PERSON" else None


def _top(token: Token, cue: Token) -> Token:
    while token.dep_ in {"compound", "amod", "poss", "det", "nmod"} and token.head.i not in (
        cue.i,
        token.i,
    ):
        token = token.head
    return token


def _of_grammar(stage: Stage, candidate: Candidate) -> Parts | None:
    content = content_of(candidate)
    if content is None:
        return None
    ranges = [(start, min(end, start + LONGEST)) for start, end in content.ranges]
    ranges = _whole_quotes(stage, candidate.token.i, ranges)
    content = Content(tuple(ranges), content.words, content.clausal)
    return _parts(candidate, content, source_of(candidate))


def _whole_quotes(stage: Stage, cue: int, contents: Iterable[Range]) -> list[Range]:
    """Widen contents to the ends of the quotations they begin or end in."""
    widened: list[Range] = []
    for start, end in contents:
        for edge in (start, end - 1):
            number = stage.quote_at[edge]
            if number >= 0 and stage.quotes[number].closed:
                first, last = stage.quotes[number].tokens
                if not first <= cue < last:
                    start, end = min(start, first), max(end, last)
        if cue < start or cue >= end:
            widened.append((start, end))
        else:
            widened += [r for r in ((start, cue), (cue + 1, end)) if r[0] < r[1]]
    return widened


def _parts(candidate: Candidate, content: Content, source: Token | None) -> Parts:
    named = None if source is None else source_range(source, candidate.token)
    name = None if source is None else _name_after(source, candidate.token)
    if named is not None and name is not None and named[1] <= name.i:
        source, named = name, (named[0], name.i + 1)
    return Parts(
        kind=candidate.cue.kind,
        cue=cue_ranges(candidate, content.words),
        contents=content.ranges,
        source=named,
        head=source,
        candidate=candidate,
        clausal=content.clausal,
    )


def _name_after(source: Token, cue: Token) -> Token | None:
    """Return the person's name that the parser made a second subject of a cue.

    "U.S. Under Secretary of State Victoria Nuland said" may come out with "U.S." as the first.
    """
    if source.dep_ != "nsubj" or source.head.i != cue.i or source.i > cue.i:
        return None
    others = [c for c in cue.lefts if c.dep_ == "nsubj" and c.i > source.i]
    return next((c for c in others if c.ent_type_ == "PERSON" and c.i == cue.i - 1), None)


__all__ = ["find_parts"]
