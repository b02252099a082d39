"""The condition that an act hangs on is kept, with its opening word."""

import pytest
from stage import one_act

SENTENCES = {
    "if": (
        "Germany would impose sanctions on Russia if it invaded Ukraine.",
        "if it invaded Ukraine",
    ),
    "if first": (
        "If Russia invades, Germany will impose sanctions.",
        "If Russia invades",
    ),
    "unless": (
        "Germany will impose sanctions on Russia unless it withdraws its troops.",
        "unless it withdraws its troops",
    ),
    "in the event of": (
        "Germany will impose sanctions on Russia in the event of an invasion.",
        "in the event of an invasion",
    ),
    "should, turned round": (
        "Should Russia invade, Germany would impose sanctions.",
        "Should Russia invade",
    ),
    "as long as": (
        "Germany will impose sanctions as long as Russia occupies Crimea.",
        "as long as Russia occupies Crimea",
    ),
}


@pytest.mark.parametrize(("text", "condition"), SENTENCES.values(), ids=SENTENCES)
def test_condition_is_found_and_makes_the_act_conditional(text: str, condition: str) -> None:
    act = one_act(text, "Germany", "Russia", "Ukraine", type="SANCTION")
    assert (act.condition, act.status) == (condition, "conditional")


def test_what_stands_inside_a_condition_is_conditional_itself() -> None:
    act = one_act("Germany would respond if Russia invaded Ukraine.", "Germany", "Russia",
                  "Ukraine", type="ASSAULT")  # fmt: skip
    assert (act.actors, act.recipients, act.status) == (("Russia",), ("Ukraine",), "conditional")


def test_whether_is_no_condition() -> None:
    act = one_act("Iran accused Israel of killing a scientist when it was asked.", "Iran", "Israel",
                  type="ACCUSE")  # fmt: skip
    assert act.condition is None


def test_refusal_keeps_the_condition_of_what_it_refuses() -> None:
    act = one_act("Russia refused to withdraw its troops until NATO halts its expansion.",
                  "Russia", "NATO", type="REJECT")  # fmt: skip
    assert act.condition == "until NATO halts its expansion"
    assert act.object == "to withdraw its troops"
