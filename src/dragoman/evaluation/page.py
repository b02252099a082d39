"""The accuracy table as a page of Markdown."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterator, Mapping
from importlib import metadata
from typing import Any

from dragoman.evaluation.corpora import CORPORA
from dragoman.evaluation.machine import cores, processor
from dragoman.evaluation.scoring import Figure, figures, value

_INTRODUCTION = """\
# How well Dragoman reads

Made by `dragoman evaluate --output docs/accuracy.md` (`make evaluate`); not to be edited by
hand. Every figure is in percent, and comes from a scorer that is no part of Dragoman, run on
what the public API answers. These are the data that Dragoman was developed with, so that the
figures flatter it somewhat; on texts of the same kind that it has not seen, expect less. The
last four of the coded reports were kept aside while the rules for actors and attributions and
the engine of the acts were written (the time expressions and the lexicon of acts were checked
on all thirteen): their rows, at the end, tell how much less. So do the rows of TimeBank by
source: the rules for times were written on some sources and only scored on the others.

Beside ours stands the figure of the best or the best known other system by the same measure,
and what it was measured on where that is not the same data. For whole reports there is none,
as no other system makes such records; the agreement of two human coders on four of them, who
work alike, stands there as an upper bound.
"""


def page(scores: Mapping[str, dict[str, Any]], sizes: Mapping[str, int], model: str) -> str:
    """Return the page for the scorers' figures, by corpus, on so many documents each."""
    lines = [
        _INTRODUCTION,
        f"{_circumstances(model)}\n",
        "| layer | corpus | figure | Dragoman | others |",
        "| --- | --- | --- | ---: | --- |",
        *_rows(scores, sizes),
        *_missing(scores),
    ]
    return "\n".join(lines) + "\n"


def _rows(scores: Mapping[str, dict[str, Any]], sizes: Mapping[str, int]) -> Iterator[str]:
    titles = {corpus.name: corpus.title for corpus in CORPORA}
    for figure in figures():
        if figure.corpus not in scores:
            continue
        found = value(scores[figure.corpus], figure.path)
        ours = "–" if found is None else f"{100 * found:.1f}"
        corpus = f"{titles[figure.corpus]} ({sizes[figure.corpus]:,})"
        yield f"| {figure.layer} | {corpus} | {figure.name} | {ours} | {_others(figure)} |"


def _others(figure: Figure) -> str:
    if not figure.peer:
        return ""
    basis = f" ({figure.basis})" if figure.basis else ""
    return f"{figure.peer}: {figure.theirs}{basis}"


def _missing(scores: Mapping[str, dict[str, Any]]) -> list[str]:
    absent = [corpus.title for corpus in CORPORA if corpus.name not in scores]
    return ["", f"Not measured, as the data were not there: {', '.join(absent)}."] if absent else []


def _circumstances(model: str) -> str:
    version = metadata.version
    return (
        f"Measured on {dt.datetime.now(dt.UTC):%d %B %Y} with Dragoman {version('dragoman')}, "
        f"spaCy {version('spacy')} and {model} {version(model)}, on Python "
        f"{platform.python_version()}, {platform.system()}, {cores()} cores of {processor()}."
    )
