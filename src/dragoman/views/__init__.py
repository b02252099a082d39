"""Questions put to records: each view is a function from records to rows.

The same functions answer for one record on a terminal and for a whole casebook.
"""

from dragoman.views.actors import actors
from dragoman.views.claims import claims
from dragoman.views.positions import conditions, positions
from dragoman.views.timeline import calendar, timeline
from dragoman.views.voices import standing

__all__ = ["actors", "calendar", "claims", "conditions", "positions", "standing", "timeline"]
