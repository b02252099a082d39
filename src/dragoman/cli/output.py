"""Where results go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dragoman.cli.screen import make_console

if TYPE_CHECKING:
    from rich.console import Console

Write = Callable[[bytes], object]


@contextlib.contextmanager
def destination(path: Path | None) -> Iterator[Write]:
    """Give a function that writes bytes to ``path``, or to standard output for None.

    A file is written beside its place under another name, and takes its place at the end of
    the ``with`` block, so that nobody ever sees half of it. After an error or an interrupt
    there is no new file and an old one is as it was; and where nothing was written, too.
    A device or a pipe (``/dev/stdout``) is written to directly. Raises OSError.
    """
    if path is None:
        yield _to_stream(sys.stdout.buffer)
        return
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as device:
            yield _to_stream(device)
        return
    with _replacing(path.resolve()) as file:
        yield file.write


def _to_stream(stream: BinaryIO) -> Write:
    def write(data: bytes) -> None:
        stream.write(data)
        stream.flush()

    return write


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    if path.is_dir():
        raise IsADirectoryError(21, "Is a directory, where a file was to be written", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(2, "No such folder to write to", str(path.parent))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", dir=path.parent)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            written = file.tell() > 0
        if written:
            temporary.chmod(_permissions(path))
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _permissions(path: Path) -> int:
    """Return those of the file in that place, or what a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextlib.contextmanager
def printing() -> Iterator[Console]:
    """Give a console for standard output whose lines end where their words end.

    What it prints comes out when the ``with`` block ends without an error.
    """
    console = make_console()
    with console.capture() as captured:
        yield console
    for line in captured.get().splitlines():
        sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()
