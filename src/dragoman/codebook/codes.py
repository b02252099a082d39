"""Codes in the cells of data files: countries and sectors, checked against those there are."""

from __future__ import annotations

from dragoman.codebook.countries import load_countries
from dragoman.codebook.plover import load_sectors
from dragoman.codebook.states import load_states, state_names
from dragoman.codebook.tables import Row

#: What stands in an actor's ``country`` for organizations of governments.
INTERNATIONAL = "IGO"


def country_code(row: Row, column: str = "country") -> str | None:
    """Return the country code in a cell, None where it is empty.

    Codes are those of ISO 3166-1 alpha-3 (``countries.csv``) and of ``states.csv``, and ``IGO``.
    Raises InvalidCodebook for any other, with the code that was perhaps meant.
    """
    code = row[column]
    if not code:
        return None
    if code == INTERNATIONAL or code in state_names() or code in load_countries():
        return code
    meant = _meant(code)
    advice = (
        f"write {meant}"
        if meant is not None
        else "write three capital letters as in ISO 3166-1, IGO for an organization of "
        "governments, or leave it empty"
    )
    raise row.refuse(f"{column} is {code!r}, which is no country code; {advice}")


def sector_codes(row: Row, column: str = "sectors") -> tuple[str, ...]:
    """Return the PLOVER sector codes in a cell; raises InvalidCodebook for one that is none."""
    codes = row.several(column)
    known = load_sectors()
    for code in codes:
        if code not in known:
            raise row.refuse(
                f"{code!r} is no PLOVER sector; choose from {', '.join(sorted(known))}"
            )
    return codes


def _meant(cell: str) -> str | None:
    """Return the code of the state whose name, adjective or two-letter code a cell holds."""
    asked = cell.casefold()
    for state in load_states():
        names = (state.code, state.name, *state.aliases, *state.adjectives)
        if asked in {name.casefold() for name in names}:
            return state.code
    two = cell.upper()
    return next((c.code for c in load_countries().values() if c.two == two), None)


__all__ = ["INTERNATIONAL", "country_code", "sector_codes"]
