"""The times layer: a parsed text in, its time expressions out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from dragoman.codebook.consulting import loader
from dragoman.codebook.timexes import Timexes, load_timexes
from dragoman.errors import InvalidCodebook
from dragoman.language.parsed import Parsed
from dragoman.reading.times.clocks import settled
from dragoman.reading.times.direction import Governors
from dragoman.reading.times.lookalikes import is_in_web_address
from dragoman.reading.times.meanings import MEANINGS
from dragoman.reading.times.phrases import Phrase, phrases_at, stretches
from dragoman.reading.times.scene import REFUSED, Reading, Scene
from dragoman.reading.times.words import Words, words_of
from dragoman.record import Time


def find_times(parsed: Parsed, published: dt.date | None, extra: Path | None = None) -> list[Time]:
    """Return the time expressions of a text, in reading order, as ``t1``, ``t2``…

    Spans are offsets into ``parsed.text``. ``value`` is a TIMEX3 value; ``begin`` and ``end``
    are the first and last day it covers, None of what covers no certain days. ``published``
    is the day that "yesterday" is told from; without it whatever hangs on it keeps X's for
    what is unknown ("December 30" is ``XXXX-12-30``) and has no days. ``extra`` is a user's
    codebook directory; InvalidCodebook is raised when a file in it is wrong. Words and patterns
    are those of ``dragoman.codebook.timexes``.
    """
    timexes = known_timexes(extra)
    words = words_of(parsed.doc.text, timexes)
    scene = scene_of(parsed, timexes, published)
    found = settled(words.text, list(readings_in(words, timexes, scene)))
    return [_time(number, *item) for number, item in enumerate(found, 1)]


def scene_of(parsed: Parsed, timexes: Timexes, published: dt.date | None) -> Scene:
    """Return the scene at the beginning of a text, before anything is named."""
    return Scene(Governors(parsed.doc, timexes.directions), timexes, published)


@loader
def known_timexes() -> Timexes:
    """Return the codebook's words and patterns, once their meanings are known to be ours.

    Raises InvalidCodebook when a pattern names a meaning that is not in MEANINGS.
    """
    timexes = load_timexes()
    for rule in timexes.rules:
        if rule.meaning not in MEANINGS:
            raise InvalidCodebook(
                f"timex_patterns.csv: rule {rule.name!r} has the meaning {rule.meaning!r}; "
                f"choose one of {', '.join(sorted(MEANINGS))}"
            )
    return timexes


def readings_in(
    words: Words, timexes: Timexes, scene: Scene
) -> Iterator[tuple[tuple[int, int], Reading]]:
    """Yield each expression's span and reading, telling the scene what has been named."""
    for first, stop in stretches(words, timexes):
        position = first
        while position < stop:
            phrase, reading = _best(phrases_at(words, timexes, position, stop), scene)
            if phrase is None or reading is None:
                position += 1
                continue
            position = reading.stop or phrase.stop
            end = words.ends[position - 1]
            if reading is REFUSED or is_in_web_address(words.text, end):
                continue
            if reading.period is not None:
                scene.name(end, reading.period)
            yield (words.starts[phrase.first + reading.cut], end), reading


def _best(phrases: list[Phrase], scene: Scene) -> tuple[Phrase | None, Reading | None]:
    """Return the longest phrase that means something, and what it means."""
    for phrase in phrases:
        reading = MEANINGS[phrase.meaning](phrase, scene)
        if reading is not None:
            return phrase, reading
    return None, None


def _time(number: int, span: tuple[int, int], reading: Reading) -> Time:
    begin, end = reading.begin, reading.end
    return Time(
        id=f"t{number}",
        span=span,
        type=reading.type,
        value=reading.value,
        begin=None if begin is None else begin.isoformat(),
        end=None if end is None else end.isoformat(),
    )
