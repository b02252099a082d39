"""Organizations: international bodies, organs of state, armed groups and parties by name."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import Row, read_table

_COLUMNS = ("name", "aliases", "country", "sectors", "of", "descriptions", "seats")

#: What stands in an actor's ``country`` for organizations of governments.
INTERNATIONAL = "IGO"


@dataclass(frozen=True, slots=True)
class Organization:
    """One row of ``organizations.csv``; the file says what each column means.

    ``country`` is ISO 3166-1 alpha-3, ``IGO`` or None; ``of`` the code of the state that
    it is an organ of; ``descriptions`` the nouns that refer back to it; ``seats`` the
    cities that stand for it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    of: str | None = None
    descriptions: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@functools.lru_cache(maxsize=4)
def load_organizations(extra: Path | None = None) -> tuple[Organization, ...]:
    """Return the organizations of ``organizations.csv``, in the order of the file.

    ``extra`` is a user's codebook directory, whose own ``organizations.csv`` adds rows.
    Raises InvalidCodebook when a row has no name.

    >>> next(o.country for o in load_organizations() if o.name == "NATO")
    'IGO'
    """
    return tuple(_organization(row) for row in read_table("organizations.csv", _COLUMNS, extra))


def _organization(row: Row) -> Organization:
    if not row["name"]:
        raise row.refuse("an organization needs a name")
    return Organization(
        name=row["name"],
        aliases=row.several("aliases"),
        country=row["country"] or None,
        sectors=row.several("sectors"),
        of=row["of"] or None,
        descriptions=row.several("descriptions"),
        seats=row.several("seats"),
    )
