"""Status: what happened, goes on, is planned, asked for, hangs on something, or did not happen."""

import pytest
from stage import one_act

SENTENCES = {
    "past": ("Blinken met Lavrov in Geneva.", "occurred"),
    "perfect": ("Blinken has met Lavrov.", "occurred"),
    "progressive": ("Blinken is meeting Lavrov.", "ongoing"),
    "future": ("Blinken will meet Lavrov.", "scheduled"),
    "headline infinitive": ("Blinken to meet Lavrov in Geneva", "scheduled"),
    "plan": ("Blinken plans to meet Lavrov.", "scheduled"),
    "negated": ("Blinken did not meet Lavrov.", "negated"),
    "refused": ("Blinken refused to meet Lavrov.", "negated"),
    "might": ("Blinken might meet Lavrov.", "proposed"),
    "would if": ("Blinken would meet Lavrov if Russia pulled back.", "conditional"),
    "coordinated with a plan": ("Blinken plans to fly to Geneva and meet Lavrov.", "scheduled"),
}


@pytest.mark.parametrize(("text", "status"), SENTENCES.values(), ids=SENTENCES)
def test_status_of_a_meeting(text: str, status: str) -> None:
    assert one_act(text, "Blinken", "Lavrov", "Russia", type="CONSULT").status == status


def test_what_is_demanded_is_proposed() -> None:
    text = "Ukraine demanded that Russia withdraw its troops."
    assert one_act(text, "Ukraine", "Russia", type="RETREAT").status == "proposed"
    assert one_act(text, "Ukraine", "Russia", type="REQUEST").status == "occurred"
