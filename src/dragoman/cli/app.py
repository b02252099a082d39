"""``dragoman``: the commands, and how every one of them ends.

Commands import what they need when they run, so that ``dragoman --help`` answers at once.
A command ends with status 0; 1 when something was refused, in one line on standard error
for each; 2 when it was called wrongly; 130 when it was interrupted, 143 when it was told to
stop. A fault of Dragoman itself that shows in one report is such a line too; with
``DRAGOMAN_DEBUG=1`` it ends the program, and shows where it is.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

import typer
from typer.exceptions import Abort, TyperException

from dragoman.cli import asking, evaluating, keeping, reading
from dragoman.cli.screen import complain, describe
from dragoman.errors import DragomanError

INTERRUPTED = 130
STOPPED = 143

app = typer.Typer(
    name="dragoman",
    help="Reads reporting on a dispute between states and keeps the record: who did, said, "
    "demanded or denied what, when, and on whose word.",
    epilog=reading.EXAMPLES["read"],
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # help in plain words: quicker, and an example can be copied whole
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module, commands in (
    (reading, (reading.read, reading.relation)),
    (keeping, (keeping.add,)),
    (asking, (asking.show, asking.timeline, asking.calendar, asking.positions, asking.actors)),
    (evaluating, (evaluating.evaluate,)),
):
    for command in commands:
        app.command(epilog=module.EXAMPLES[command.__name__])(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Print the version."
    ),
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (that of the process for None) and return its exit status."""
    try:
        status = app(args=arguments, prog_name="dragoman", standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        complain(f"{error.format_message()} Try 'dragoman --help'.")
        return error.exit_code
    except DragomanError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        _close_quietly()
        return 1
    except OSError as error:
        complain(describe(error))
        return 1
    except (KeyboardInterrupt, Abort):
        status = INTERRUPTED
    if status == INTERRUPTED:
        complain("interrupted")
    return status if isinstance(status, int) else 0


def _close_quietly() -> None:
    """Let nothing more be written to a pipe whose reader has gone, also not at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    # Leaving by an exception lets half-written files be cleared away.
    sys.exit(STOPPED)


def main() -> NoReturn:
    """Run the command line of the process, and end the process with its status."""
    signal.signal(signal.SIGTERM, _stop)
    sys.stdout, sys.stderr = _lenient(sys.stdout), _lenient(sys.stderr)
    sys.exit(run())


def _lenient(stream: TextIO | None) -> TextIO:
    """Return a stream that takes any text; one that the shell closed is None, and takes all."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream
