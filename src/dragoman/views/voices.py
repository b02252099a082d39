"""Who says so, and how they are known: voices, offices, standing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.record import Actor, Attribution
from dragoman.views.judging import OWN_VOICE, judge_actor, judge_quote
from dragoman.views.lookup import Lookup
from dragoman.views.rows import Standing, Voice
from dragoman.views.words import without_article

THE_REPORT = Voice(
    line="the report itself",
    name="the report itself",
    standing=OWN_VOICE.standing,
    why=OWN_VOICE.why,
)


def standing(actor: Actor, actors: Mapping[str, Actor] | None = None) -> Standing:
    """Say how a speaker is known: named or not, official or other (see ``judge_actor``).

    >>> standing(Actor(id="a1", name="witnesses", kind="group", named=False))
    'unnamed other'
    """
    return judge_actor(actor, actors).standing


def office(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    """Return a person's role with what it is a role of, or None without a role.

    >>> russia = Actor(id="a2", name="Russia", kind="state")
    >>> putin = Actor(id="a1", name="Vladimir Putin", kind="person", role="President", of="a2")
    >>> office(putin, {"a2": russia})
    'President of Russia'
    """
    holder = actors.get(actor.of) if actor.of else None
    if actor.role is None or holder is None:
        return actor.role
    name = without_article(holder.name)
    if name.casefold() in actor.role.casefold():
        return actor.role
    if holder.kind == "person" or (holder.kind == "state" and _needs_no_article(name)):
        return f"{actor.role} of {name}"
    return f"{name} {actor.role}"


def _needs_no_article(state: str) -> bool:
    """Say whether a state is surely named without ``the``: unlike the United States, the
    Philippines, the Russian Federation."""
    return " " not in state and not state.endswith("s")


def actor_voice(actor: Actor, lookup: Lookup, medium: str | None = None) -> Voice:
    """Return the voice of an actor, who spoke in ``medium`` if that is known."""
    known, judged = office(actor, lookup.actors), judge_actor(actor, lookup.actors)
    parts = [actor.name]
    if known is not None and known.casefold() not in actor.name.casefold():
        parts.append(known)
    if not actor.named:
        parts.append("unnamed")
    return Voice(
        line=_line(", ".join(parts), medium),
        name=actor.name,
        standing=judged.standing,
        office=known,
        medium=medium,
        why=judged.why,
    )


def quote_voice(quote: Attribution, lookup: Lookup) -> Voice:
    """Return the voice of an attribution.

    Its standing is ``document`` where the source is itself the medium (``the report said``).
    Without a known speaker the voice is named by the words of the source.
    """
    words = lookup.words(quote.medium)
    medium = None if words is None else without_article(words)
    speaker = lookup.actors.get(quote.speaker) if quote.speaker else None
    judged = judge_quote(quote, lookup.record.report.text, lookup.actors)
    if speaker is not None:
        voice = actor_voice(speaker, lookup, medium)
        if judged.standing != "document":
            return voice
        return msgspec.structs.replace(voice, standing="document", why=judged.why)
    named_by = " ".join(filter(None, map(lookup.words, quote.source)))
    name = named_by or medium or "a source not named"
    line = name if judged.standing == "document" else _line(name, medium)
    return Voice(line=line, name=name, standing=judged.standing, medium=medium, why=judged.why)


def chain_voice(quotes: Sequence[Attribution], lookup: Lookup) -> Voice:
    """Return who vouches for something: a chain of attributions, the outermost first.

    The line names all of them (``Interfax, citing Sergei Lavrov``); the standing is that of
    the innermost, whose word it is. Without attributions it is the report itself.
    """
    if not quotes:
        return THE_REPORT
    voices = [quote_voice(quote, lookup) for quote in quotes]
    lines = list(dict.fromkeys(voice.line for voice in voices))
    first = voices[-1]
    return Voice(
        line=", citing ".join(lines),
        name=first.name,
        standing=first.standing,
        office=first.office,
        medium=first.medium,
        why=first.why,
    )


def _line(name: str, medium: str | None) -> str:
    return name if medium is None else f"{name} ({medium})"
