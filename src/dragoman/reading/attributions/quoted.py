"""Which cue a quotation belongs to, by where it stands beside it.

The parser often breaks a sentence at its quotation marks, so position decides here:
words after a quotation that leads on ("…," Price said), words before it that end in a
comma or a colon (Price said: "…"), and else the quotation before.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from spacy.tokens import Token

from dragoman.reading.attributions.stage import Candidate, Quote, Range, Stage

#: How far a cue may stand from its quotation, in tokens: a name with its office fits in.
_REACH = 45
_BEFORE_REACH = 25
#: A paragraph that is all quotation may have so many words besides.
_ASIDE = 2
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_JOINERS = frozenset({",", ":", "that", "-", "--", "\u2013", "\u2014"})


def link_quotes(stage: Stage, last_cues: Mapping[int, int]) -> dict[int, list[Quote]]:
    """Return the quoted sentences of a report by the token number of the cue each belongs to.

    ``last_cues`` gives, by paragraph, the cue that a paragraph of nothing but quotations
    goes on with when no quotation stands before it.
    """
    linked: dict[int, list[Quote]] = {}
    outside = _words_outside(stage)
    previous: tuple[int, int] | None = None  # (paragraph, cue) of the last quotation linked
    for number, quote in enumerate(stage.quotes):
        cue = _after(stage, number) if quote.leads_on else None
        if cue is None and quote.sentence:
            cue = _before(stage, number)
        elif cue is None:
            cue = _resumed(stage, number, previous)
        if cue is None and quote.sentence:
            cue = _continued(stage, quote, previous, last_cues, outside)
        if cue is not None:
            linked.setdefault(cue, []).append(quote)
            previous = quote.paragraph, cue
    return linked


def _after(stage: Stage, number: int) -> int | None:
    """Return the cue in the words after a quotation: '…," Price said'."""
    start = stage.quotes[number].tokens[1]
    limit = _limit_after(stage, number)
    found = [i for i in range(start, stage.sentence_end(start, limit)) if _quoting(stage, i)]
    if not found:
        return None
    cue = stage.doc[found[0]]
    if _leads_to_next(stage, cue.i, number) and not _adjoins(stage, cue, start):
        return None
    return cue.i if _adjoins(stage, cue, start) else None


def _limit_after(stage: Stage, number: int) -> int:
    """Return how far the words after a quotation may be read."""
    quote = stage.quotes[number]
    limit = min(stage.paragraphs[quote.paragraph][1], quote.tokens[1] + _REACH)
    for other in islice(stage.quotes, number + 1, number + 1 + _REACH):
        if other.sentence or other.tokens[0] >= limit:
            return min(limit, other.tokens[0])
    return limit


def _adjoins(stage: Stage, cue: Token, start: int) -> bool:
    """Tell whether a cue, with its subject, begins where the quotation ended at ``start``."""
    first = cue.i
    for child in cue.children:
        if child.dep_ in _SUBJECTS | {"aux", "advmod"} and start <= child.left_edge.i < first:
            first = child.left_edge.i
    between = [t for t in stage.doc[start:first] if not t.is_punct and not t.is_space]
    if len(between) <= 1:
        return True
    verbs = any(t.pos_ in {"VERB", "AUX"} for t in stage.doc[start : cue.i])
    return not verbs and between[0].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ"}


def _leads_to_next(stage: Stage, cue: int, number: int) -> bool:
    if number + 1 >= len(stage.quotes):
        return False
    start = stage.quotes[number + 1].tokens[0]
    return cue < start <= cue + 3 and stage.doc[start - 1].text in {":", ","}


def _before(stage: Stage, number: int) -> int | None:
    """Return the cue in the words before a quotation: 'Price said: "…'."""
    quote = stage.quotes[number]
    start = quote.tokens[0]
    floor = stage.paragraphs[quote.paragraph][0]
    previous = start - 1
    while previous >= floor and stage.doc[previous].is_space:
        previous -= 1
    if previous < floor:
        return None
    joined = stage.doc[previous].text in _JOINERS
    for i in range(previous, max(floor, start - _BEFORE_REACH) - 1, -1):
        token = stage.doc[i]
        if token.text in {".", "?", "!", ";"} or stage.quoted(i):
            return None
        if _quoting(stage, i):
            near = joined or _ends_with(stage.doc[i], previous)
            return i if near else None
    return None


def _ends_with(cue: Token, last: int) -> bool:
    """Tell whether nothing but particles and those spoken to stand between a cue and ``last``."""
    return (
        all(
            t.i == cue.i or t.dep_ in {"prt", "dobj", "dative", "advmod", "det", "poss", "compound"}
            for t in cue.doc[cue.i : last + 1]
        )
        and last - cue.i <= 4
    )


def _quoting(stage: Stage, token: int) -> bool:
    candidate = stage.candidates.get(token)
    return candidate is not None and takes_quote(candidate)


def takes_quote(candidate: Candidate) -> bool:
    """Tell whether a cue may stand beside a quotation."""
    return candidate.token.pos_ == "VERB" and "quote" in candidate.cue.frames


def _continued(
    stage: Stage,
    quote: Quote,
    previous: tuple[int, int] | None,
    last_cues: Mapping[int, int],
    outside: list[int],
) -> int | None:
    """Return the cue of the quotation that this one goes on from."""
    if not _starts_sentence(stage, quote) or _is_labelled(stage, quote):
        return None
    if previous is not None and previous[0] == quote.paragraph:
        return previous[1]
    if outside[quote.paragraph] > _ASIDE:
        return None
    before = quote.paragraph - 1
    if previous is not None and previous[0] == before:
        return previous[1]
    return last_cues.get(before)


def _is_labelled(stage: Stage, quote: Quote) -> bool:
    """Tell a quotation whose paragraph begins with who speaks: 'Lavrov: "We wait."'."""
    start, first = quote.tokens[0], stage.paragraphs[quote.paragraph][0]
    return start > first and stage.doc[start - 1].text == ":"


def _starts_sentence(stage: Stage, quote: Quote) -> bool:
    start = quote.tokens[0]
    if start == stage.paragraphs[quote.paragraph][0]:
        return True
    before = stage.doc[start - 1]
    return before.text in {".", "?", "!", ":", ","} or before.is_space or stage.quoted(start - 1)


def _resumed(stage: Stage, number: int, previous: tuple[int, int] | None) -> int | None:
    """Return the cue set into a quotation that goes on after it: '"…," Mora said, "but …"'."""
    quote = stage.quotes[number]
    start = quote.tokens[0]
    if previous is None or previous[0] != quote.paragraph or number == 0:
        return None
    between = (stage.quotes[number - 1].tokens[1], start)
    cue = previous[1]
    inside = between[0] <= cue < between[1] and stage.doc[start - 1].text == ","
    return cue if inside and stage.sentence_end(between[0], start) == start else None


def _words_outside(stage: Stage) -> list[int]:
    """Return how many words each paragraph has outside quotations."""
    return [
        sum(stage.quote_at[i] < 0 and stage.doc[i].text[0].isalnum() for i in range(start, end))
        for start, end in stage.paragraphs
    ]


def content_ranges(stage: Stage, quotes: list[Quote]) -> list[Range]:
    """Return the token ranges of quotations, neighbours with nothing between them as one."""
    found: list[Range] = []
    for quote in sorted(quotes, key=lambda q: q.tokens):
        start, end = quote.tokens
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


__all__ = ["content_ranges", "link_quotes", "takes_quote"]
