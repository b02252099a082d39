"""Frames: what stands around a word that may name an act, and whether a row's tests hold.

A slot is a place in the syntax ("subj", "obj", "to", "xsubj"…; the lexicon's files list
them all); it is filled by the tokens that head the phrases standing there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dragoman.codebook.lexicon import ActEntry, LightVerb, Test
from dragoman.language.syntax import (
    agent,
    children,
    conjuncts,
    direct_object,
    is_negated,
    is_passive,
    prepositional,
    subject,
)
from dragoman.reading.acts.scene import Scene

_COMPLEMENTS = ("ccomp", "xcomp", "acl", "pcomp", "advcl")
_OWNERS = ("poss", "amod", "compound", "nmod")


def select_entry(
    token: Token, entries: Iterable[ActEntry], scene: Scene
) -> tuple[ActEntry, Token | None] | None:
    """Return (the first row of ``entries`` whose cue and tests all hold, its light verb).

    None when no row holds, or when the first that does is a stop row.
    """
    light = light_verb(token, scene) if token.pos_ in {"NOUN", "PROPN"} else None
    light_token = light[0] if light else None
    for entry in entries:
        if not _has_cue_words(token, entry.cue[1:]):
            continue
        if all(holds(test, token, light_token, scene) for test in entry.tests):
            return (entry, light_token) if entry.type is not None else None
    return None


def light_verb(noun: Token, scene: Scene) -> tuple[Token, LightVerb] | None:
    """Return the light verb that ``noun`` is the object of ("held talks"), with its row."""
    above = noun
    while above.dep_ == "conj":
        above = above.head
    verb = above.head
    if above.dep_ == "pobj":
        verb = above.head.head
    elif above.dep_ not in {"dobj", "nsubjpass", "obj", "attr", "oprd"} and not (
        verb.dep_ == "acl" and verb.tag_ == "VBN"
    ):
        return _participle(noun, scene)
    for row in scene.lexicon.light_verbs.get(verb.lemma_.lower(), ()):
        needs_preposition = above.dep_ == "pobj"
        if needs_preposition and above.head.lower_ not in row.cue[1:]:
            continue
        if _has_cue_words(verb, row.cue[1:]):
            return verb, row
    return _participle(noun, scene)


def _participle(noun: Token, scene: Scene) -> tuple[Token, LightVerb] | None:
    """Return the participle or relative clause that holds the noun: "talks held in Geneva"."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and is_passive(child):
            for row in scene.lexicon.light_verbs.get(child.lemma_.lower(), ()):
                if _has_cue_words(child, row.cue[1:]):
                    return child, row
    return None


def _has_cue_words(token: Token, words: tuple[str, ...]) -> bool:
    """Tell whether every particle or preposition of a cue depends on ``token``, or follows it."""
    if not words:
        return True
    below = {child.lower_ for child in token.children if child.dep_ not in {"nsubj", "det"}}
    if all(word in below for word in words):
        return True
    following = token.doc[token.i + 1 : token.i + 1 + len(words)]
    return tuple(t.lower_ for t in following) == words


def holds(test: Test, token: Token, light: Token | None, scene: Scene) -> bool:
    """Tell whether one test of a row holds around ``token``; ``light`` is its light verb."""
    return _ANSWERS[test.kind](test, token, light, scene) is not test.negated


def slot(name: str, token: Token, light: Token | None, scene: Scene) -> list[Token]:
    """Return the heads of the phrases that fill a slot of the act named by ``token``.

    ``speaker`` is not a place in the syntax and is not answered here.
    """
    if name.endswith(".poss"):
        return [
            owner
            for head in slot(name.removesuffix(".poss"), token, light, scene)
            for owner in owners(head)
        ]
    if name in _SLOTS:
        return _SLOTS[name](token, light)
    return _below_preposition(name, token, light)


def _below_preposition(name: str, token: Token, light: Token | None) -> list[Token]:
    """Heads below a preposition of the cue, of its object, or of its light verb.

    "imposed sanctions on Russia": the parser may hang "on" on either word.
    """
    hosts = [token]
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        held = direct_object(token) if token.pos_ != "ADJ" else None
        hosts += [held] if held is not None else []
        # "withdraw out of Iran"
        hosts += children(token, "prt", "advmod", "prep")
        # "engage in talks with Iran", "take part in a summit with Iran"
        hosts += [inner for _, inner in prepositional(token, "in")]
    else:
        hosts += _nouns_above(token)
    if light is not None:
        hosts.append(light)
    for host in hosts:
        found = [inner for _, inner in prepositional(host, name)]
        if found:
            return found
    return []


def _nouns_above(noun: Token) -> list[Token]:
    """Return the first of the coordinated nouns: what follows the last may belong to all."""
    return [noun.head] if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else []


def owners(head: Token) -> list[Token]:
    """Return what stands for the owner or maker of ``head``: possessors, adjectives, of, by."""
    found = [child for child in head.children if child.dep_ in _OWNERS]
    for _, inner in prepositional(head, "of", "by", "from"):
        found += [inner, *children(inner, "poss")]
    found += [by for child in children(head, "acl") if (by := agent(child)) is not None]
    return found


def _doer(token: Token, light: Token | None) -> list[Token]:
    verb = light if light is not None and token.pos_ not in {"VERB", "AUX"} else token
    if token.pos_ == "ADJ" and token.dep_ in {"acomp", "attr", "oprd"}:
        verb = token.head
    if is_passive(verb):
        by = agent(verb)
        return [by] if by is not None else []
    found = subject(verb)
    return [found] if found is not None else []


def _object(token: Token, light: Token | None) -> list[Token]:
    found = direct_object(token) if token.pos_ in {"VERB", "AUX"} else None
    if found is None:
        return []
    return [_antecedent(found)]


def _antecedent(token: Token) -> Token:
    """Return the noun for a relative pronoun in object position: "invasion, which X denies"."""
    if token.tag_ in {"WDT", "WP"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _complement(*labels: str) -> Callable[[Token, Token | None], list[Token]]:
    def fill(token: Token, light: Token | None) -> list[Token]:
        hosts = [token, *children(token, "dobj")] if token.pos_ == "VERB" else [token]
        return [child for host in hosts for child in children(host, *labels)]

    return fill


def _infinitive(token: Token, light: Token | None) -> list[Token]:
    """Open complements, and the infinitives that the parser takes for adjuncts or modifiers.

    "called on Iran to stop", "a demand to stop".
    """
    found = _complement("xcomp")(token, light)
    if not found:
        hosts = [token, *children(token, "dobj")] if token.pos_ == "VERB" else [token]
        loose = [c for host in hosts for c in children(host, "advcl", "acl")]
        found = [c for c in loose if c.tag_ == "VB" and any(w.lower_ == "to" for w in c.children)]
    return found


def _complement_doer(token: Token, light: Token | None) -> list[Token]:
    for child in (*_infinitive(token, light), *children(token, "ccomp")):
        own = children(child, "nsubj", "nsubjpass")
        if own:
            return own
        held = children(token, "dobj", "dative")
        return held or [p for c in children(token, "prep") for p in children(c, "pobj")]
    return []


def _possessors(token: Token, light: Token | None) -> list[Token]:
    return [child for child in token.children if child.dep_ in _OWNERS]


def _light_subject(token: Token, light: Token | None) -> list[Token]:
    return _doer(token, light) if light is not None else []


_SLOTS: dict[str, Callable[[Token, Token | None], list[Token]]] = {
    "subj": _doer,
    "obj": _object,
    "iobj": lambda token, light: [c for c in children(token, "dative") if c.pos_ != "ADP"],
    "by": lambda token, light: [
        *([a] if (a := agent(light if light is not None else token)) is not None else []),
        *(inner for _, inner in prepositional(token, "by")),
    ],
    "xsubj": _complement_doer,
    "xcomp": _infinitive,
    "ccomp": _complement("ccomp"),
    "acl": _complement("acl"),
    "clause": lambda token, light: [token],
    "poss": _possessors,
    "light": _light_subject,
}


def _matches(test: Test, heads: list[Token], scene: Scene) -> bool:
    """Tell whether one of the heads, or a conjunct of it, is what the test asks for."""
    if not heads:
        return False
    if not test.values and not test.party:
        return True
    for head in heads:
        for member in conjuncts(head):
            if test.values and (
                member.lemma_.lower() in test.values or member.lower_ in test.values
            ):
                return True
            if test.party and scene.cast.parties(member):
                return True
    return False


_Answer = Callable[[Test, Token, Token | None, Scene], bool]


def _by_slot(name: str) -> _Answer:
    def answer(test: Test, token: Token, light: Token | None, scene: Scene) -> bool:
        return _matches(test, slot(name, token, light, scene), scene)

    return answer


def _modifier(test: Test, token: Token, light: Token | None, scene: Scene) -> bool:
    return _matches(test, children(token, "amod", "compound", "nmod", "poss"), scene)


def _in_light_verb(test: Test, token: Token, light: Token | None, scene: Scene) -> bool:
    return light is not None and (not test.values or light.lemma_.lower() in test.values)


_ANSWERS: dict[str, _Answer] = {
    "obj": _by_slot("obj"),
    "no-obj": lambda test, token, light, scene: not slot("obj", token, light, scene),
    "subj": _by_slot("subj"),
    "xcomp": _by_slot("xcomp"),
    "ccomp": _by_slot("ccomp"),
    "neg": lambda test, token, light, scene: (
        is_negated(token) or (token.pos_ == "ADJ" and is_negated(token.head))
    ),
    "passive": lambda test, token, light, scene: is_passive(token),
    "active": lambda test, token, light, scene: not is_passive(token),
    "poss": _by_slot("poss"),
    "light": _in_light_verb,
    "mod": _modifier,
    "plural": lambda test, token, light, scene: token.tag_ in {"NNS", "NNPS", "VBZ"},
    "det": lambda test, token, light, scene: bool(children(token, "det")),
    "prep": lambda test, token, light, scene: _matches(
        test, slot(test.word, token, light, scene), scene
    ),
}
