"""Turns of a transcript as attributions, and who it is that speaks in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from dragoman.reading.attributions.labels import Turn
from dragoman.reading.attributions.parts import Parts
from dragoman.reading.attributions.stage import Stage
from dragoman.reading.cast import Cast
from dragoman.record import Actor

#: What begins an aside in a label: "LAVROV (through interpreter)".
_OPENING = frozenset({"(", "["})


def find_turn_parts(stage: Stage) -> Iterator[Parts]:
    """Yield an attribution for each turn of a transcript: its label, its mark, its words."""
    for mark, turn in stage.turns.items():
        label = stage.ranges([turn.label] if turn.label is not None else [])
        contents = stage.ranges(turn.contents)
        if contents:
            source = label[0] if label else None
            yield Parts(kind="speech", cue=((mark, mark + 1),), contents=contents, source=source)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who may have the turns of a transcript.

    ``interviewed`` is the person named most often before the first turn, None where two would
    do; ``by_last_name`` the one actor, persons before others, whose name ends in a word.
    """

    cast: Cast
    interviewed: str | None
    by_last_name: Mapping[str, str]

    @classmethod
    def of(cls, stage: Stage, cast: Cast) -> Speakers:
        """Return who may speak in a report; nobody where it is no transcript."""
        if not stage.turns:
            return cls(cast, None, {})
        first = min((turn.label or turn.mark)[0] for turn in stage.turns.values())
        return cls(cast, _most_named(cast, first), dict(_last_names(cast)))

    def speaker(self, stage: Stage, turn: Turn) -> str | None:
        """Return the actor that a label names, by a mention in it or by the last name it has.

        "A:" and an answer without label are of the one interviewed. None for who asks.
        """
        if turn.role == "answers":
            return self.interviewed
        if turn.role is not None or turn.label is None:
            return None
        words = [
            stage.doc[i] for first, last in stage.ranges([turn.label]) for i in range(first, last)
        ]
        for token in reversed(words):
            found = self.cast.at(token)
            if found is not None and self.cast.actors[found].kind != "state":
                return found
        named = takewhile(lambda token: token.text not in _OPENING, words)
        last = [token.lower_ for token in named if token.text[0].isalpha()][-1:]
        return self.by_last_name.get(last[0]) if last else None


def _most_named(cast: Cast, end: int) -> str | None:
    """Return the named person with the most mentions before a character, if it is one alone."""
    counts = {
        actor.id: sum(start < end for start, _ in actor.mentions)
        for actor in cast.actors.values()
        if actor.kind == "person" and actor.named
    }
    most = max(counts.values(), default=0)
    best = [actor for actor, count in counts.items() if count == most]
    return best[0] if most > 0 and len(best) == 1 else None


def _last_names(cast: Cast) -> Iterator[tuple[str, str]]:
    """Yield last names, in lower case, with the one actor who has each."""
    having: dict[str, list[Actor]] = {}
    for actor in cast.actors.values():
        for last in actor.name.lower().split()[-1:]:
            having.setdefault(last, []).append(actor)
    for last, actors in having.items():
        persons = [actor for actor in actors if actor.kind == "person"] or actors
        if len(persons) == 1:
            yield last, persons[0].id


__all__ = ["Speakers", "find_turn_parts"]
