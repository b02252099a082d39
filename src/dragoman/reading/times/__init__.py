"""The times layer: the time expressions of a text, normalized, and the text's own date."""

from __future__ import annotations

from dragoman.reading.times.finding import find_times
from dragoman.reading.times.own_date import find_published

__all__ = ["find_published", "find_times"]
