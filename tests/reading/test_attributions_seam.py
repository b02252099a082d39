"""The seam: drafts, whoever makes them, are resolved in the same way."""

from __future__ import annotations

import pytest

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions import find_attributions
from dragoman.reading.attributions.drafting import draft_by_rules
from dragoman.reading.attributions.drafts import Draft
from dragoman.reading.attributions.resolving import resolve
from dragoman.reading.attributions.stage import Stage, set_stage
from dragoman.reading.cast import Cast
from dragoman.record import Actor, Attribution, Span

TEXT = 'Sergei Lavrov told reporters in Moscow: "We wait." Kyiv doubted it.'
ACTORS = [
    Actor(id="a1", name="Sergei Lavrov", kind="person", mentions=((0, 13),)),
    Actor(id="a2", name="reporters", kind="group", named=False, mentions=((19, 28),)),
]


def stage() -> Stage:
    return set_stage(parse(TEXT, find_layout(TEXT)))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


def resolved(*drafts: Draft) -> list[Attribution]:
    return resolve(stage(), drafts, Cast.of(ACTORS))


LAVROV = Draft((span("Sergei Lavrov"),), (span("told"),), (span('"We wait."'),))
KYIV = Draft((span("Kyiv"),), (span("doubted"),), (span("it"),))


def test_a_draft_gets_its_speaker_mode_and_addressee_from_its_words() -> None:
    (found,) = resolved(LAVROV)
    assert (found.speaker, found.mode, found.addressee) == ("a1", "direct", "a2")


def test_spans_stay_as_they_were_drafted() -> None:
    (found,) = resolved(LAVROV)
    assert (found.source, found.cue, found.content) == (LAVROV.source, LAVROV.cue, LAVROV.content)


def test_order_and_repetition_of_drafts_do_not_matter() -> None:
    assert resolved(KYIV, LAVROV, KYIV) == resolved(LAVROV, KYIV)


def test_a_cue_that_the_codebook_does_not_have_is_resolved_all_the_same() -> None:
    (found,) = resolved(Draft(LAVROV.source, (span("in Moscow"),), LAVROV.content))
    assert (found.speaker, found.addressee) == ("a1", None)


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(Draft((), ((900, 905),), (span("it"),)), id="cue past the end"),
        pytest.param(Draft((), (span("told"),), ((900, 905),)), id="content past the end"),
    ],
)
def test_a_draft_of_no_words_is_left_out(draft: Draft) -> None:
    assert resolved(draft) == []


def test_the_layer_is_the_rules_drafts_resolved() -> None:
    at = stage()
    found = find_attributions(parse(TEXT, find_layout(TEXT)), ACTORS)
    assert {(a.source, a.cue, a.content) for a in found} == {
        (d.source, d.cue, d.content) for d in draft_by_rules(at)
    }
