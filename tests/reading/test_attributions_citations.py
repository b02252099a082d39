"""Words passed on by a second voice, and sources that the parser breaks."""

from __future__ import annotations

import pytest
from attributed import only, said_in

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import find_attributions
from dragoman.record import Actor


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            "Interfax quoted Sergei Lavrov as saying that Russia would answer.",
            "quoted",
            "that Russia would answer",
            id="clause after saying",
        ),
        pytest.param(
            '"Russia will answer," Sergei Lavrov was quoted by Interfax as saying.',
            "was quoted",
            '"Russia will answer,"',
            id="quotation before",
        ),
        pytest.param(
            "Russia would answer, Interfax quoted Sergei Lavrov as saying.",
            "quoted",
            "Russia would answer",
            id="clause before",
        ),
    ],
)
def test_words_passed_on_have_two_voices(text: str, cue: str, content: str) -> None:
    said = said_in(text, "Interfax", "Sergei Lavrov")
    assert {(s.speaker, s.cue, s.content) for s in said} == {
        ("Interfax", cue, content),
        ("Sergei Lavrov", "saying", content),
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It must end," the official WAM news agency said.', "WAM"),
        ('The Israeli newspaper Maariv wrote: "The talks have failed at last."', "Maariv"),
        ("The radical Islamic Jihad group said that talks were vain.", "Islamic Jihad"),
    ],
)
def test_a_noun_for_a_body_speaks_for_the_body_named(text: str, speaker: str) -> None:
    said = said_in_organizations(text, "Israeli", speaker)
    assert said == [speaker]


def said_in_organizations(text: str, *names: str) -> list[str | None]:
    actors = [
        Actor(
            id=name,
            name=name,
            kind="organization",
            mentions=((text.index(name), text.index(name) + len(name)),) if name in text else (),
        )
        for name in names
    ]
    return [a.speaker for a in find_attributions(parse(text, find_layout(text)), actors)]


def test_estimates_speak_for_who_made_them() -> None:
    said = only("Russia has massed troops, according to American estimates.", "American")
    assert (said.speaker, said.medium) == ("American", "American estimates")


def test_a_name_that_follows_its_title_belongs_to_the_source() -> None:
    said = said_in(
        "Israel wants action, with its chief of staff Dan Halutz claiming that Iran had the means.",
        "Israel",
        "Dan Halutz",
    )
    assert ("its chief of staff Dan Halutz", "Dan Halutz") in [(s.source, s.speaker) for s in said]


def test_a_name_between_commas_after_a_quotation_is_the_source() -> None:
    said = only(
        '"They have sent more," the alliance\'s secretary-general, Jens Stoltenberg, said.',
        "Jens Stoltenberg",
    )
    assert said.speaker == "Jens Stoltenberg"


def test_a_time_is_no_part_of_the_source() -> None:
    said = said_in("The agency in late September urged Tehran to stop.", "Tehran")
    assert said[0].source == "The agency"


def test_in_response_is_no_medium() -> None:
    said = said_in("In response, Kyiv urged Moscow to stop.", "Kyiv", "Moscow")
    assert said[0].medium is None


def test_a_bracket_is_closed() -> None:
    said = only("He referred to a split of the Sudan Liberation Movement (SLM).", "SLM")
    assert said.content.endswith("(SLM)")
