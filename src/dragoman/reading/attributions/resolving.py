"""From drafts to the record's attributions: whose voice, in what, when, to whom, inside what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.reading.attributions.dates import Dates
from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.grounding import Grounded, ground
from dragoman.reading.attributions.media import medium_of
from dragoman.reading.attributions.nesting import holders
from dragoman.reading.attributions.stage import Stage
from dragoman.reading.attributions.turns import Speakers
from dragoman.reading.attributions.voices import addressee_of, find_issuers, speaker_of
from dragoman.reading.cast import Cast
from dragoman.record import Attribution, QuotationMode, Time


def resolve(
    stage: Stage, drafts: Iterable[Draft], cast: Cast, times: Sequence[Time] = ()
) -> list[Attribution]:
    """Return drafts as the record's attributions, in reading order, outer ones before inner.

    ``cast`` and ``times`` are the actors and time expressions of the same report. A draft
    whose words the parse does not have (no token in its cue or its content) is left out.
    """
    made = [(draft, ground(stage, draft)) for draft in dict.fromkeys(drafts)]
    known = sorted(((d, g) for d, g in made if g is not None), key=lambda pair: _place(pair[0]))
    grounded = [g for _, g in known]
    within = holders(len(stage.doc), grounded)
    modes = [_mode(stage, one) for one in grounded]
    speakers = _speakers(stage, grounded, cast)
    dates = Dates.of(stage, times)
    found: list[Attribution] = []
    for number, (draft, one) in enumerate(known):
        medium, outer = medium_of(one), within[number]
        speaker = speakers[number]
        if outer is not None and modes[outer] == "direct" and _is_oneself(one.head, speaker):
            speaker = speakers[outer]
        found.append(
            Attribution(
                id=f"q{number + 1}",
                source=draft.source,
                cue=draft.cue,
                content=draft.content,
                speaker=speaker,
                mode=modes[number],
                medium=medium,
                addressee=addressee_of(one, cast),
                when=dates.said(one, medium),
                within=None if outer is None else f"q{outer + 1}",
            )
        )
    return found


def _place(draft: Draft) -> tuple[int, int, int]:
    """Sort by where the content begins, the longer (outer) one first."""
    return draft.content[0][0], -draft.content[-1][1], draft.cue[0][0]


def _speakers(stage: Stage, grounded: Iterable[Grounded], cast: Cast) -> list[str | None]:
    issuers, speakers = find_issuers(stage, cast), Speakers.of(stage, cast)
    found: list[str | None] = []
    for one in grounded:
        turn = stage.turns.get(one.cue[0][0])
        if turn is not None:
            found.append(speakers.speaker(stage, turn))
        else:
            found.append(speaker_of(one, cast, issuers))
    return found


def _is_oneself(head: Token | None, speaker: str | None) -> bool:
    """Tell "I", and a "we" that is nobody known: who says the words around it."""
    return head is not None and (head.lower_ == "i" or (head.lower_ == "we" and speaker is None))


def _mode(stage: Stage, grounded: Grounded) -> QuotationMode:
    """Tell words quoted whole, in part, or not at all; what a transcript prints is quoted."""
    if grounded.cue[0][0] in stage.turns:
        return "direct"
    quoted = [
        stage.quote_at[i] >= 0
        for start, end in grounded.contents
        for i in range(start, end)
        if stage.doc[i].text[0].isalnum() and stage.doc[i].dep_ != "mark"
    ]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


__all__ = ["resolve"]
