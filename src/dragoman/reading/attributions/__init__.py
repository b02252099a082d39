"""Attributions: who is the source of which words."""

from __future__ import annotations

from dragoman.reading.attributions.finding import find_attributions

__all__ = ["find_attributions"]
