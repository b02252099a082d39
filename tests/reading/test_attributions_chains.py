"""One attribution inside another, what stands in a chain and what does not."""

from __future__ import annotations

import pytest
from attributed import said_in


def chain(text: str, *names: str) -> list[tuple[str, str | None]]:
    """Return who speaks and the cue of the attribution around it, in order."""
    return [(s.source, s.within) for s in said_in(text, *names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Blinken told the BBC that the minister had denied that Kyiv wanted nuclear arms.",
            [("Blinken", None), ("the minister", "told")],
            id="a denial that is told of",
        ),
        pytest.param(
            "The Kremlin said Vladimir Putin demanded guarantees from NATO.",
            [("The Kremlin", None), ("Vladimir Putin", "said")],
            id="a demand that is told of",
        ),
        pytest.param(
            "Reuters reported that officials said that a colonel had warned that war was near.",
            [("Reuters", None), ("officials", "reported"), ("a colonel", "said")],
            id="three deep",
        ),
        pytest.param(
            "Interfax quoted Sergei Lavrov as saying that Russia would answer.",
            [("Interfax", None), ("Sergei Lavrov", "quoted")],
            id="words passed on",
        ),
    ],
)
def test_the_outer_one_comes_first_and_the_inner_points_to_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert chain(text) == expected


def test_two_statements_side_by_side_are_in_no_chain() -> None:
    found = chain("Kyiv said the talks would go on. Moscow said that they were over.")
    assert found == [("Kyiv", None), ("Moscow", None)]


def test_what_a_clause_before_its_cue_goes_on_with_stays_in_it() -> None:
    outer = said_in(
        "Joe Biden called for calm and made clear that sanctions would follow, Jen Psaki said."
    )[0]
    assert outer.content == "Joe Biden called for calm and made clear that sanctions would follow"


def test_an_aside_of_another_source_does_not_cut_a_statement() -> None:
    outer = next(s for s in said_in(
        "The envoy said the offer was not, as Tehran claimed, the last step toward a deal.",
        method="rules",
    ) if s.source == "The envoy")  # fmt: skip
    assert outer.content == "the offer was not, as Tehran claimed, the last step toward a deal"
