"""A record survives its JSON, and one whose spans or references do not hold is refused."""

import pytest

from dragoman.errors import InvalidRecord
from dragoman.record import Act, Actor, Attribution, Mention, Record, Source, Time, When

TEXT = "Kyiv said on Monday it had <expelled> two diplomats."


def record(**parts: object) -> Record:
    whole = {
        "actors": (Actor(id="a1", name="Ukraine", kind="state", mentions=((0, 4),)),),
        "times": (Time(id="t1", span=(13, 19), type="DATE", value="2022-01-10"),),
        "attributions": (Attribution(id="q1", content=((20, 51),), speaker="a1"),),
        "acts": (act(),),
    }
    return Record(report=Source(id="r", text=TEXT), **{**whole, **parts})  # type: ignore[arg-type]


def act(**fields: object) -> Act:
    whole = {
        "id": "x1", "type": "SANCTION", "actors": ("a1",), "attributions": ("q1",),
        "mentions": (Mention((27, 37), (20, 51)),),
        "when": When(time="t1", begin="2022-01-10", end="2022-01-10"),
    }  # fmt: skip
    return Act(**{**whole, **fields})  # type: ignore[arg-type]


def test_json_and_back_is_the_same_record() -> None:
    assert Record.from_json(record().to_json()) == record()


def test_dict_has_the_names_of_the_format() -> None:
    plain = record().to_dict()
    assert next(iter(plain)) == "format"
    assert plain["acts"][0]["when"]["from"] == "2022-01-10"
    assert plain["times"][0]["to"] is None


def test_unknown_fields_are_passed_over() -> None:
    plain = {**record().to_dict(), "mood": "grim"}
    assert Record.from_dict(plain) == record()


def test_words_are_those_of_the_span() -> None:
    assert record().words((13, 19)) == "Monday"


WRONG = {
    "span outside the text": {"times": (Time(id="t1", span=(13, 990), type="DATE", value="X"),)},
    "empty span": {"actors": (Actor(id="a1", name="U", kind="state", mentions=((4, 4),)),)},
    "id twice": {"acts": (act(), act())},
    "unknown actor": {"acts": (act(actors=("a9",)),)},
    "unknown attribution": {"acts": (act(said_in=("q9",)),)},
    "unknown answer": {"acts": (act(answers="x9"),)},
    "unknown speaker": {"attributions": (Attribution(id="q1", speaker="a9"),)},
}


@pytest.mark.parametrize("parts", WRONG.values(), ids=WRONG)
def test_what_does_not_hold_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(InvalidRecord, match="record 'r'"):
        Record.from_dict(record(**parts).to_dict())


@pytest.mark.parametrize("line", ["[]", "{", '{"format": 2}', '"x"'])
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(InvalidRecord, match="not a record"):
        Record.from_json(line)


def test_notebook_shows_the_words_and_trusts_none_of_them() -> None:
    html = record()._repr_html_()
    assert "&lt;expelled&gt;" in html
    assert "<expelled>" not in html
