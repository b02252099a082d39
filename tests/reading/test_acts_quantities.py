"""Figures: a number with its unit, and whether it is approximate."""

import pytest
from stage import acts_of

SENTENCES = {
    "around": ("Russia has massed around 100,000 troops near Ukraine.", (100000.0, "troops", True)),
    "more than": ("Russia has deployed more than 90,000 soldiers.", (90000.0, "soldiers", True)),
    "exact": ("Russia has deployed 127,000 troops.", (127000.0, "troops", False)),
    "in words": ("Russia expelled two diplomats.", (2.0, "diplomats", False)),
    "multiplied": ("Germany gave Ukraine $1.5 billion in aid.", (1.5e9, "dollars", False)),
}


@pytest.mark.parametrize(("text", "quantity"), SENTENCES.values(), ids=SENTENCES)
def test_quantity_goes_with_its_act(text: str, quantity: tuple[float, str, bool]) -> None:
    found = acts_of(text, "Russia", "Ukraine", "Germany")
    assert quantity in [q for act in found for q in act.quantities]
