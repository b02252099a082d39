"""By what a source is known to be official or not, named or not, or a document."""

from __future__ import annotations

import pytest

from builders import actor, said, state
from dragoman.views.judging import judge_actor, judge_quote

RUSSIA = state("a1", "Russia", "RUS")
NATO = actor("a2", "NATO", "organization", country="IGO", sectors=("MIL",))
LAVROV = actor("a3", "Sergei Lavrov", sectors=("GOV",))
ENVOY = actor("a4", "Ann Lee", role="ambassador", of="a1")
ANALYST = actor("a5", "Jo Ray", role="analyst")
WITNESSES = actor("a6", "witnesses", "group", named=False)
ALL = {one.id: one for one in (RUSSIA, NATO, LAVROV, ENVOY, ANALYST, WITNESSES)}
TEXT = "Talks failed, a ministry spokesman said in a statement. The statement said so."


@pytest.mark.parametrize(
    ("speaker", "standing", "why"),
    [
        pytest.param(RUSSIA, "named official", "named; of an arm of a state (GOV)", id="state"),
        pytest.param(
            NATO, "named official", "named; of an international organization", id="organization"
        ),
        pytest.param(LAVROV, "named official", "named; of an arm of a state (GOV)", id="sector"),
        pytest.param(ENVOY, "named official", "named; ambassador of Russia", id="office"),
        pytest.param(
            ANALYST, "named other", "named; no office or arm of a state is told", id="analyst"
        ),
        pytest.param(
            WITNESSES,
            "unnamed other",
            "not named; no office or arm of a state is told",
            id="witnesses",
        ),
    ],
)
def test_an_actor_is_judged_by_sector_and_office(speaker, standing, why):
    judged = judge_actor(speaker, ALL)
    assert (judged.standing, judged.why) == (standing, why)


@pytest.mark.parametrize(
    ("parts", "standing", "why"),
    [
        pytest.param(
            {"source": "a ministry spokesman"},
            "unnamed official",
            "known only by the words 'a ministry spokesman'",
            id="not resolved",
        ),
        pytest.param(
            {"source": "The statement", "medium": "The statement"},
            "document",
            "The statement speaks",
            id="document",
        ),
        pytest.param(
            {"source": "The statement", "medium": "The statement", "speaker": "a1"},
            "document",
            "The statement speaks, of Russia",
            id="document of a state",
        ),
        pytest.param({}, "unnamed other", "nobody is named as the source", id="nobody"),
        pytest.param(
            {"source": "a ministry spokesman", "speaker": "a6", "medium": "a statement"},
            "unnamed other",
            "not named; no office or arm of a state is told",
            id="said in a document",
        ),
    ],
)
def test_a_quote_is_judged_by_its_speaker_its_medium_or_its_words(parts, standing, why):
    judged = judge_quote(said(TEXT, "q1", "Talks failed", **parts), TEXT, ALL)
    assert (judged.standing, judged.why) == (standing, why)
