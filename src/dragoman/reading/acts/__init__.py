"""Acts: what was done, demanded, threatened, scheduled or denied, by whom and to whom."""

from dragoman.reading.acts.layer import find_acts

__all__ = ["find_acts"]
