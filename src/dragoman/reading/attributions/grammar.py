"""Source and content of a cue as the dependency parse has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.language.syntax import agent, is_passive, prepositional, subject
from dragoman.reading.attributions.stage import Candidate, Range, candidate_at, companion

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPLEMENTS = frozenset({"xcomp", "oprd", "ccomp", "acomp"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
#: How many words up the verb is looked for that a participle after a noun belongs to.
_HIGHEST = 5
_STOPS = frozenset({",", ".", ";", "?", "!", '"'})
_OWNERS = frozenset({"NORP", "GPE", "ORG"})
#: Verbs that lend a noun their subject: "issued a warning".
_LIGHT = frozenset({"make", "issue", "have", "voice", "express", "give", "raise", "reiterate"})


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a cue: token ranges, and words that belong to the cue besides its own.

    ``clausal`` tells a whole clause from an object or an infinitive.
    """

    ranges: tuple[Range, ...]
    words: tuple[int, ...] = ()
    clausal: bool = False


def subtree(token: Token) -> Range:
    """Return the tokens from the first to the last of those below ``token``."""
    return token.left_edge.i, token.right_edge.i + 1


def source_of(candidate: Candidate) -> Token | None:
    """Return the head of the phrase that names the source of a cue, or None."""
    token = candidate.token
    if token.pos_ == "VERB":
        return _verb_source(candidate)
    if token.pos_ == "NOUN":
        return _noun_source(token)
    if token.pos_ == "ADJ":
        return _adjective_source(token)
    return None


def _verb_source(candidate: Candidate) -> Token | None:
    verb = candidate.token
    if "raised" in candidate.cue.frames:
        return None
    if is_passive(verb):
        return agent(verb)
    alone = not any(c.dep_ in _SUBJECTS for c in verb.children)
    if alone and _is_next_cue(verb) and verb.head.dep_ in {"ccomp", "xcomp"}:
        above = candidate_at(verb.head.head)
        if above is not None and above.token.pos_ == "VERB":
            return source_of(above)
    own = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ in _RELATIVE), None)
    found = own or subject(_speaking(verb))
    return None if found is not None and found.dep_ == "expl" else found


def _speaking(verb: Token) -> Token:
    """Return the verb whose subject speaks; of ", saying …" after a noun, the verb above that."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or not _after_comma(verb):
        return verb
    above = verb.head
    for _ in range(_HIGHEST):
        if above.dep_ in _SUBJECTS or above.head.i == above.i:
            return verb
        above = above.head
        if above.pos_ == "VERB":
            return above
    return verb


def _noun_source(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"amod", "compound"} and child.ent_type_ in _OWNERS:
            return child
        if child.dep_ == "compound" and child.pos_ == "PROPN" and child.i == noun.i - 1:
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "among"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    return subject(verb) if noun.dep_ == "dobj" and verb.lemma_ in _LIGHT else None


def _adjective_source(adjective: Token) -> Token | None:
    own = next((c for c in adjective.children if c.dep_ in _SUBJECTS), None)
    if own is not None or adjective.dep_ not in {"acomp", "attr", "oprd", "conj"}:
        return own
    return subject(adjective.head)


def content_of(candidate: Candidate) -> Content | None:
    """Return the content of a cue by the frames it takes, or None where none fits.

    Quotations beside the cue are not looked for here.
    """
    if candidate.token.pos_ == "VERB":
        return _verb_content(candidate)
    if candidate.token.pos_ == "ADV":
        return _host(candidate.token)
    return _phrase_content(candidate)


def _verb_content(candidate: Candidate) -> Content | None:
    frames, verb = candidate.cue.frames, candidate.token
    if "raised" in frames:
        return _raised(verb)
    if is_passive(verb) and "passive" in frames:
        found = _passive(candidate)
        if found is not None:
            return found
    for child in [*verb.rights, *verb.lefts]:
        found = _complement(candidate, child)
        if found is not None:
            return found
    if "clause" in frames:
        found = _after_that(verb) or _after_phrase(verb)
        if found is not None:
            return found
    return _inserted(verb) if "clause" in frames or "quote" in frames else None


def _complement(candidate: Candidate, child: Token) -> Content | None:
    """Return the content that begins with ``child``, if a frame of the cue allows it."""
    label = child.dep_
    if label == "ccomp":
        return _clause(candidate, child)
    if label == "xcomp" and _is_complement(candidate, child):
        return Content((_own_clause(child),))
    if label in {"dobj", "oprd"}:
        return _object(candidate, child)
    if label in {"prep", "agent", "dative"} and child.lower_ in candidate.cue.prepositions:
        return _prepositional(candidate, child)
    return None


def _is_complement(candidate: Candidate, child: Token) -> bool:
    """Tell an infinitive or a gerund that the cue takes: "plans to leave", "considers leaving"."""
    if child.tag_ == "VBG":
        return "object" in candidate.cue.frames and child.i > candidate.token.i
    return "infinitive" in candidate.cue.frames and is_infinitive(child)


def _clause(candidate: Candidate, clause: Token) -> Content | None:
    frames, verb = candidate.cue.frames, candidate.token
    if is_finite(clause):
        before = clause.i < verb.i
        if "clause" not in frames or (before and "quote" not in frames):
            return None
        return Content((subtree(clause) if before else _own_clause(clause),), clausal=True)
    frame = "infinitive" if is_infinitive(clause) else "predicate"
    return Content((_own_clause(clause),)) if frame in frames else None


def _own_clause(clause: Token) -> Range:
    """Return a clause without the next cue, where the parser has coordinated that with it.

    "He said he would go and added …": "added" is said by the report, not by him. With a
    second "that" it goes on: "said it would talk, but that …".
    """
    start, end = subtree(clause)
    for child in clause.children:
        if _is_next_cue(child) and _ends(child, end):
            joint = child.left_edge.i
            while joint > start and child.doc[joint - 1].dep_ in {"cc", "punct"}:
                joint -= 1
            end = min(end, joint)
    if start >= end:
        return subtree(clause)
    return start, max(end, _second_that(clause, end))


def _ends(part: Token, end: int) -> bool:
    """Tell whether nothing of a clause that ends at ``end`` comes after ``part`` but parts like it.

    "He said it was not, as Kyiv claimed, the first step" goes on after "claimed".
    """
    if part.dep_ != "advcl" or part.tag_ == "VBG":
        return True
    return all(token.is_punct for token in part.doc[part.right_edge.i + 1 : end])


def _is_next_cue(verb: Token) -> bool:
    """Tell a cue that goes on from the one above: "would go and added …", "would go, saying …"."""
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return candidate_at(verb) is not None
    coordinated = verb.dep_ == "conj" and verb.tag_ == "VBD"
    apart = verb.dep_ == "advcl" and verb.tag_ == "VBG" and _after_comma(verb)
    if not (coordinated or apart) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    candidate = candidate_at(verb)
    return candidate is not None and candidate.cue.kind in {"speech", "document"}


def _after_comma(verb: Token) -> bool:
    return verb.i > 0 and verb.doc[verb.i - 1].text == ","


def _second_that(clause: Token, end: int) -> int:
    """Return the end of ", but that …" after a clause that ends at ``end``, or ``end``."""
    doc = clause.doc
    at = end
    while at < len(doc) and at < end + 3 and doc[at].dep_ in {"punct", "cc"}:
        at += 1
    if at == end or at >= len(doc) or not _is_that(doc[at]):
        return end
    verb = doc[at].head
    return verb.right_edge.i + 1 if verb.i > at and verb.i != clause.head.i else end


def _after_phrase(verb: Token) -> Content | None:
    """Return the clause of "said in a letter that talks failed", hung on "letter" by the parser.

    Or on what stands after it: "in a letter sent on Friday that talks failed".
    """
    for _, noun in prepositional(verb):
        for clause in noun.rights:
            first = clause.left_edge
            whole = any(c.dep_ in _SUBJECTS and c.i != first.i for c in clause.children)
            if clause.dep_ == "relcl" and first.lower_ == "that" and whole:
                return Content((subtree(clause),), clausal=True)
            if clause.dep_ == "acl" and clause.tag_ == "VBN":
                for inner in clause.rights:
                    if inner.dep_ == "ccomp" and _is_that(inner.left_edge):
                        return Content((subtree(inner),), clausal=True)
    return None


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and token.dep_ == "mark"


def _after_that(word: Token) -> Content | None:
    """Return the clause whose "that" follows the phrase of a cue, wherever the parser hung it."""
    doc, at = word.doc, word.i + 1
    if word.pos_ == "NOUN":
        at = word.right_edge.i + 1
    if at >= len(doc) or not _is_that(doc[at]) or doc[at].head.i < at:
        return None
    return Content(((at, doc[at].head.right_edge.i + 1),), clausal=True)


def _prepositional(candidate: Candidate, preposition: Token) -> Content | None:
    """Return "talks" of "called for talks", "NATO to withdraw" of "called on NATO to withdraw"."""
    verb = candidate.token
    if preposition.i < verb.i:
        return None
    inner = next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None)
    if inner is None:
        return None
    start, end = preposition.i + 1, inner.right_edge.i + 1
    if "infinitive" in candidate.cue.frames:
        for other in verb.rights:
            if other.dep_ in {"xcomp", "advcl"} and is_infinitive(other) and other.i >= end:
                end = other.right_edge.i + 1
                break
    for other in verb.rights:
        if other.dep_ == "advcl" and other.left_edge.i in {end, end + 1} and _is_if(other):
            end = other.right_edge.i + 1
    return Content(((start, end),), (preposition.i,))


def _is_if(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children)


def _object(candidate: Candidate, thing: Token) -> Content | None:
    """Return the content of a verb whose object ``thing`` is it, or is part of it."""
    verb, cue, frames = candidate.token, candidate.cue, candidate.cue.frames
    if "noun" in frames:
        found = _of_noun(thing)
        if found is not None:
            return found
    later = [c for c in verb.rights if c.i > thing.i]
    if cue.addressee == "object":
        found = _told(candidate, later)
        if found is not None:
            return found
    second = companion(verb, cue) if cue.companion else None
    whole = "object" in frames and thing.dep_ == "dobj" and (second is None or second.i != thing.i)
    start, end = subtree(thing)
    if "clause" in frames and thing.dep_ == "dobj":
        clause_end = _broken_clause(candidate, end)
        if clause_end > end:
            return Content(((start, clause_end),), clausal=True)
    for other in later:
        if _joins(candidate, other):
            end, whole = max(end, _own_clause(other)[1]), True
    return Content(((start, end),)) if whole else None


def _broken_clause(candidate: Candidate, end: int) -> int:
    """Return where the clause ends whose subject the parser took for an object ending at ``end``.

    "Iran maintains its programme is peaceful" may come out as "maintains its programme".
    """
    doc, verb = candidate.token.doc, candidate.token
    clause = next((c for c in verb.rights if c.dep_ == "ccomp" and c.i >= end), None)
    if clause is not None and candidate.cue.addressee != "object" and is_finite(clause):
        return int(clause.right_edge.i + 1)
    finite = end < len(doc) and doc[end].tag_ in _FINITE_TAGS and doc[end].head.i != verb.i
    if not finite or verb.dep_ == "acl":
        return end
    stop = end
    while stop < len(doc) and doc[stop].text not in _STOPS:
        stop += 1
    return stop


def _told(candidate: Candidate, later: Iterable[Token]) -> Content | None:
    """Return what someone is told: the clause or the phrase after the one spoken to."""
    cue = candidate.cue
    for other in later:
        if other.dep_ == "ccomp" and "clause" in cue.frames and is_finite(other):
            return Content((_own_clause(other),), clausal=True)
        if other.dep_ == "prep" and other.lower_ in cue.tails:
            inner = next((c for c in other.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                return Content((subtree(inner),), (other.i,))
    return None


def _joins(candidate: Candidate, other: Token) -> bool:
    """Tell whether a dependent after the object belongs to the content with it."""
    cue = candidate.cue
    if other.dep_ == "xcomp" and is_infinitive(other):
        return "infinitive" in cue.frames
    if other.dep_ in {"oprd", "xcomp", "acomp"}:
        return "predicate" in cue.frames
    return other.dep_ == "prep" and other.lower_ in cue.tails


def _of_noun(noun: Token) -> Content | None:
    """Return the content of a noun of saying that is the object of a light verb."""
    inner = candidate_at(noun)
    found = _phrase_content(inner) if inner is not None else None
    if found is None or any(c.dep_ == "poss" for c in noun.children):
        return None
    words = (*range(noun.left_edge.i, noun.i + 1), *found.words)
    return Content(found.ranges, words, found.clausal)


def _passive(candidate: Candidate) -> Content | None:
    """Return "NATO … to meet" of "NATO is expected to meet", "that …" of "it is said that …"."""
    children = list(candidate.token.children)
    parts = [c for c in children if _in_passive(candidate, c)]
    if all(c.dep_ == "nsubjpass" for c in parts) and "object" not in candidate.cue.frames:
        return None
    found = tuple(subtree(c) for c in parts)
    clausal = any(c.dep_ == "ccomp" for c in children)
    return Content(found, clausal=clausal) if found else None


def _in_passive(candidate: Candidate, child: Token) -> bool:
    """Tell whether a dependent of a passive cue is part of its content."""
    cue = candidate.cue
    if child.dep_ == "nsubjpass":
        return not _is_dummy(child)
    if child.dep_ == "xcomp":
        return is_infinitive(child)
    if child.dep_ == "ccomp":
        return "clause" in cue.frames and is_finite(child)
    if child.dep_ == "oprd":
        return "predicate" in cue.frames
    return child.dep_ == "prep" and child.lower_ in cue.tails


def _raised(verb: Token) -> Content | None:
    """Return "the talks … to stall" of "the talks seem to stall"."""
    complements = [c for c in verb.rights if c.dep_ in _COMPLEMENTS]
    if not complements:
        return None
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj" and not _is_dummy(c)]
    return Content(tuple(subtree(c) for c in [*subjects, *complements]))


def _is_dummy(token: Token) -> bool:
    """Tell the "it" of "it is believed that" from one that stands for something."""
    return token.dep_ == "expl" or (
        token.lower_ in {"it", "there"} and any(c.dep_ == "ccomp" for c in token.head.children)
    )


def _inserted(verb: Token) -> Content | None:
    """Return the clause that a cue is set into or after: ", he said,", ", as Reuters reported"."""
    head = verb.head
    if head.i == verb.i:
        return None
    as_clause = verb.dep_ == "advcl" and any(
        c.dep_ in {"mark", "advmod"} and c.lower_ == "as" for c in verb.children
    )
    if verb.dep_ != "parataxis" and not as_clause:
        return None
    ranges = tuple(_around(subtree(head), subtree(verb)))
    return Content(ranges, clausal=True) if ranges else None


def _around(whole: Range, part: Range) -> Iterator[Range]:
    if whole[0] < part[0]:
        yield whole[0], part[0]
    if part[1] < whole[1]:
        yield part[1], whole[1]


def _phrase_content(candidate: Candidate) -> Content | None:
    """Return the content of a noun or adjective: its clause, infinitive or prepositional phrase."""
    if _is_bare(candidate.token):
        return None
    for child in candidate.token.rights:
        found = _phrase_complement(candidate, child)
        if found is not None:
            return found
    return _after_that(candidate.token) if "clause" in candidate.cue.frames else None


def _is_bare(noun: Token) -> bool:
    """Tell a noun that is part of a set phrase: "in order to", "on condition that"."""
    return noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.head.i == noun.i - 1


def _phrase_complement(candidate: Candidate, child: Token) -> Content | None:
    cue = candidate.cue
    if child.dep_ in {"acl", "ccomp", "relcl", "xcomp", "advcl"}:
        if "clause" in cue.frames and is_finite(child) and _is_content_clause(child):
            return Content((subtree(child),), clausal=True)
        if "infinitive" in cue.frames and is_infinitive(child):
            return Content((subtree(child),))
    elif child.dep_ == "prep" and child.lower_ in cue.prepositions:
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        if inner is not None:
            return Content((subtree(inner),), (child.i,))
    return None


def _is_content_clause(verb: Token) -> bool:
    """Tell a content clause ("the claim that it left") from a relative one ("that it made")."""
    if verb.dep_ == "ccomp":
        return True
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def _host(adverb: Token) -> Content | None:
    """Return the clause that an adverb such as "reportedly" stands in, around the adverb."""
    ranges = tuple(_around(subtree(adverb.head), (adverb.i, adverb.i + 1)))
    return Content(ranges, clausal=True) if ranges else None


def is_finite(verb: Token) -> bool:
    """Tell whether the clause of ``verb`` has a finite verb, or a "that" that calls for one."""
    if verb.tag_ in _FINITE_TAGS:
        return True
    return any(
        (c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE_TAGS) or _is_that(c)
        for c in verb.children
    )


def is_infinitive(verb: Token) -> bool:
    """Tell whether ``verb`` is an infinitive with "to"."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


__all__ = ["Content", "content_of", "is_finite", "is_infinitive", "source_of", "subtree"]
