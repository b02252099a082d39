"""``dragoman.find_attributions``: the attributions layer used alone, on plain text."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import InvalidDate, ModelMissing, UnreadableInput
from dragoman.report import MAX_CHARACTERS
from dragoman.views.attributions_of_text import SourcedWords

REPORT = """Envoys to meet again

Jens Stoltenberg told reporters in an interview on Monday that Moscow had denied the plan.

A senior US official said: "Time is short."

Read more: Kyiv says its army is ready
"""


def only(text: str, published: dt.date | str | None = None) -> SourcedWords:
    (found,) = dragoman.find_attributions(text, published)
    return found


def test_speakers_and_those_spoken_to_are_actors_not_ids() -> None:
    outer, _, _ = dragoman.find_attributions(REPORT, "2022-01-28")
    assert outer.speaker is not None
    assert outer.addressee is not None
    assert (outer.speaker.name, outer.addressee.name) == ("Jens Stoltenberg", "reporters")


def test_the_day_of_saying_is_told_from_the_publishing_day() -> None:
    outer = dragoman.find_attributions(REPORT, "2022-01-28")[0]
    assert outer.said is not None
    assert outer.said.value == "2022-01-24"


def test_without_a_publishing_day_the_day_of_saying_stays_open() -> None:
    outer = dragoman.find_attributions(REPORT)[0]
    assert outer.said is not None
    assert outer.said.value == "XXXX-WXX-1"


def test_the_date_that_a_text_states_counts_where_the_caller_gives_none() -> None:
    said = only("KYIV, January 26, 2022 (AP) — Kyiv said on Monday that it was ready.").said
    assert said is not None
    assert said.value == "2022-01-24"


def test_the_medium_is_words_of_the_text() -> None:
    outer = dragoman.find_attributions(REPORT)[0]
    assert outer.medium is not None
    assert REPORT[slice(*outer.medium)] == "an interview"


def test_one_inside_another_points_to_it() -> None:
    outer, inner, _ = dragoman.find_attributions(REPORT)
    assert (outer.within, inner.within) == (None, outer.id)


def test_lines_that_are_no_reporting_are_passed_over() -> None:
    spans = [span for one in dragoman.find_attributions(REPORT) for span in one.content]
    assert all(end < REPORT.index("Read more") for _, end in spans)


def test_spans_are_those_of_the_text_as_given() -> None:
    text = "\ufeff\u201cWe wait\u201d,\u00a0Lavrov said."
    (content,) = only(text).content
    assert text[slice(*content)] == "\u201cWe wait\u201d"


@pytest.mark.parametrize(
    ("text", "standing", "why"),
    [
        pytest.param(
            "German Foreign Minister Annalena Baerbock said talks would go on.",
            "named official", "an arm of a state (GOV)",
            id="a minister",
        ),
        pytest.param("A senior US official said talks failed.", "unnamed official", "not named",
                     id="an official"),
        pytest.param("Witnesses said they saw it.", "unnamed other", "not named", id="witnesses"),
        pytest.param("The report said tanks had moved.", "document", "The report speaks",
                     id="a report"),
        pytest.param("Tanks have reportedly moved.", "unnamed other", "nobody is named",
                     id="nobody"),
    ],
)  # fmt: skip
def test_standing_is_derived_and_explained(text: str, standing: str, why: str) -> None:
    found = only(text)
    assert found.standing == standing
    assert why in found.why


def test_the_page_about_it_shows_what_it_answers(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "attributions.md").read_text(encoding="utf-8")
    block = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert block is not None
    code, _, shown = block.group(1).partition("\n\n# ")
    exec(code, {})  # noqa: S102 (our own page)
    assert capsys.readouterr().out == f"{shown.replace(chr(10) + '# ', chr(10)).strip()}\n"


@pytest.mark.parametrize("text", ["", " \n\n", "\ud800", "\x00", "Snow fell in Kyiv."])
def test_a_text_without_sources_has_none(text: str) -> None:
    assert dragoman.find_attributions(text) == []


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidDate, match="2022-02-30"):
        dragoman.find_attributions("NATO met.", "2022-02-30")


def test_a_model_that_is_not_there_is_refused() -> None:
    with pytest.raises(ModelMissing, match="xx_none"):
        dragoman.find_attributions("NATO met.", model="xx_none")


def test_a_text_too_long_to_read_at_once_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="split it"):
        dragoman.find_attributions("a" * (MAX_CHARACTERS + 1))
