"""Draw the README's picture: the record of one example report as a terminal shows it.

    python scripts/picture.py [REPORT] [--lines N] [--output docs/record.svg]

The picture is real output of the program as it is now; `make picture` draws it again.
"""

from __future__ import annotations

import argparse
import io
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dragoman import Reader, Report
from dragoman.cli.display import show_record
from dragoman.intake import Given, Refusal, read_inputs

REPORT = Path("examples/04-geneva-talks.txt")
WIDTH = 100

#: Rich writes a font's address into its pictures; ours ask nothing of the network.
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def draw(report: Report, lines: int) -> str:
    """Return the first ``lines`` lines of a report's record as an SVG document."""
    written = io.StringIO()
    paper = Console(
        file=written, width=WIDTH, force_terminal=True, color_system="truecolor",
        markup=False, highlight=False, emoji=False,
    )  # fmt: skip
    show_record(Reader().read(report), paper)
    # Blanks that an SVG viewer does not fold.
    shown = written.getvalue().replace(" ", "\u00a0").splitlines()[:lines]
    screen = Console(file=io.StringIO(), width=WIDTH, record=True, force_terminal=True)
    screen.print(Text.from_ansi("\n".join(shown)))
    return _FONT.sub("", screen.export_svg(title=f"dragoman read {REPORT}"))


def main() -> None:
    """Read the arguments, draw, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("report", nargs="?", type=Path, default=REPORT)
    parser.add_argument("--lines", type=int, default=64)
    parser.add_argument("--output", type=Path, default=Path("docs/record.svg"))
    options = parser.parse_args()
    for found in read_inputs([options.report], Given()):
        if isinstance(found, Refusal):
            raise SystemExit(found.line)
        options.output.write_text(draw(found, options.lines), encoding="utf-8")


if __name__ == "__main__":
    main()
