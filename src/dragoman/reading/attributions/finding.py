"""Find the attributions of a report: drafts by tagger and rules, then whose words they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dragoman.language.parsed import Parsed
from dragoman.reading.attributions.drafting import draft_by_rules
from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.joining import join
from dragoman.reading.attributions.resolving import resolve
from dragoman.reading.attributions.stage import Stage, set_stage
from dragoman.reading.attributions.tagger import load_settings, tag
from dragoman.reading.cast import Cast
from dragoman.record import Actor, Attribution, Time

#: How attributions are found: by the trained tagger and the rules, or by the rules alone,
#: which is faster and misses more.
Method = Literal["trained", "rules"]


def find_attributions(
    parsed: Parsed,
    actors: Sequence[Actor],
    times: Sequence[Time] = (),
    method: Method = "trained",
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
    drafts = draft(parsed.text, stage, method)
    return resolve(stage, drafts, Cast.of(actors), times)


def draft(text: str, stage: Stage, method: Method = "trained") -> list[Draft]:
    """Return the drafts of a text, of which ``stage`` is the parse, in no particular order."""
    ruled = draft_by_rules(stage)
    if method == "rules":
        return ruled
    return join(text, stage, tag(text, stage), ruled, load_settings().agreed)


__all__ = ["Method", "draft", "find_attributions"]
