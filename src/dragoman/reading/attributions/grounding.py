"""A draft's words in the parse: the head of its source, its cue word, its token ranges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.stage import Candidate, Range, Stage, candidate_at


@dataclass(frozen=True, slots=True)
class Grounded:
    """A draft as token ranges, with the words that the parse is asked about.

    ``head`` is the head of the source, None where nobody is named; ``cue_word`` the head of the
    cue, and ``candidate`` what the codebook says of it, None of a word it does not have.
    """

    source: Range | None
    cue: tuple[Range, ...]
    contents: tuple[Range, ...]
    head: Token | None
    cue_word: Token
    candidate: Candidate | None

    def covers(self, token: int) -> bool:
        """Tell whether a token stands in the content."""
        return any(start <= token < end for start, end in self.contents)


def ground(stage: Stage, draft: Draft) -> Grounded | None:
    """Return a draft as tokens, or None where its cue or content covers none."""
    source = stage.ranges(draft.source)
    cue, contents = stage.ranges(draft.cue), stage.ranges(draft.content)
    if not cue or not contents:
        return None
    word = _cue_word(stage.doc, cue)
    return Grounded(
        source=(source[0][0], source[-1][1]) if source else None,
        cue=cue,
        contents=contents,
        head=_source_head(stage.doc, source, word) if source else None,
        cue_word=word,
        candidate=candidate_at(word),
    )


def _cue_word(doc: Doc, cue: Iterable[Range]) -> Token:
    """Return the cue's head, or the first of its words that the codebook has as a cue."""
    words = [doc[i] for start, end in cue for i in range(start, end)]
    roots = _roots(words)
    known = (word for word in (*roots, *words) if candidate_at(word) is not None)
    return next(known, roots[0])


def _source_head(doc: Doc, source: Iterable[Range], cue: Token) -> Token:
    """Return the head of a source; of several, as the parser may break a name, the cue's own.

    Of two subjects of the cue, "U.S. Under Secretary" and "Victoria Nuland", it is the name.
    """
    roots = _roots([doc[i] for start, end in source for i in range(start, end)])
    own = [root for root in roots if root.head.i == cue.i] or roots
    return next((root for root in own[1:] if root.ent_type_ == "PERSON"), own[0])


def _roots(words: list[Token]) -> list[Token]:
    """Return the words whose head is none of them; what is no word only where all are so."""
    inside = {word.i for word in words}
    roots = [w for w in words if w.head.i not in inside or w.head.i == w.i]
    return [w for w in roots if not w.is_punct and not w.is_space] or roots or words


__all__ = ["Grounded", "ground"]
