"""Organizations: international bodies, organs of state, armed groups and parties by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.codebook.codes import INTERNATIONAL, country_code, sector_codes
from dragoman.codebook.consulting import loader
from dragoman.codebook.naming import refuse_shared_names
from dragoman.codebook.tables import Row, first_of_each, read_table
from dragoman.codebook.validity import ALWAYS

_COLUMNS = ("name", "aliases", "country", "sectors", "of", "descriptions", "seats")


@dataclass(frozen=True, slots=True)
class Organization:
    """One row of ``organizations.csv``; the file says what each column means.

    ``country`` is ISO 3166-1 alpha-3, ``IGO`` or None; ``of`` the code of the state that
    it is an organ of; ``descriptions`` the nouns that refer back to it; ``seats`` the
    cities that stand for it; ``kind`` what kind of actor it is.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    of: str | None = None
    descriptions: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    kind: Literal["organization", "group"] = "organization"


@loader
def load_organizations() -> tuple[Organization, ...]:
    """Return the organizations of ``organizations.csv``, in the order of the file.

    A user's own ``organizations.csv`` adds rows, which come first and replace ours of the same
    name. Raises InvalidCodebook when a row has no name or an unknown code, or when two have
    one name.

    >>> next(o.country for o in load_organizations() if o.name == "NATO")
    'IGO'
    """
    rows = first_of_each(read_table("organizations.csv", _COLUMNS), "name")
    refuse_shared_names((row, ALWAYS) for row in rows if row.own)
    return tuple(_organization(row) for row in rows)


def _organization(row: Row) -> Organization:
    if not row["name"]:
        raise row.refuse("an organization needs a name")
    return Organization(
        name=row["name"],
        aliases=row.several("aliases"),
        country=country_code(row),
        sectors=sector_codes(row),
        of=country_code(row, "of"),
        descriptions=row.several("descriptions"),
        seats=row.several("seats"),
    )


__all__ = ["INTERNATIONAL", "Organization", "load_organizations"]
