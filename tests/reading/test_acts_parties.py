"""Who to whom: active, passive, elided, coordinated, possessive, mutual."""

import pytest
from stage import acts_of, one_act

SENTENCES = {
    "active": ("Iran accused Israel of sabotage.", "ACCUSE", "Iran", "Israel"),
    "passive": ("Israel was accused of sabotage by Iran.", "ACCUSE", "Iran", "Israel"),
    "shared subject": ("Iran met him and accused Israel of sabotage.", "ACCUSE", "Iran", "Israel"),
    "infinitive complement": ("Ukraine urged Russia to withdraw.", "REQUEST", "Ukraine", "Russia"),
    "finite complement": (
        "Ukraine demanded that Russia withdraw.", "REQUEST", "Ukraine", "Russia",
    ),
    "possessor of what is rejected": (
        "Israel rejected Iran's demands.", "REJECT", "Israel", "Iran",
    ),
    "recipient from what is threatened": (
        "Israel threatened to attack Iran.", "THREATEN", "Israel", "Iran",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer", "recipient"), SENTENCES.values(), ids=SENTENCES)
def test_doer_and_recipient(text: str, kind: str, doer: str, recipient: str) -> None:
    act = one_act(text, "Iran", "Israel", "Ukraine", "Russia", type=kind)
    assert (act.actors, act.recipients) == ((doer,), (recipient,))


def test_everyone_in_a_meeting_is_an_actor() -> None:
    act = one_act("Macron met with Putin and Scholz in Moscow.", "Macron", "Putin", "Scholz",
                  type="CONSULT")  # fmt: skip
    assert (act.actors, act.recipients, act.where) == (("Macron", "Putin", "Scholz"), (), "Moscow")


def test_recipient_is_not_looked_for_behind_a_later_noun() -> None:
    found = acts_of("Macron will speak to Scholz after the summit with Putin.", "Macron", "Scholz",
                    "Putin")  # fmt: skip
    assert [act.actors for act in found if act.trigger == "speak"] == [("Macron", "Scholz")]
