"""Actors: who is in a report, under all its names (the second layer of the reading).

The steps, each adding to one roster: names of the codebook, other organizations, bodies of
state, named persons with their offices, unnamed persons and groups, pronouns.
"""

from __future__ import annotations

import datetime as dt

from dragoman.language.parsed import Parsed
from dragoman.reading.actors.bodies import find_bodies, settle_bodies
from dragoman.reading.actors.descriptions import find_described
from dragoman.reading.actors.groups import find_groups
from dragoman.reading.actors.organizations import find_employers, find_named
from dragoman.reading.actors.own_persons import mark_own, name_own
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.people import find_people
from dragoman.reading.actors.pronouns import find_pronouns
from dragoman.reading.actors.roster import Roster
from dragoman.reading.actors.spotting import find_known
from dragoman.reading.actors.titles import find_titles
from dragoman.reading.actors.unnamed import find_unnamed
from dragoman.record import Actor


def find_actors(parsed: Parsed, published: dt.date | None = None) -> list[Actor]:
    """Return the parties of a report, one entry each, numbered in order of first mention.

    A mention's span is the bare name of a named person, organization or state, the whole
    phrase of an unnamed one, a pronoun where it was resolved. ``published`` is the day by which
    the codebook tells who holds an office. Never raises; a text without parties has none.
    """
    page = Page.of(parsed, published)
    mark_own(page)
    roster = Roster(page)
    find_known(page, roster)
    find_named(page, roster)
    find_bodies(page, roster)
    find_described(page, roster)
    titles = find_titles(page, roster)
    find_employers(page, roster, titles)
    used = find_people(page, roster, titles)
    name_own(roster)
    settle_bodies(page, roster)
    find_unnamed(page, roster, titles, used)
    find_groups(page, roster)
    find_pronouns(page, roster)
    return roster.actors()


__all__ = ["find_actors"]
