"""Names that stand twice in a codebook: no two actors may share one at one time."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.codebook.tables import Row
from dragoman.codebook.validity import Term


def refuse_shared_names(rows: Iterable[tuple[Row, Term]]) -> None:
    """Raise InvalidCodebook, naming both lines, where a name or alias has two bearers.

    Rows need the columns ``name`` and ``aliases``. Rows of one name are one actor at different
    times. Two of them, or of two actors that share an alias, may follow upon each other; they
    may not overlap.
    """
    bearers: dict[str, list[tuple[Row, Term]]] = {}
    for row, term in rows:
        written = (row["name"], *row.several("aliases"))
        for name in written:
            if written.count(name) > 1:
                raise row.refuse(f"{name!r} stands twice in this row; drop one")
            for other, others_term in bearers.setdefault(name, []):
                if term.overlaps(others_term):
                    raise row.refuse(_conflict(name, row, other))
            bearers[name].append((row, term))


def _conflict(name: str, row: Row, other: Row) -> str:
    if row["name"] != other["name"]:
        return (
            f"the name {name!r} is that of {other['name']!r} already ({other.place}); "
            "take it from one of them"
        )
    return (
        f"this row of {name!r} and that of {other.place} are of the same time; give each its "
        "own from and until"
    )


__all__ = ["refuse_shared_names"]
