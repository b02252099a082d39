"""Confidence is a chance, and what speaks for an act raises it."""

from typing import get_args

import msgspec

from dragoman.reading.acts.confidence import confidence, load_weights
from dragoman.record import Act, ActType, Mention

ACT = Act(id="x1", type="REQUEST", actors=("a1",), mentions=(Mention((0, 4), (0, 9)),))


def test_confidence_is_a_chance_for_every_type() -> None:
    for kind in get_args(ActType):
        assert 0.0 < confidence(msgspec.structs.replace(ACT, type=kind)) < 1.0


def test_an_act_whose_doer_is_known_is_surer() -> None:
    assert confidence(ACT) > confidence(msgspec.structs.replace(ACT, actors=()))


def test_an_act_whose_recipient_is_known_is_surer() -> None:
    assert confidence(msgspec.structs.replace(ACT, recipients=("a2",))) > confidence(ACT)


def test_every_weight_is_of_a_feature_that_an_act_can_have() -> None:
    known = {f"type {kind}" for kind in get_args(ActType)}
    assert {name for name in load_weights() if name.startswith("type ")} <= known
