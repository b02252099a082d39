"""PLOVER's types, modes, contexts and sectors, and the way from CAMEO into them."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from dragoman.codebook import plover
from dragoman.errors import InvalidCodebook
from dragoman.record import ActType


def test_the_types_are_those_of_the_record_format() -> None:
    assert set(plover.load_types()) == set(get_args(ActType))


@pytest.mark.parametrize(
    ("name", "quad", "requires_recipient", "score"),
    [
        ("CONSULT", "verbal-cooperation", False, 2.5),
        ("AID", "material-cooperation", True, 10),
        ("REJECT", "verbal-conflict", False, -2),
        ("SANCTION", "material-conflict", True, -6),
    ],
)
def test_a_type_knows_its_quad_category_and_score(
    name: str, quad: str, requires_recipient: bool, score: float
) -> None:
    found = plover.load_types()[name]
    assert (found.quad, found.requires_recipient, found.score) == (quad, requires_recipient, score)


@pytest.mark.parametrize(
    ("name", "modes"),
    [
        ("AGREE", set()),
        ("CONSULT", {"visit", "third-party", "multilateral", "phone"}),
        ("REQUEST", {"assist", "change", "yield", "meet"}),
        ("REJECT", {"assist", "change", "yield", "meet"}),
        ("RETREAT", {"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
        ("MOBILIZE", {"troops", "weapons", "police", "militia"}),
    ],
)
def test_modes_are_the_manuals(name: str, modes: set[str]) -> None:
    assert set(plover.load_types()[name].modes) == modes


def test_conflict_never_scores_above_cooperation() -> None:
    types = plover.load_types().values()
    scores = {
        side: [t.score for t in types if t.quad.endswith(side)]
        for side in ("conflict", "cooperation")
    }
    assert max(scores["conflict"]) < min(scores["cooperation"])


@pytest.mark.parametrize(
    ("name", "mode", "score"),
    [
        ("CONSULT", None, 2.5),
        ("CONSULT", "phone", 1.5),
        ("PROTEST", "vandalize", -5),  # the manual gives it no score of its own
        ("PROTEST", "no such mode", -5),
    ],
)
def test_a_score_is_the_modes_or_else_the_types(name: str, mode: str | None, score: float) -> None:
    assert plover.score_of(name, mode) == score


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("042", ("CONSULT", "visit")),
        ("1053", ("REQUEST", "yield")),
        ("0871", ("RETREAT", "ceasefire")),
        ("186", ("ASSAULT", "targeted")),  # "assassinate" before the manual renamed it
        ("17", ("COERCE", None)),
        ("1949", ("ASSAULT", "heavy-weapons")),  # unlisted: read as 194
    ],
)
def test_cameo_codes_have_types_and_modes(code: str, expected: tuple[str, str | None]) -> None:
    found = plover.from_cameo(code)
    assert found is not None
    assert (found.type, found.mode) == expected


@pytest.mark.parametrize("code", ["010", "023", "99", ""])
def test_what_plover_dropped_has_none(code: str) -> None:
    assert plover.from_cameo(code) is None


@pytest.mark.parametrize("code", ["GOV", "MIL", "JRN", "REB", "OPP", "IGO"])
def test_sectors_have_definitions(code: str) -> None:
    assert plover.load_sectors()[code].definition


def test_contexts_of_cameo_codes_are_defined() -> None:
    used = {context for code in plover.load_cameo().values() for context in code.contexts}
    assert used <= set(plover.load_contexts())


@pytest.mark.parametrize(
    ("name", "row", "complaint"),
    [
        ("plover_modes.csv", "type,mode,score,definition\nWALTZ,slow,1,dances", "WALTZ"),
        ("plover_modes.csv", "type,mode,score,definition\nAID,food,much,gives", "much"),
        ("plover_modes.csv", "type,mode,score,definition\nAID,food,11,gives", "11"),
        (
            "plover_types.csv",
            "type,quad,recipient,score,definition\nAID,verbal,no,1,gives",
            "verbal",
        ),
    ],
    ids=["unknown type", "score no number", "score out of range", "unknown quad"],
)
def test_a_users_wrong_cell_is_refused_with_its_place(
    tmp_path: Path, name: str, row: str, complaint: str
) -> None:
    (tmp_path / name).write_text(row, encoding="utf-8")
    with pytest.raises(InvalidCodebook, match=rf"{name}:2.*{complaint}"):
        plover.load_types(tmp_path)


def test_a_user_may_add_a_mode(tmp_path: Path) -> None:
    rows = "type,mode,score,definition\nPROTEST,vigil,-2,keeps a vigil\n"
    (tmp_path / "plover_modes.csv").write_text(rows, encoding="utf-8")
    assert plover.load_types(tmp_path)["PROTEST"].modes["vigil"].score == -2
