"""The times layer: the time expressions of a text, normalized, and the text's own date."""

from __future__ import annotations

from dragoman.reading.times.dateline import find_published
from dragoman.reading.times.finding import find_times

__all__ = ["find_published", "find_times"]
