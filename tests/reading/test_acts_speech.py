"""Words that do something: what a speaker's modals ask, threaten, pledge and refuse."""

import pytest
from stage import acts_of, one_act

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.acts.speech import is_mandative


def test_must_in_a_speakers_words_is_a_request() -> None:
    act = one_act("NATO must pull back its missiles.", "NATO", type="REQUEST", speaker="Lavrov")
    assert (act.actors, act.recipients) == (("Lavrov",), ("NATO",))
    assert act.object == "NATO must pull back its missiles"


def test_will_with_harm_is_a_threat() -> None:
    act = one_act(
        "We will impose sanctions on Russia.", "Russia", type="THREATEN", speaker="Scholz"
    )
    assert act.actors == ("Scholz",)


def test_what_others_will_do_is_no_threat_of_the_speaker() -> None:
    found = acts_of("Russia will attack Ukraine.", "Russia", "Ukraine", speaker="Biden")
    assert "THREATEN" not in {act.type for act in found}


def test_must_in_the_reports_own_voice_is_no_request() -> None:
    assert [a.type for a in acts_of("NATO must pull back its missiles.", "NATO")] != ["REQUEST"]


MANDATIVE = {
    "be, passive": ("Iran insisted that the sanctions be lifted.", True),
    "third person": ("Iran insisted that Israel leave the zone.", True),
    "past": ("Iran insisted that Israel left the zone.", False),
    "present": ("Iran insisted that its programme is peaceful.", False),
    "let": ("Iran let Israel leave the zone.", False),
}


@pytest.mark.parametrize(("text", "asks"), MANDATIVE.values(), ids=MANDATIVE)
def test_bare_form_of_the_mandative_asks(text: str, asks: bool) -> None:
    doc = parse(text, Layout()).doc
    assert any(is_mandative(token) for token in doc) is asks
