"""What could not be read while the rest went on, told at the end, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from dragoman.cli.screen import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.intake import Given, Placed


@dataclass
class Refusals:
    """The lines to print when all is done; empty when nothing was refused."""

    lines: list[str] = field(default_factory=list)

    def add(self, place: str, reason: str) -> None:
        """Note that what stands at ``place`` (a path, or path:line) was refused."""
        from dragoman.intake import Refusal

        self.lines.append(Refusal(place, reason).line)

    def reports(self, files: Sequence[str], given: Given) -> Iterator[Placed]:
        """Yield the reports that ``files`` hold, noting those that hold none."""
        from dragoman.intake import Refusal, read_placed

        for found in read_placed(files, given):
            if isinstance(found, Refusal):
                self.lines.append(found.line)
            else:
                yield found

    def finish(self) -> None:
        """Print what was refused; exits with status 1 if there was anything."""
        for line in self.lines:
            complain(line)
        if self.lines:
            raise typer.Exit(1)
