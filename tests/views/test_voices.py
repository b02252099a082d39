"""How a speaker is known: standing, office, medium, chain."""

from __future__ import annotations

import pytest

from builders import actor, record, said, state
from dragoman.views import standing
from dragoman.views.lookup import Lookup
from dragoman.views.voices import chain_voice, office, quote_voice

RUSSIA = state("a1", "Russia", "RUS")
AMERICA = state("a2", "the United States", "USA")
COUNCIL = actor("a3", "the Security Council", "organization", country="RUS")
LAVROV = actor("a4", "Sergei Lavrov", sectors=("GOV",), role="Foreign Minister", of="a1")
KIRBY = actor("a5", "John Kirby", sectors=("MIL",), role="spokesman", of="a2")
DEPUTY = actor("a6", "Dmitry Medvedev", role="deputy chairman", of="a3")
AGENCY = actor("a7", "Interfax", "organization", country="RUS", sectors=("JRN",))
ALL = {one.id: one for one in (RUSSIA, AMERICA, COUNCIL, LAVROV, KIRBY, DEPUTY, AGENCY)}


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        pytest.param(LAVROV, "named official", id="a minister"),
        pytest.param(RUSSIA, "named official", id="a state"),
        pytest.param(
            actor("a9", "NATO", "organization", country="IGO"), "named official", id="NATO"
        ),
        pytest.param(
            actor("a9", "a diplomat", named=False, sectors=("GOV",)),
            "unnamed official",
            id="a diplomat without name",
        ),
        pytest.param(
            actor("a9", "witnesses", "group", named=False), "unnamed other", id="witnesses"
        ),
        pytest.param(AGENCY, "named other", id="a news agency"),
        pytest.param(
            actor("a9", "TASS", "organization", sectors=("JRN", "GOV")),
            "named other",
            id="a state's news agency",
        ),
        pytest.param(
            actor("a9", "Envoy", role="ambassador", of="a1"), "named official", id="by office"
        ),
    ],
)
def test_standing(speaker, expected):
    assert standing(speaker, ALL) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (LAVROV, "Foreign Minister of Russia"),
        (KIRBY, "United States spokesman"),
        (DEPUTY, "Security Council deputy chairman"),
        (actor("a9", "X", role="President of Russia", of="a1"), "President of Russia"),
        (actor("a9", "X", role="analyst"), "analyst"),
        (actor("a9", "X"), None),
        (actor("a9", "X", role="aide", of="a4"), "aide of Sergei Lavrov"),
    ],
)
def test_office(speaker, expected):
    assert office(speaker, ALL) == expected


TEXT = "The drafts are final, Lavrov told Interfax in an interview. A source said so too."
TALK = "The drafts are final"


def _lookup(*quotes):
    return Lookup(record(TEXT, actors=ALL.values(), attributions=quotes))


def test_a_chain_names_the_outermost_first_and_stands_as_the_innermost():
    outer = said(TEXT, "q1", TALK, speaker="a7")
    inner = said(TEXT, "q2", TALK, speaker="a4", source="Lavrov", medium="an interview")
    voice = chain_voice([outer, inner], _lookup(outer, inner))
    assert voice.line == "Interfax, citing Sergei Lavrov, Foreign Minister of Russia (interview)"
    assert (voice.name, voice.standing) == ("Sergei Lavrov", "named official")


def test_a_source_not_resolved_is_named_by_its_words():
    quote = said(TEXT, "q1", "so", source="A source")
    voice = quote_voice(quote, _lookup(quote))
    assert (voice.line, voice.standing) == ("A source", "unnamed other")


def test_a_report_that_speaks_is_a_document_of_its_issuer():
    quote = said(TEXT, "q1", TALK, speaker="a3", source="an interview", medium="an interview")
    voice = quote_voice(quote, _lookup(quote))
    assert (voice.name, voice.standing, voice.medium) == (
        "the Security Council",
        "document",
        "interview",
    )
