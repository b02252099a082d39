"""Find the attributions of a report: drafts by the rules, then whose words they are."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.parsed import Parsed
from dragoman.reading.attributions.drafting import draft_by_rules
from dragoman.reading.attributions.resolving import resolve
from dragoman.reading.attributions.stage import set_stage
from dragoman.reading.cast import Cast
from dragoman.record import Actor, Attribution, Time


def find_attributions(
    parsed: Parsed,
    actors: Sequence[Actor],
    times: Sequence[Time] = (),
) -> list[Attribution]:
    """Return every stretch of words of a report that has a source, in reading order.

    Statements and states of mind alike: said, according to, hopes, plans, denies. Each has
    the character spans of its source (none where nobody is named), its cue and its content
    (several where the cue splits it, or it goes on in the next paragraph). ``actors`` and
    ``times`` are those of the same report; ``speaker`` and ``addressee`` are ids of actors,
    ``when`` rests on a time, ``within`` is the id of the attribution in whose content the cue
    stands. An attribution inside another's content comes after it and is kept only where
    somebody is said to have said something there. Never raises, and takes time linear in the
    length of the text.
    """
    stage = set_stage(parsed)
    return resolve(stage, draft_by_rules(stage), Cast.of(actors), times)


__all__ = ["find_attributions"]
