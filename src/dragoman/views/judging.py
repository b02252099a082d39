"""How a source is known, named or not, official or not, and by what that is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.offices import load_offices
from dragoman.codebook.sectors import load_people
from dragoman.record import Actor, Attribution, Span
from dragoman.views.rows import Standing

#: PLOVER's sector codes for the arms of a state (PLOVER codebook, "sectors"): government,
#: armed forces, legislature, courts, police, intelligence.
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})


class Judgement(msgspec.Struct, frozen=True):
    """The standing of a source, and why it is so, in a few words."""

    standing: Standing
    why: str


#: What a report tells in its own voice.
OWN_VOICE = Judgement("the report itself", "the report tells it in its own voice")


def judge_actor(actor: Actor, actors: Mapping[str, Actor] | None = None) -> Judgement:
    """Return the standing of a speaker.

    An official is a state, an international organization, whoever's first PLOVER sector is
    an arm of a state, and, by ``actors`` (the record's, by id), a person whose office is of
    one of these.

    >>> judge_actor(Actor(id="a1", name="witnesses", kind="group", named=False))
    Judgement(standing='unnamed other', why='not named; no office or arm of a state is told')
    """
    reason = _official_by(actor, actors or {})
    named = "named" if actor.named else "not named"
    why = f"{named}; {reason or 'no office or arm of a state is told'}"
    if reason is None:
        return Judgement("named other" if actor.named else "unnamed other", why)
    return Judgement("named official" if actor.named else "unnamed official", why)


def _official_by(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    """Return by what an actor is official, or None where nothing makes it so."""
    own = _own_reason(actor)
    if own is not None:
        return own
    holder = actors.get(actor.of) if actor.of is not None else None
    if actor.role is None or holder is None or _own_reason(holder) is None:
        return None
    return f"{actor.role} of {holder.name}"


def _own_reason(actor: Actor) -> str | None:
    if actor.country == "IGO":
        return "of an international organization"
    if actor.sectors and actor.sectors[0] in OFFICIAL:
        return f"of an arm of a state ({actor.sectors[0]})"
    return "a state" if actor.kind == "state" and not actor.sectors else None


def judge_quote(quote: Attribution, text: str, actors: Mapping[str, Actor]) -> Judgement:
    """Return the standing of the source of an attribution in ``text``, whose ``actors`` are by id.

    It is ``document`` where the source is itself what the words were said in ("the report
    said"). A source that the reader could not resolve is judged by its words.
    """
    speaker = actors.get(quote.speaker) if quote.speaker else None
    words = " ".join(" ".join(text[start:end].split()) for start, end in quote.source)
    if is_document(quote):
        issuer = f", of {speaker.name}" if speaker is not None else ""
        medium = words or (text[slice(*quote.medium)] if quote.medium else "")
        return Judgement("document", f"{medium} speaks{issuer}")
    if speaker is not None:
        return judge_actor(speaker, actors)
    if not words:
        return Judgement("unnamed other", "nobody is named as the source")
    official = any(_is_official_noun(word) for word in words.lower().split())
    return Judgement(
        "unnamed official" if official else "unnamed other",
        f"known only by the words {words!r}",
    )


def is_document(quote: Attribution) -> bool:
    """Tell whether the source of an attribution is itself the medium, as in "the report said"."""
    if quote.medium is None:
        return False
    return _overlaps(quote.medium, quote.source) or not (quote.speaker or quote.source)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def _is_official_noun(word: str) -> bool:
    """Tell a noun for officials or for an arm of a state: "official", "minister", "army"."""
    if word in {"official", "officials"}:
        return True
    office, people, body = (
        load_offices().get((word,)),
        load_people().get(word),
        load_bodies().get(word),
    )
    known = [one.sectors[0] for one in (office, people, body) if one is not None and one.sectors]
    return any(sector in OFFICIAL for sector in known)


__all__ = [
    "OFFICIAL", "OWN_VOICE", "Judgement", "is_document", "judge_actor", "judge_quote",
]  # fmt: skip
