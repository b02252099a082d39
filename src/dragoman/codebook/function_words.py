"""The small words by which English is told."""

from __future__ import annotations

from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import read_table


@loader
def load_function_words() -> frozenset[str]:
    """Return the words of ``function_words.csv``, in lower case.

    A user's own of that name adds words.

    >>> {"the", "which"} <= load_function_words()
    True
    """
    return frozenset(row["word"].lower() for row in read_table("function_words.csv", ("word",)))
