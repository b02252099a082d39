"""Dragoman reads reporting on a dispute between states and keeps the record.

Who did, said, demanded, offered, threatened, agreed or denied what, to whom, when, and on
whose word; each with the words it rests on.

>>> from dragoman import Reader, Report
>>> record = Reader().read(Report("Russia demanded that NATO withdraw its troops."))
>>> record.acts[0].type
'REQUEST'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.casebook import Casebook
    from dragoman.errors import DragomanError
    from dragoman.reading.reader import Reader
    from dragoman.reading.times_of_text import find_times
    from dragoman.record import Record
    from dragoman.report import Report
    from dragoman.views.attributions_of_text import find_attributions

#: Where each public name lives. They are imported when first asked for, so that
#: ``dragoman --help`` need not load a parser or a database.
_PLACES = {
    "Casebook": "dragoman.casebook",
    "DragomanError": "dragoman.errors",
    "Reader": "dragoman.reading.reader",
    "Record": "dragoman.record",
    "Report": "dragoman.report",
    "find_attributions": "dragoman.views.attributions_of_text",
    "find_times": "dragoman.reading.times_of_text",
}

__all__ = [
    "Casebook",
    "DragomanError",
    "Reader",
    "Record",
    "Report",
    "find_attributions",
    "find_times",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(importlib.import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
