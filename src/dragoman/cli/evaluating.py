"""``evaluate``: how well Dragoman reads, measured on gold data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Model, OwnCodebook, example

EXAMPLES = {"evaluate": example("dragoman evaluate --shared ../shared --output docs/accuracy.md")}


def evaluate(
    shared: Annotated[
        Path | None,
        typer.Option(
            help="The folder with the gold data (data) and the scorers (evals); by default "
            "$DRAGOMAN_SHARED, or the folder named shared beside the checkout.",
            metavar="FOLDER",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Write the table to this file.", metavar="FILE")
    ] = None,
    jobs: Annotated[
        int, typer.Option(help="How many processes to read with; 0 for one a core.", min=0)
    ] = 0,
    model: Model = None,
    codebook: OwnCodebook = None,
) -> None:
    """Score the reading against gold data.

    Takes minutes. The outcome is a table in Markdown, with the figures of other systems
    beside ours.
    """
    from dragoman.cli.output import destination
    from dragoman.cli.progress import progress
    from dragoman.evaluation import evaluate as run

    with destination(output) as write, progress("document") as advance:
        write(run(shared, jobs, model, advance, codebook).encode("utf-8"))
