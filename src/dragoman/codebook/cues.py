"""Cues of attribution ("said", "according to") and media of saying ("an interview")."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import Row, read_table

CueKind = Literal["speech", "document", "thought", "intent", "stance"]
Polarity = Literal["", "deny", "doubt"]
Addressee = Literal["", "object", "to"]

PREPOSITIONS = frozenset(
    {"about", "against", "as", "at", "by", "for", "from", "in", "of", "on", "to", "upon", "with"}
)
_FRAMES = frozenset(
    {"clause", "quote", "infinitive", "object", "predicate", "passive", "raised", "noun"}
)
_PARTS_OF_SPEECH = frozenset({"VERB", "NOUN", "ADJ", "ADV"})


class Cue(msgspec.Struct, frozen=True):
    """One cue, as ``cues.csv`` describes it.

    ``companion`` is the second word of a cue of two ("out" of "point out"), or empty.
    ``frames`` are those that are no preposition; ``prepositions`` those whose phrase is the
    content; ``tails`` those that may follow an object inside the content.
    """

    lemma: str
    companion: str
    pos: str
    kind: CueKind
    frames: frozenset[str]
    prepositions: frozenset[str]
    tails: frozenset[str]
    addressee: Addressee = ""
    polarity: Polarity = ""


class Medium(msgspec.Struct, frozen=True):
    """One medium: the lemmas that stand before its head word, and how words are said in it."""

    before: tuple[str, ...]
    kind: Literal["spoken", "written", "broadcast"]
    carrier: bool


@loader
def load_cues() -> Mapping[tuple[str, str], tuple[Cue, ...]]:
    """Return the cues by lower-case lemma and part of speech, those of two words first.

    Raises InvalidCodebook for a cell that is none
    of the values which the head of ``cues.csv`` explains.

    >>> [cue.companion for cue in load_cues()["point", "VERB"]]
    ['out', '']
    """
    columns = ("cue", "pos", "kind", "frames", "addressee", "polarity", "notes")
    found: dict[tuple[str, str], list[Cue]] = {}
    for row in read_table("cues.csv", columns):
        cue = _cue(row)
        found.setdefault((cue.lemma, cue.pos), []).append(cue)
    return MappingProxyType(
        {key: tuple(sorted(cues, key=lambda c: not c.companion)) for key, cues in found.items()}
    )


def _cue(row: Row) -> Cue:
    frames = row.several("frames")
    plain = frozenset(f for f in frames if f in _FRAMES)
    tails = frozenset(f.removeprefix("object+") for f in frames if f.startswith("object+"))
    prepositions = frozenset(frames) - plain - {f"object+{tail}" for tail in tails}
    wrong = (prepositions | tails) - PREPOSITIONS
    if wrong or not frames:
        raise row.refuse(f"frames {row['frames']!r}: {sorted(wrong) or 'none'} is not known")
    for column, known in (
        ("pos", _PARTS_OF_SPEECH),
        ("kind", get_args(CueKind)),
        ("addressee", get_args(Addressee)),
        ("polarity", get_args(Polarity)),
    ):
        if row[column] not in known:
            raise row.refuse(f"{column} {row[column]!r} is not one of {', '.join(sorted(known))}")
    lemma, _, companion = row["cue"].lower().partition(" ")
    return Cue(
        lemma=lemma,
        companion=companion,
        pos=row["pos"],
        kind=msgspec.convert(row["kind"], CueKind),
        frames=plain,
        prepositions=prepositions,
        tails=tails,
        addressee=msgspec.convert(row["addressee"], Addressee),
        polarity=msgspec.convert(row["polarity"], Polarity),
    )


@loader
def load_media() -> Mapping[str, tuple[Medium, ...]]:
    """Return the media by the lower-case lemma of their last word, the longest first.

    Raises InvalidCodebook for an unknown kind.

    >>> [medium.before for medium in load_media()["release"]]
    [('press',), ()]
    """
    found: dict[str, list[Medium]] = {}
    for row in read_table("media.csv", ("medium", "kind", "carrier", "notes")):
        if row["kind"] not in {"spoken", "written", "broadcast"}:
            raise row.refuse(f"kind {row['kind']!r} is not one of spoken, written, broadcast")
        if row["carrier"] not in {"", "yes"}:
            raise row.refuse(f"carrier {row['carrier']!r} is neither yes nor empty")
        *before, head = row["medium"].lower().split()
        medium = Medium(tuple(before), row["kind"], row["carrier"] == "yes")  # type: ignore[arg-type]
        found.setdefault(head, []).append(medium)
    return MappingProxyType(
        {head: tuple(sorted(media, key=lambda m: -len(m.before))) for head, media in found.items()}
    )


__all__ = ["PREPOSITIONS", "Cue", "CueKind", "Medium", "Polarity", "load_cues", "load_media"]
