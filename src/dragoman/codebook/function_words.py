"""The small words by which English is told."""

from __future__ import annotations

import functools
from pathlib import Path

from dragoman.codebook.tables import read_table


@functools.lru_cache(maxsize=4)
def load_function_words(extra: Path | None = None) -> frozenset[str]:
    """Return the words of ``function_words.csv``, in lower case.

    ``extra`` is a user's codebook directory, whose own file of that name adds words.

    >>> {"the", "which"} <= load_function_words()
    True
    """
    return frozenset(
        row["word"].lower() for row in read_table("function_words.csv", ("word",), extra)
    )
