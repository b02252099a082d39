"""Headlines, and words set after a name and a colon: "Moscow: no invasion planned"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.labels import load_turn_labels
from dragoman.codebook.offices import load_offices
from dragoman.codebook.sectors import load_people
from dragoman.reading.attributions.media import is_medium
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import LONGEST, Quote, Range, Stage

#: A source before or after a colon, with office and party, is no longer than this, in tokens.
_LONGEST = 8
#: A headline has no more tokens.
_LONGEST_HEADLINE = 40
_NO_NAME = frozenset({"ADP", "ADV", "PRON", "NUM", "VERB", "AUX", "SCONJ", "PUNCT"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
_ORIGINS = frozenset({"from", "by", "of"})
_ENDS = frozenset({".", "?", "!", "\u2026", "..."})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
#: Fewer words after a colon are a figure or a name in a list: "Clinton: 1,769".
_FEWEST = 3


def find_headlines(stage: Stage) -> Iterator[Parts]:
    """Yield an attribution for each paragraph with a source and a colon at one of its ends.

    "Moscow: no invasion planned"; of lines without a full stop also "No invasion planned:
    Moscow" and "No invasion planned - Moscow". Turns of a transcript are left to ``turns``.
    """
    if stage.turns:
        return
    for paragraph in stage.paragraphs:
        made = _before(stage, paragraph) or _after(stage, paragraph)
        if made is not None:
            yield made


def find_colon_quotes(stage: Stage, taken: Container[int]) -> Iterator[Parts]:
    """Yield an attribution for each quotation that only a colon gives to somebody.

    'More from the report: "…"', in one paragraph or over its end. ``taken`` are the numbers
    of the quotations that have a cue.
    """
    for number, quote in enumerate(stage.quotes):
        mark = _mark_before(stage, quote)
        if mark is None or not quote.sentence or number in taken:
            continue
        start = mark
        while start > 0 and mark - start < _LONGEST and _goes_on(stage, start - 1):
            start -= 1
        head = stage.doc[start:mark].root if start < mark else None
        if head is None or (head.dep_ == "pobj" and head.head.lower_ not in _ORIGINS):
            continue
        if _is_source(stage, (head.left_edge.i, mark)):
            yield _parts((max(start, head.left_edge.i), mark), mark, quote.tokens)


def _mark_before(stage: Stage, quote: Quote) -> int | None:
    """Return the colon right before a quotation, line breaks between them passed over."""
    i = quote.tokens[0] - 1
    while i > 0 and stage.doc[i].is_space:
        i -= 1
    return i if i > 0 and stage.doc[i].text == ":" else None


def _goes_on(stage: Stage, token: int) -> bool:
    """Tell a word that belongs to the phrase before a colon."""
    word = stage.doc[token]
    return word.pos_ in _NOMINAL and not stage.quoted(token)


def _before(stage: Stage, paragraph: Range) -> Parts | None:
    """Return "Moscow: no invasion planned" as parts."""
    start, end = paragraph
    for i in range(start, min(end - 1, start + _LONGEST)):
        token = stage.doc[i]
        if token.text == ":":
            quoted = stage.quote_at[i + 1] >= 0 and stage.doc[i - 1].is_title
            named = i > start and (quoted or _is_source(stage, (start, i)))
            says = named and _says(stage, i + 1, end) and not _is_dateline(stage, start, end)
            return _parts((start, i), i, (i + 1, min(end, i + LONGEST))) if says else None
        if stage.quote_at[i] >= 0 or (token.pos_ in {"VERB", "AUX"} and not token.is_upper):
            return None
    return None


def _is_dateline(stage: Stage, start: int, end: int) -> bool:
    """Tell the place before a report from who speaks in a headline: "KYIV: Tanks were seen."."""
    last = next((t for t in reversed(stage.doc[start:end]) if not t.is_space), stage.doc[start])
    return stage.doc[start].is_upper and stage.doc[start].ent_type_ == "GPE" and last.text in _ENDS


def _after(stage: Stage, paragraph: Range) -> Parts | None:
    """Return "No invasion planned: Moscow", a headline, as parts."""
    start, end = paragraph
    while end > start and stage.doc[end - 1].is_space:
        end -= 1
    if (
        end - start > _LONGEST_HEADLINE
        or end - start <= _FEWEST
        or stage.doc[end - 1].text in _ENDS
    ):
        return None
    for i in range(end - 2, max(start + _FEWEST, end - 1 - _LONGEST), -1):
        token = stage.doc[i]
        if token.text == ":" or (token.text in _DASHES and token.whitespace_):
            named = _is_source(stage, (i + 1, end)) and _says(stage, start, i)
            return _parts((i + 1, end), i, (start, i)) if named else None
        if stage.quote_at[i] >= 0 or token.pos_ in {"VERB", "AUX"}:
            return None
    return None


def _parts(source: Range, mark: int, content: Range) -> Parts:
    return Parts(kind="speech", cue=((mark, mark + 1),), contents=(content,), source=source)


def _says(stage: Stage, start: int, end: int) -> bool:
    """Tell words that say something: a quotation, or three words and more."""
    words = [t for t in stage.doc[start:end] if t.text[0].isalpha()]
    return len(words) >= _FEWEST or (bool(words) and stage.quote_at[words[0].i] >= 0)


def _is_source(stage: Stage, place: Range) -> bool:
    """Tell the name or the description of somebody who speaks, or of a report or a poll."""
    words = [t for t in stage.doc[slice(*place)] if t.text[0].isalnum()]
    if not words or len(words[-1]) < 2 or any(w.pos_ in _NO_NAME for w in words):
        return False
    label = " ".join(word.lower_ for word in words)
    if load_turn_labels().get(label) == "none":
        return False
    return words[-1].ent_type_ in _NAMES or _is_describing(words[-1])


def _is_describing(noun: Token) -> bool:
    """Tell a noun for people or papers that speak: "minister", "officials", "report"."""
    lower, lemma = noun.lower_, noun.lemma_.lower()
    return (
        (lemma,) in load_offices()
        or lower in load_people()
        or any(word in load_bodies() for word in (lower, lemma))
        or is_medium(noun)
    )


__all__ = ["find_colon_quotes", "find_headlines"]
