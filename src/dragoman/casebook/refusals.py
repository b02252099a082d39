"""What a database says when it refuses, in words that tell a person what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dragoman.errors import CasebookError

# By the beginning of SQLite's name for the error, https://www.sqlite.org/rescode.html.
_ADVICE = {
    "SQLITE_BUSY": "is in use by another program: try again when that one is done",
    "SQLITE_LOCKED": "is in use by another program: try again when that one is done",
    "SQLITE_NOTADB": "is not a casebook: give another file, or a new name to make one",
    "SQLITE_CORRUPT": "is damaged: restore it from a copy",
    "SQLITE_FULL": "cannot be written, the disk is full: free some space and add again",
    "SQLITE_READONLY": "cannot be written: check who may write to the file and its folder",
    "SQLITE_PERM": "cannot be opened: check who may read and write it",
    "SQLITE_CANTOPEN": "cannot be opened: check that its folder exists and can be written",
    "SQLITE_IOERR": "cannot be read or written: check the disk it is on",
}


@contextmanager
def refusing(place: Path) -> Iterator[None]:
    """Turn what the database refuses inside this block into a CasebookError naming ``place``."""
    try:
        yield
    except DBAPIError as error:
        raise CasebookError(f"{place} {_advice(error)}") from error
    except UnicodeEncodeError as error:
        raise CasebookError(
            f"{place} cannot be asked for {error.object[:80]!r}, which is no text"
        ) from None


def is_busy(error: DBAPIError) -> bool:
    """Say whether the database refuses because another program is using it."""
    return _name(error).startswith("SQLITE_BUSY")


def _name(error: DBAPIError) -> str:
    """Return SQLite's name for an error, empty for another database's."""
    return getattr(error.orig, "sqlite_errorname", None) or ""


def _advice(error: DBAPIError) -> str:
    name = _name(error)
    for beginning, advice in _ADVICE.items():
        if name.startswith(beginning):
            return advice
    reason = " ".join(str(error.orig).split())
    return f"cannot be used: the database says {reason!r}"
