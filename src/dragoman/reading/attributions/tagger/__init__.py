"""Drafts by a trained tagger: each cue word, and its own source and content."""

from dragoman.reading.attributions.tagger.decoding import load_settings
from dragoman.reading.attributions.tagger.tagging import Tagged, tag

__all__ = ["Tagged", "load_settings", "tag"]
