"""Terms: from when until when a row of the codebook holds."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from dragoman.codebook.tables import Row

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Term:
    """The days that a row holds for; None for a side that is open or unknown.

    ``begins`` is the first day. The last one is from ``leaves`` to ``ends``, which differ where
    only the month or the year is known: who left in 2008 may have been in office until its end.
    """

    begins: dt.date | None = None
    leaves: dt.date | None = None
    ends: dt.date | None = None

    @property
    def dated(self) -> bool:
        """Tell whether either side is known."""
        return self.begins is not None or self.ends is not None

    def covers(self, day: dt.date) -> bool:
        """Tell whether ``day`` is in the term.

        >>> Term(dt.date(2014, 3, 18)).covers(dt.date(2022, 2, 24))
        True
        """
        begun = self.begins is None or self.begins <= day
        return begun and (self.ends is None or day <= self.ends)

    def overlaps(self, other: Term) -> bool:
        """Tell whether two terms have days in common beyond a handover.

        The day, month or year that ends one may begin the other.
        """
        first, second = sorted((self, other), key=lambda term: term.begins or dt.date.min)
        return first.leaves is None or (second.begins or dt.date.min) < first.leaves


#: The term of what is not bound to any time.
ALWAYS = Term()


def term_of(row: Row) -> Term:
    """Return the term that the columns ``from`` and ``until`` of a row tell.

    Each holds a year, a month or a day (``2014``, ``2014-03``, ``2014-03-18``) or nothing.
    Raises InvalidCodebook for anything else, and where it ends before it begins.
    """
    begins, _ = _days(row, "from")
    leaves, ends = _days(row, "until")
    if begins is not None and ends is not None and ends < begins:
        raise row.refuse(
            f"it ends ({row['until']}) before it begins ({row['from']}); exchange them"
        )
    return Term(begins, leaves, ends)


def _days(row: Row, column: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of what a cell names."""
    cell = row[column]
    if not cell:
        return None, None
    match = _DAY.fullmatch(cell)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise row.refuse(
            f"{column} is {cell!r}, which is no date; write a year, a month or a day, as in "
            "2014, 2014-03 or 2014-03-18"
        ) from None
    if day is not None:
        return first, first
    last_month = month or 12
    return first, dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])


__all__ = ["ALWAYS", "Term", "term_of"]
