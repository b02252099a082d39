"""The casebook: the only room with state."""

from dragoman.casebook.queries import Entry
from dragoman.casebook.store import Casebook, reader_version

__all__ = ["Casebook", "Entry", "reader_version"]
