"""Speakers, media and those spoken to."""

from __future__ import annotations

import pytest
from attributed import only, said_in

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import find_attributions
from dragoman.record import Actor


def test_the_speaker_is_the_actor_named_in_the_source() -> None:
    assert only("Spokesman Dmitry Peskov denied the report.", "Dmitry Peskov").speaker == (
        "Dmitry Peskov"
    )


def test_a_relative_pronoun_speaks_for_its_noun() -> None:
    said = said_in(
        "Jens Stoltenberg, who said talks were needed, left Brussels.", "Jens Stoltenberg"
    )
    assert said[0].speaker == "Jens Stoltenberg"


def test_a_participle_has_the_speaker_of_its_clause() -> None:
    said = said_in("Olaf Scholz left for Kyiv, saying that talks were needed.", "Olaf Scholz")
    assert said[0].speaker == "Olaf Scholz"


def test_nobody_named_is_no_speaker() -> None:
    assert only("It is believed that talks will resume.", "Tehran").speaker is None


def test_a_document_speaks_for_who_presented_it() -> None:
    said = said_in(
        "Rafael Grossi presented a report on Monday. The report said that uranium was found.",
        "Rafael Grossi",
    )
    assert [s.speaker for s in said if s.cue == "said"] == ["Rafael Grossi"]


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Lavrov said in a radio interview that talks would go on.", "a radio interview"),
        ("Psaki said in a press release that talks would go on.", "a press release"),
        ("Kishida told a news conference that talks would go on.", "a news conference"),
        ("At a briefing on Monday, Price said that talks would go on.", "a briefing"),
        ("Zelenskiy said on Telegram that talks would go on.", "Telegram"),
        ("A statement by the ministry said that talks would go on.", "A statement by the ministry"),
        ("Addressing a news conference, Draghi said that talks would go on.", "a news conference"),
        ("Ryabkov told CNN in an interview that talks would go on.", "an interview"),
        (
            "In a joint statement, Paris and Berlin said that talks would go on.",
            "a joint statement",
        ),
        ("In an op-ed, Wallace said that talks would go on.", "an op-ed"),
        ("The letter said that talks would go on.", "The letter"),
        ("Lavrov said in Moscow that talks would go on.", None),
    ],
)
def test_medium(text: str, medium: str | None) -> None:
    assert only(text).medium == medium


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Ned Price told reporters that talks would go on.", "reporters"),
        ("Lavrov said to reporters that talks would go on.", "reporters"),
        ("Biden warned Moscow that sanctions would follow.", "Moscow"),
        ("Asked by reporters, Lavrov said that talks would go on.", "reporters"),
        ("Speaking to reporters in Geneva, Sherman said that talks would go on.", "reporters"),
        ("Biden said that Moscow would face sanctions.", None),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    assert only(text, "reporters", "Moscow").addressee == addressee


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Lavrov said on Monday that talks failed.", "2022-01-24", id="on the cue"),
        pytest.param("On Monday, Lavrov said that talks failed.", "2022-01-24", id="in front"),
        pytest.param(
            "Lavrov said in an interview aired on Sunday that talks failed.",
            "2022-01-23",
            id="on what was aired",
        ),
        pytest.param(
            "In a letter dated January 5, Kyiv said that talks failed.",
            "2022-01-05",
            id="of a letter",
        ),
        pytest.param(
            "Speaking in Rome on Monday, Draghi said that talks failed.",
            "2022-01-24",
            id="on speaking",
        ),
        pytest.param("Lavrov said that talks failed on Monday.", None, id="of what was said"),
        pytest.param("Lavrov has said since Monday that talks failed.", None, id="a bound"),
    ],
)
def test_day_of_saying(text: str, day: str | None) -> None:
    assert only(text).day == day


@pytest.mark.parametrize(
    ("text", "names", "speaker"),
    [
        pytest.param(
            "Moon met Kim. Moon and Kim shook hands. They said that talks would go on.",
            ("Moon", "Kim"),
            "Moon",
            id="they, who were the subject together",
        ),
        pytest.param(
            "Rafael Grossi, who said that talks were needed, left.",
            ("Rafael Grossi",),
            "Rafael Grossi",
            id="relative pronoun",
        ),
    ],
)
def test_of_several_the_first_is_the_speaker(
    text: str, names: tuple[str, ...], speaker: str
) -> None:
    assert said_in(text, *names)[-1].speaker == speaker


def test_the_agency_is_the_outlet_named_last() -> None:
    text = "Xinhua reported that talks failed. The agency said that Kyiv had left."
    outlet = Actor(
        id="a1", name="Xinhua", kind="organization", sectors=("JRN",), mentions=((0, 6),)
    )
    found = find_attributions(parse(text, find_layout(text)), [outlet])
    assert [a.speaker for a in found] == ["a1", "a1"]
