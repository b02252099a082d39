"""Which codebook is consulted: ours alone, or ours with the files of a user's own.

A rule deep in a layer asks ``load_offices()`` and need not be handed the user's directory
through everything above it: who reads a report says once, around the reading, whose codebook
is consulted. What is consulted belongs to the thread or task, not to the program.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

#: What the names of data files end in.
SUFFIX = ".csv"

#: Figures of a digest by which codebooks are told apart.
_MARK = 12


@dataclass(frozen=True, eq=False, slots=True)
class Codebook:
    """Ours with the files of a user's own: their contents as they were when it was opened.

    ``files`` gives for the name of a file where it lies and what is in it. Whoever holds the
    codebook sees nothing of what is written to the files later. The tables made of it are kept
    with it, and go when it goes.
    """

    files: Mapping[str, tuple[Path, bytes]] = field(default_factory=dict)
    _tables: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, directory: Path) -> Codebook:
        """Return ours with the CSV files of ``directory``; raises OSError when it has none."""
        paths = sorted(path for path in directory.iterdir() if _is_table(path))
        return cls({path.name: (path, path.read_bytes()) for path in paths})

    @property
    def mark(self) -> str:
        """What tells readings with this codebook from those with ours alone or with another.

        >>> OURS.mark
        ''
        """
        if not self.files:
            return ""
        digest = hashlib.sha256()
        for name, (_, data) in sorted(self.files.items()):
            digest.update(f"{name} {len(data)} ".encode() + data)
        return f"+codebook.{digest.hexdigest()[:_MARK]}"

    def table(self, load: Callable[[], T]) -> T:
        """Return what ``load`` makes of this codebook, made when first asked for."""
        if load not in self._tables:
            with consulting(self):
                self._tables[load] = load()
        made: T = self._tables[load]
        return made


def _is_table(path: Path) -> bool:
    """Tell a CSV file from the traces that editors and systems leave beside it."""
    return path.suffix.lower() == SUFFIX and path.name[0] not in "._~" and path.is_file()


#: Our own codebook alone.
OURS = Codebook()

_CONSULTED: ContextVar[Codebook] = ContextVar("consulted codebook", default=OURS)


def consulted() -> Codebook:
    """Return the codebook that is consulted here and now."""
    return _CONSULTED.get()


@contextmanager
def consulting(codebook: Codebook) -> Iterator[None]:
    """Consult ``codebook`` inside the ``with`` block.

    >>> with consulting(Codebook()) as _:
    ...     consulted() is OURS
    False
    """
    token = _CONSULTED.set(codebook)
    try:
        yield
    finally:
        _CONSULTED.reset(token)


class Loader(Protocol[T_co]):
    """A function that answers from the codebook consulted, or from a user's directory."""

    def __call__(self, extra: Path | None = None) -> T_co:
        """Return what is known; ``extra`` is the directory of a user's own codebook."""


def loader(load: Callable[[], T]) -> Loader[T]:
    """Make a function that reads tables into one that keeps what it made for each codebook.

    Called without argument, what it returns is of the codebook consulted; called with the
    directory of a user's own (``extra``), of that and ours, read afresh.
    """

    @wraps(load)
    def known(extra: Path | None = None) -> T:
        codebook = _CONSULTED.get() if extra is None else Codebook.of(extra)
        return codebook.table(load)

    return known
