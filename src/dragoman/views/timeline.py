"""What happened, and what is coming: acts in the order of their days.

Reports are not linked here: two reports of one act give two rows, side by side.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from dragoman.record import Act, Record, Status
from dragoman.views.acts import by_day, cells
from dragoman.views.lookup import Lookup
from dragoman.views.rows import CalendarRow, TimelineRow

#: The statuses of what happened.
HAPPENED: frozenset[Status] = frozenset({"occurred", "ongoing"})

_DAY = r"[\dX]{4}-\d\d-\d\d(?:T[^/]*)?"
_EXACT_DAYS = re.compile(f"{_DAY}(?:/{_DAY})?")


def timeline(
    records: Iterable[Record], statuses: Collection[Status] = HAPPENED
) -> list[TimelineRow]:
    """Return what happened: the acts with one of ``statuses``, by day, the undated last."""
    rows = []
    for record in records:
        lookup = Lookup(record)
        rows += [
            TimelineRow(**cells(act, lookup), denied_by=lookup.deniers(act))
            for act in record.acts
            if act.status in statuses
        ]
    return sorted(rows, key=by_day)


def calendar(records: Iterable[Record]) -> list[CalendarRow]:
    """Return what is coming: scheduled acts, and those proposed for a day; no date last."""
    rows = []
    for record in records:
        lookup = Lookup(record)
        rows += [
            CalendarRow(**cells(act, lookup), fixed=_is_fixed(act, lookup))
            for act in record.acts
            if act.status == "scheduled" or (act.status == "proposed" and act.when is not None)
        ]
    return sorted(rows, key=by_day)


def _is_fixed(act: Act, lookup: Lookup) -> bool:
    """Say whether an act is announced for exact days, whose year may be unknown."""
    if act.status != "scheduled" or act.when is None:
        return False
    if act.when.begin is not None and act.when.begin == act.when.end:
        return True
    time = lookup.times.get(act.when.time) if act.when.time else None
    return time is not None and _EXACT_DAYS.fullmatch(time.value) is not None
