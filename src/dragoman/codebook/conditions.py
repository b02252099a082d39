"""The words that open a condition ("if", "in the event of"), from ``condition_cues.csv``."""

from __future__ import annotations

import msgspec

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table

_FORMS = ("mark", "prep", "invert")


class ConditionCues(msgspec.Struct, frozen=True):
    """Cues by form; each is a tuple of lower-case words, longest first."""

    marks: tuple[tuple[str, ...], ...]
    prepositions: tuple[tuple[str, ...], ...]
    inverted: frozenset[str]


@loader
def load_condition_cues() -> ConditionCues:
    """Return the condition cues, ours and those of a user's directory.

    Raises InvalidCodebook for a form other than ``mark``, ``prep`` and ``invert``.

    >>> ("in", "the", "event", "of") in load_condition_cues().prepositions
    True
    """
    cues: dict[str, list[tuple[str, ...]]] = {form: [] for form in _FORMS}
    for row in read_table("condition_cues.csv", ("cue", "form")):
        if row["form"] not in cues:
            raise row.refuse(f"form {row['form']!r} is not one of {', '.join(_FORMS)}")
        cues[row["form"]].append(tuple(row["cue"].lower().split()))
    marks, prepositions = (
        tuple(sorted(cues[form], key=len, reverse=True)) for form in ("mark", "prep")
    )
    return ConditionCues(marks, prepositions, frozenset(cue[0] for cue in cues["invert"]))
