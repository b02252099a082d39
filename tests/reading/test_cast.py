"""Cast: which actor a word stands for."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from dragoman.intake.layout import Layout
from dragoman.language.pipeline import parse
from dragoman.reading.actors import find_actors
from dragoman.reading.cast import Cast
from dragoman.record import Actor


def read(text: str, word: str) -> tuple[Cast, Token]:
    parsed = parse(text, Layout())
    token = next(token for token in parsed.doc if token.text == word)
    return Cast.of(find_actors(parsed)), token


def names(cast: Cast, ids: list[str]) -> list[str]:
    return [cast.actors[actor_id].name for actor_id in ids]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Russia, Belarus and China agreed.", "Russia",
                     ["Russia", "Belarus", "China"], id="coordination"),
        pytest.param("US and Russian officials met.", "officials",
                     ["United States", "Russia"], id="two adjectives"),
        pytest.param("Warships of Belarus crossed.", "Warships", ["Belarus"], id="of"),
        pytest.param("Officials in the Johnson government objected. Britain waited.", "Officials",
                     ["United Kingdom"], id="in a government"),
        pytest.param("The US delegation left.", "delegation", ["United States"], id="delegation"),
        pytest.param("The Russian foreign minister, Sergei Lavrov, left.", "minister",
                     ["Sergei Lavrov"], id="apposition"),
        pytest.param("President Joe Biden met President Xi Jinping. The two leaders agreed.",
                     "leaders", ["Joe Biden", "Xi Jinping"], id="the two leaders"),
        pytest.param("Germany met with France. Both countries agreed.", "countries",
                     ["Germany", "France"], id="both countries"),
        pytest.param("Snow fell on Tuesday.", "Snow", [], id="nobody"),
    ],
)  # fmt: skip
def test_the_parties_of_a_phrase(text: str, word: str, expected: list[str]) -> None:
    cast, token = read(text, word)
    assert names(cast, cast.parties(token)) == expected


def test_troops_in_a_country_are_not_its_troops() -> None:
    cast, token = read("Three hundred foreign warships in Ukraine fired.", "warships")
    party = cast.party(token)
    assert party is None or cast.actors[party].name != "Ukraine"


def test_the_narrowest_mention_counts() -> None:
    wide = Actor(id="a1", name="officials of Iran", kind="group", mentions=((0, 17),))
    narrow = Actor(id="a2", name="Iran", kind="state", mentions=((13, 17),))
    tokens = list(parse("officials of Iran", Layout()).doc)
    cast = Cast.of([narrow, wide])
    assert (cast.at(tokens[0]), cast.at(tokens[2])) == ("a1", "a2")


def test_a_word_outside_all_mentions_has_no_actor() -> None:
    cast, token = read("Norway protested.", "protested")
    assert cast.at(token) is None
    assert cast.party(token) is None


def test_one_word_can_stand_for_two() -> None:
    cast, token = read("The two Koreas agreed.", "Koreas")
    assert names(cast, cast.parties(token)) == ["North Korea", "South Korea"]
