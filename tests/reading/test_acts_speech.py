"""Words that do something: what a speaker's modals ask, threaten, pledge and refuse."""

from stage import acts_of, one_act


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
