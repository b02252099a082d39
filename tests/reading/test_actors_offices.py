"""Offices as the text tells them: whose they are, several at once, coming and gone."""

from __future__ import annotations

import pytest

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors
from dragoman.record import Actor


def actors_of(text: str) -> list[Actor]:
    return find_actors(parse(text, Layout(paragraphs=((0, len(text)),))))


def person(text: str, name: str) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
    """Return role, name of what it is of, country and sectors of the actor called ``name``."""
    actors = {actor.id: actor for actor in actors_of(text)}
    found = next(actor for actor in actors.values() if actor.name == name)
    of = actors[found.of].name if found.of else None
    return found.role, of, found.country, found.sectors


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param(
            "Panama's president-elect, Ernesto Balladares, spoke.",
            "Ernesto Balladares",
            ("president-elect", "Panama", "PAN", ("GOV",)),
            id="-elect",
        ),
        pytest.param(
            "Guinea's acting president, General Sekou Konate, left.",
            "Sekou Konate",
            ("acting president", "Guinea", "GIN", ("GOV",)),
            id="acting, with a rank",
        ),
        pytest.param(
            "Jordan's prime minister and defence minister, Salim Majali, spoke.",
            "Salim Majali",
            ("prime minister and defence minister", "Jordan", "JOR", ("GOV", "MIL")),
            id="two offices",
        ),
        pytest.param(
            "Margaret Beckett met Karim Mottaki, her Iranian counterpart.",
            "Karim Mottaki",
            ("counterpart", "Iran", "IRN", ("GOV",)),
            id="counterpart after the name",
        ),
        pytest.param(
            "Panama's president, Ernesto Balladares, left. His predecessor, Guillermo Endara, "
            "wished him luck.",
            "Guillermo Endara",
            ("predecessor", "Panama", "PAN", ("GOV",)),
            id="predecessor",
        ),
        pytest.param(
            "Ecuador's Rafael Correa cut ties.",
            "Rafael Correa",
            (None, "Ecuador", "ECU", ("GOV",)),
            id="a state's own",
        ),
        pytest.param(
            "Hans Grundberg, the UN envoy for Yemen, spoke.",
            "Hans Grundberg",
            ("UN envoy", "United Nations", "IGO", ()),
            id="whose envoy, not where",
        ),
        pytest.param(
            "Russia lost a helicopter. Rebel spokesman Movladi Udugov confirmed it.",
            "Movladi Udugov",
            ("Rebel spokesman", None, "RUS", ("REB",)),
            id="an officer of rebels",
        ),
        pytest.param(
            "Lord Trimble spoke. David Trimble, whose Ulster Unionist Party is large, left.",
            "David Trimble",
            (None, "Ulster Unionist Party", "GBR", ("PTY",)),
            id="whose party",
        ),
        pytest.param(
            "Yevhen Murayev, a former member of the Ukrainian parliament, denied it.",
            "Yevhen Murayev",
            ("former member of the Ukrainian parliament", None, "UKR", ("ELI", "LEG")),
            id="former lawmaker",
        ),
    ],
)
def test_an_office_tells_role_state_and_sectors(
    text: str, name: str, expected: tuple[str | None, str | None, str | None, tuple[str, ...]]
) -> None:
    role, of, country, sectors = person(text, name)
    assert (of, country, sectors) == expected[1:]
    assert role == expected[0] or (role or "").startswith(expected[0] or "-")


def test_the_same_unnamed_source_is_told_by_the_same_words() -> None:
    text = (
        "A senior American official told reporters that talks were near. A second official, at "
        "the Pentagon, was cautious. The senior official gave no details."
    )
    counts = {a.name: len(a.mentions) for a in actors_of(text) if a.kind == "person"}
    assert counts == {"senior American official": 2, "second official": 1}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param(
            "Zimbabwe's opposition Movement for Fair Votes marched.",
            "Movement for Fair Votes",
            ("ZWE", ("PTY", "OPP")),
            id="named by what it is for",
        ),
        pytest.param(
            "Algeria blamed the Armed Salvation Group. Algeria spoke.",
            "Armed Salvation Group",
            ("DZA", ("REB",)),
            id="armed",
        ),
        pytest.param(
            "Bolivia waited as the Supreme Court met. Bolivia's government agreed.",
            "Supreme Court",
            ("BOL", ("JUD",)),
            id="an organ that every state has",
        ),
    ],
)
def test_an_organization_that_names_no_state_is_of_the_one_told_about(
    text: str, name: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    found = next(actor for actor in actors_of(text) if actor.name == name)
    assert (found.country, found.sectors) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Bush administration and Cuba disagreed.", "USA", id="president"),
        pytest.param("The Blair government and Cuba disagreed.", "GBR", id="prime minister"),
    ],
)
def test_a_government_called_after_its_head_is_the_state(text: str, expected: str) -> None:
    assert expected in {actor.country for actor in actors_of(text)}


def test_people_are_of_the_place_where_they_suffer() -> None:
    text = "US troops shot two villagers near Mosul, residents said."
    countries = {actor.country for actor in actors_of(text) if actor.sectors == ("CVL",)}
    assert countries == {"IRQ"}


def test_she_is_the_one_with_a_womans_name() -> None:
    text = "Carla Del Ponte met Vojislav Kostunica in Belgrade. She was not satisfied."
    found = next(actor for actor in actors_of(text) if actor.name == "Carla Del Ponte")
    assert len(found.mentions) == 2


def test_the_kingdom_is_the_one_named_before() -> None:
    found = next(
        a for a in actors_of("Jordan refused. The kingdom is no base.") if a.kind == "state"
    )
    assert len(found.mentions) == 2


def test_a_thousand_delegates_take_no_more_than_their_share() -> None:
    names = ", ".join(f"Anna Bel{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}ko" for i in range(1000))
    assert len(actors_of(f"{names} attended.")) > 500
