"""Attributions: who is the source of which words."""

from __future__ import annotations

from dragoman.reading.attributions.finding import Method, find_attributions

__all__ = ["Method", "find_attributions"]
