"""Persons of public life, and whose they are: what a report leaves unsaid of a president."""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import Row, read_table

_COLUMNS = ("name", "aliases", "country", "office")

#: Arabic articles that one report writes and the next leaves out.
_ARTICLES = ("al-", "el-")

#: A name of so many parts may have a middle one that the codebook has not.
_WITH_MIDDLE = 3


@dataclass(frozen=True, slots=True)
class Leader:
    """One row of ``leaders.csv``: a person, other names, the state, the office known by."""

    name: str
    aliases: tuple[str, ...]
    country: str
    office: str


@dataclass(frozen=True, slots=True)
class Leaders:
    """The persons of ``leaders.csv``, to be asked by name."""

    _whole: Mapping[tuple[str, ...], Leader]
    _last: Mapping[str, tuple[Leader, ...]]

    def find(
        self, parts: tuple[str, ...], states: Collection[str] = (), offices: Collection[str] = ()
    ) -> Leader | None:
        """Return the person whom a name means, given by its words, or None.

        A whole name means its bearer. A surname alone means one only where all its bearers
        whose state is among ``states`` (ISO codes), or whose office is among ``offices``, are of
        one state: the last one in the file.

        >>> load_leaders().find(("António", "Guterres")).country
        'IGO'
        """
        key = folded(parts)
        found = self._whole.get(key)
        if found is None and len(key) == _WITH_MIDDLE:
            found = self._whole.get((key[0], key[-1]))
        if found is None and len(key) == 1:
            named = self._last.get(key[0], ())
            bearers = [one for one in named if one.country in states or one.office in offices]
            found = bearers[-1] if len({one.country for one in bearers}) == 1 else None
        return found


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


@functools.lru_cache(maxsize=4)
def load_leaders(extra: Path | None = None) -> Leaders:
    """Return the persons of ``leaders.csv``.

    ``extra`` is a user's codebook directory, whose own ``leaders.csv`` adds persons. Raises
    InvalidCodebook when a row has no name or no country.
    """
    whole: dict[tuple[str, ...], Leader] = {}
    last: dict[str, list[Leader]] = defaultdict(list)
    for row in read_table("leaders.csv", _COLUMNS, extra):
        leader = _leader(row)
        for name in (leader.name, *leader.aliases):
            key = folded(tuple(name.split()))
            whole[key] = leader
            if len(key) > 1 and leader not in last[key[-1]]:
                last[key[-1]].append(leader)
    return Leaders(whole, {key: tuple(bearers) for key, bearers in last.items()})


def _leader(row: Row) -> Leader:
    if not row["name"] or not row["country"]:
        raise row.refuse("a person needs a name and a country")
    return Leader(row["name"], row.several("aliases"), row["country"], row["office"])
