"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Case = Annotated[Path, typer.Argument(help="The casebook, a file.", metavar="CASE")]
Files = Annotated[
    list[str],
    typer.Argument(
        help="Text or HTML files, .jsonl files (one report a line), folders of them, "
        "or - for standard input.",
        metavar="FILES…",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="When it was published: 2021-12-29 or 2021-12-29T18:05:00Z. Without it, only what "
        "the page or the text says of itself is used.",
        metavar="DATE",
    ),
]
Title = Annotated[str | None, typer.Option(help="Its title, where the text has none.")]
Publisher = Annotated[str | None, typer.Option(help="Who published it.")]
Url = Annotated[str | None, typer.Option(help="Where it was published.")]
Model = Annotated[
    str | None,
    typer.Option(
        help="An installed spaCy model to parse with, such as en_core_web_md.", metavar="NAME"
    ),
]
OwnCodebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook",
        help="The directory of a codebook of your own, such as one file actors.csv, whose rows "
        "add to ours and go before them.",
        metavar="DIR",
    ),
]
Attributions = Annotated[
    Literal["trained", "rules"],
    typer.Option(
        help="How to find who says what: trained (rules and a trained tagger), or rules alone, "
        "which takes half the time and misses more."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


def example(*commands: str) -> str:
    """Return the end of a command's help: examples, one a line, never wrapped."""
    # Backspace is how Click marks a paragraph whose lines are to stay as they are.
    title = "Example:" if len(commands) == 1 else "Examples:"
    return "\n".join(["\b", title, *(f"  {command}" for command in commands)])
