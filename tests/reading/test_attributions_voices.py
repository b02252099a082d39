"""Speakers, media and those spoken to."""

from __future__ import annotations

import pytest
from attributed import only, said_in


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
        ("Biden said that Moscow would face sanctions.", None),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    assert only(text, "reporters", "Moscow").addressee == addressee
