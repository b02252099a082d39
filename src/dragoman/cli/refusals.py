"""What could not be read while the rest went on, told at the end, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from dragoman.cli.screen import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.errors import DragomanError
    from dragoman.intake import Given
    from dragoman.report import Report


@dataclass
class Refusals:
    """The lines to print when all is done; empty when nothing was refused."""

    lines: list[str] = field(default_factory=list)

    def add(self, report: Report, error: DragomanError) -> None:
        """Note that a report was refused, as ``Reader.read_many`` tells it."""
        told = str(error)
        title = f"{report.title}: " if report.title else ""
        self.lines.append(told if report.id in told else f"{title}report {report.id}: {told}")

    def reports(self, files: Sequence[str], given: Given) -> Iterator[Report]:
        """Yield the reports that ``files`` hold, noting those that hold none."""
        from dragoman.intake import Refusal, read_inputs

        for found in read_inputs(files, given):
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
