"""Persons of public life, and whose they are: what a report leaves unsaid of a president."""

from __future__ import annotations

import datetime as dt
import functools
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.codebook.actors import OwnActor, load_actors
from dragoman.codebook.codes import INTERNATIONAL, country_code
from dragoman.codebook.consulting import loader
from dragoman.codebook.offices import load_offices, words
from dragoman.codebook.tables import Row, read_table
from dragoman.codebook.validity import ALWAYS, Term, term_of

_COLUMNS = ("name", "aliases", "country", "office")
_OPTIONAL = ("of", "from", "until")

#: Arabic articles that one report writes and the next leaves out.
_ARTICLES = ("al-", "el-")

#: A name of so many parts may have a middle one that the codebook has not.
_WITH_MIDDLE = 3


@dataclass(frozen=True, slots=True)
class Leader:
    """One row of ``leaders.csv``: a person, other names, the state, an office, and when held.

    A person who held several offices has several rows.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    office: str
    term: Term = ALWAYS

    def sectors(self, day: dt.date | None) -> tuple[str, ...]:
        """Return the sectors of the office if it is known to be held on ``day``, else none.

        >>> load_leaders().find(("Antony", "Blinken")).sectors(dt.date(2021, 12, 29))
        ('GOV',)
        """
        held = day is not None and self.term.dated and self.term.covers(day)
        office = load_offices().get(words(self.office)) if held else None
        return office.sectors if office is not None and self.country != INTERNATIONAL else ()


@dataclass(frozen=True, slots=True)
class Leaders:
    """The persons of ``leaders.csv`` and those of a user's ``actors.csv``, to be asked by name."""

    _whole: Mapping[tuple[str, ...], tuple[Leader, ...]]
    _last: Mapping[str, tuple[Leader, ...]]

    def find(
        self,
        parts: tuple[str, ...],
        states: Collection[str] = (),
        offices: Collection[str] = (),
        on: dt.date | None = None,
    ) -> Leader | None:
        """Return the person whom a name means, given by its words, or None.

        A whole name means its bearer. A surname alone means one only where all its bearers
        whose state is among ``states`` (ISO codes), or whose office is among ``offices``, are of
        one state; bearers in office on the day ``on`` go before all others, and of several the
        last one in the file counts. The office is the one held on that day, and empty where the
        dates say that none was; without a day it is the last one.

        >>> leaders = load_leaders()
        >>> leaders.find(("António", "Guterres")).country
        'IGO'
        >>> leaders.find(("Dmitry", "Medvedev"), on=dt.date(2010, 4, 8)).office
        'president'
        >>> leaders.find(("Dmitry", "Medvedev"), on=dt.date(2014, 3, 18)).office
        'prime minister'
        """
        key = folded(parts)
        found = self._whole.get(key)
        if found is None and len(key) == _WITH_MIDDLE:
            found = self._whole.get((key[0], key[-1]))
        if found is None and len(key) == 1:
            named = self._last.get(key[0], ())
            bearers = [one for one in named if one.country in states or one.office in offices]
            serving = [one for one in bearers if on is not None and one.term.covers(on)]
            found = tuple(serving or bearers)
            if len({one.country for one in found}) != 1:
                return None
        return _held(found, on) if found else None


def _held(rows: Sequence[Leader], on: dt.date | None) -> Leader:
    """Return the row of a person for a day; the last one, without its office, for none."""
    if on is None:
        return rows[-1]
    held = [row for row in rows if row.term.covers(on)]
    dated = [row for row in held if row.term.dated]
    return (dated or held or [replace(rows[-1], office="")])[-1]


def folded(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name as they are compared: no accents, case, hyphen, "al-".

    >>> folded(("Omar", "al-Bashir")), folded(("Jean-Yves", "Le", "Drian"))
    (('omar', 'bashir'), ('jeanyves', 'le', 'drian'))
    """
    return tuple(word for part in parts if (word := _folded(part)))


@functools.lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if plain.startswith(_ARTICLES):
        plain = plain[len(_ARTICLES[0]) :]
    return plain.replace("-", "").replace("'", "")


@loader
def load_leaders() -> Leaders:
    """Return the persons of ``leaders.csv``, and those of a user's own ``actors.csv``.

    A user's own ``leaders.csv`` adds persons; theirs replace ours of the same name. Raises
    InvalidCodebook when a row has no name, no country or an unknown one, or a wrong date.
    """
    ours: list[Leader] = []
    own: list[Leader] = []
    for row in read_table("leaders.csv", _COLUMNS, _OPTIONAL):
        (own if row.own else ours).append(_leader(row))
    own += [leader for actor in load_actors() for leader in _from_actor(actor)]
    return _indexed(ours, own)


def _leader(row: Row) -> Leader:
    country = country_code(row)
    if not row["name"] or country is None:
        raise row.refuse("a person needs a name and a country; write both")
    return Leader(row["name"], row.several("aliases"), country, row["office"], term_of(row))


def _from_actor(actor: OwnActor) -> list[Leader]:
    return [
        Leader(actor.name, actor.aliases, one.country or "", one.office.lower(), one.term)
        for one in (actor.standings if actor.kind == "person" else ())
    ]


def _indexed(ours: Sequence[Leader], own: Sequence[Leader]) -> Leaders:
    replaced = {folded(tuple(leader.name.split())) for leader in own}
    whole: dict[tuple[str, ...], list[Leader]] = defaultdict(list)
    last: dict[str, list[Leader]] = defaultdict(list)
    for leader in (*ours, *own):
        if leader not in own and folded(tuple(leader.name.split())) in replaced:
            continue
        for key in {folded(tuple(name.split())): None for name in (leader.name, *leader.aliases)}:
            whole[key].append(leader)
            if len(key) > 1 and leader not in last[key[-1]]:
                last[key[-1]].append(leader)
    return Leaders(
        {key: tuple(rows) for key, rows in whole.items()},
        {key: tuple(bearers) for key, bearers in last.items()},
    )


__all__ = ["Leader", "Leaders", "folded", "load_leaders"]
