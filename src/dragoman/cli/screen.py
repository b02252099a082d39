"""What goes to a terminal: consoles, cleaned text, one line for what went wrong."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

#: Lines longer than this tire the eye, however wide the terminal.
WIDEST = 110

#: Unicode categories that a terminal may act upon rather than show: controls, format
#: characters (which reverse the direction of writing, or hide), halves of surrogate pairs,
#: private use.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co"})


def clean(text: str) -> str:
    r"""Return ``text`` as one stretch that is safe to print.

    Control and format characters are left out, so that no report can move the cursor,
    colour the screen or turn the writing round; white space is folded to single blanks.

    >>> clean("NATO\x1b[31m met\r\nin\tBrussels")
    'NATO[31m met in Brussels'
    """
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = (char for char in spaced if unicodedata.category(char) not in _UNSAFE)
    return " ".join("".join(kept).split())


def make_console() -> Console:
    """Return the console for standard output.

    It is as wide as the terminal, up to WIDEST columns; it has colours only on a terminal,
    and not where ``NO_COLOR`` is set; it takes no markup from the text it prints.
    """
    from rich.console import Console

    made = Console(markup=False, highlight=False, emoji=False)
    made.width = min(made.width, WIDEST)
    return made


def complain(message: str) -> None:
    """Print one line on standard error."""
    print(f"dragoman: {clean(message)}", file=sys.stderr)


def describe(error: OSError) -> str:
    """Return what went wrong with a file or a device, in one line.

    >>> describe(FileNotFoundError(2, "No such file or directory", "talks.txt"))
    'talks.txt: no such file or directory'
    """
    reason = (error.strerror or str(error) or type(error).__name__).strip()
    lowered = reason[:1].lower() + reason[1:]
    return lowered if error.filename is None else f"{error.filename}: {lowered}"
