"""Acts done by saying something: what reported words with a modal ask, threaten, pledge, refuse.

"NATO must withdraw, Putin said" is a request, and so is "insisted that NATO withdraw"; "the
US would respond if Russia invaded, the official said" is a threat; "we will send aid" a
pledge; "we will not attend" a refusal. The words inside are acts of their own, with the
status that their modal gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dragoman.codebook.lexicon import ActEntry
from dragoman.codebook.modals import Modal
from dragoman.language.syntax import (
    agent,
    children,
    clause,
    is_negated,
    is_passive,
    modal,
    prepositional,
    subject,
)
from dragoman.reading.acts.draft import FRIENDLY, HOSTILE, Draft
from dragoman.reading.acts.scene import Scene
from dragoman.reading.acts.status import is_void
from dragoman.record import Attribution, Mention

_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis", "pcomp", "xcomp", "advcl"})
#: Verbs whose complement is bare for another reason: "let him go", "helped Iran build".
_BARE_ANYWAY = frozenset({"let", "make", "help", "see", "hear", "watch", "have", "do"})
_FIRST_PERSON = frozenset({"we", "i"})
_MODE_OF_REQUEST = {
    "CONSULT": "meet", "AGREE": "meet", "AID": "assist", "COOPERATE": "assist",
    "SUPPORT": "assist", "CONCEDE": "yield", "RETREAT": "yield",
}  # fmt: skip


def spoken_acts(
    scene: Scene, chosen: Mapping[int, ActEntry], modals: Mapping[str, Modal]
) -> Iterator[Draft]:
    """Yield the acts that reported words perform by their modals, in reading order."""
    for number, quotes in scene.quotes_at.items():
        verb = scene.doc[number]
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in _MAIN:
            continue
        quote = quotes[-1]
        if quote.speaker is None:
            continue
        word = modal(verb)
        if is_mandative(verb):
            yield from _request(verb, quote, scene, chosen)
        elif word is None or word not in modals:
            continue
        elif modals[word].obligation:
            yield from _request(verb, quote, scene, chosen)
        elif modals[word].status == "scheduled" and _speaks_for(verb, quote, scene):
            yield from _commitment(verb, quote, scene, chosen)


def is_mandative(verb: Token) -> bool:
    """Tell whether a that-clause is in the bare form that asks: "insisted that it *be* removed".

    The mandative subjunctive (Huddleston & Pullum 2002, ch. 11.4.3).
    """
    if verb.dep_ != "ccomp" or verb.head.lemma_ in _BARE_ANYWAY:
        return False
    first = min([*children(verb, "aux", "auxpass"), verb], key=lambda token: token.i)
    owner = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if first.tag_ != "VB" or owner is None or owner.i > first.i:
        return False
    # Where the plain present looks the same, only the third person tells: "that Iran leave".
    return (
        first.lemma_ == "be" or owner.tag_ in {"NN", "NNP"} or owner.lower_ in {"he", "she", "it"}
    )


def _request(
    verb: Token, quote: Attribution, scene: Scene, chosen: Mapping[int, ActEntry]
) -> Iterator[Draft]:
    own = scene.principal(str(quote.speaker))
    whom = [party for party in _asked(verb, scene) if scene.principal(party) != own]
    if not whom and _speaks_for(verb, quote, scene):
        return
    entry = chosen.get(verb.i)
    mode = _MODE_OF_REQUEST.get(entry.type or "", "change") if entry is not None else "change"
    yield _draft(verb, quote, "REQUEST", mode, whom)


def _asked(verb: Token, scene: Scene) -> list[str]:
    """Return whom an obligation falls on: the doer, or those that its subject is between or of."""
    doer = agent(verb) if is_passive(verb) else subject(verb)
    if doer is None:
        return []
    found = scene.cast.parties(doer)
    if not found:
        for _, inner in prepositional(doer, "between", "of", "by", "from"):
            found = found or scene.cast.parties(inner)
    return found


def _commitment(
    verb: Token, quote: Attribution, scene: Scene, chosen: Mapping[int, ActEntry]
) -> Iterator[Draft]:
    doer = subject(verb)
    # "the US would respond, the official said": the state does it, not its official.
    doers = scene.cast.parties(doer)[:1] if doer is not None else []
    entry = _deed(verb, chosen)
    kind = entry.type if entry is not None else None
    retaliates = verb.lemma_ in scene.lexicon.classes.get("retaliation", frozenset())
    if is_negated(verb) or is_void(verb):
        if kind in FRIENDLY or kind == "CONSULT":
            mode = "meet" if kind == "CONSULT" else None
            yield _draft(verb, quote, "REJECT", mode, [], doers)
    elif kind in HOSTILE or retaliates:
        yield _draft(verb, quote, "THREATEN", None, [], doers)
    elif kind in FRIENDLY:
        concedes = "CONCEDE" if kind in {"CONCEDE", "RETREAT"} else "AGREE"
        yield _draft(verb, quote, concedes, None, [], doers)


def _deed(verb: Token, chosen: Mapping[int, ActEntry]) -> ActEntry | None:
    """Return the row of the act that ``verb``, or the noun it is a light verb for, names."""
    if verb.i in chosen:
        return chosen[verb.i]
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.i in chosen:
            return chosen[child.i]
    return None


def _speaks_for(verb: Token, quote: Attribution, scene: Scene) -> bool:
    """Tell whether the speaker says what they, or the state they act for, will do."""
    if is_passive(verb):
        return False
    doer = subject(verb)
    if doer is None:
        return False
    if doer.lower_ in _FIRST_PERSON:
        return True
    own = scene.principal(str(quote.speaker))
    return own in {scene.principal(party) for party in scene.cast.parties(doer)}


def _draft(
    verb: Token,
    quote: Attribution,
    kind: str,
    mode: str | None,
    whom: list[str],
    doers: list[str] | None = None,
) -> Draft:
    words = clause(verb)
    said = words if kind == "REQUEST" else (verb.idx, max(words[1], verb.idx + len(verb)))
    return Draft(
        token=verb,
        type=kind,
        mode=mode,
        mention=Mention((verb.idx, verb.idx + len(verb)), words),
        actors=doers or [str(quote.speaker)],
        recipients=whom,
        object=said,
        object_head=verb,
        said_in=(quote,),
    )
