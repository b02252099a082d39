"""How far a long command has come, on standard error, for someone who watches."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

Advance = Callable[[], None]


@contextlib.contextmanager
def progress(noun: str, quiet: bool = False) -> Iterator[Advance]:
    """Give a function to call after each piece of work; the count shows on a terminal.

    ``noun`` names one piece (``report``). Where standard error is no terminal, or ``quiet``,
    nothing is shown.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console

    started, done = time.monotonic(), 0
    with Console(stderr=True).status(f"0 {noun}s") as status:

        def advance() -> None:
            nonlocal done
            done += 1
            minutes = (time.monotonic() - started) / 60
            count = f"{done:,} {noun}{'' if done == 1 else 's'}"
            status.update(f"{count}, {done / max(minutes, 1e-3):,.0f} a minute")

        yield advance
