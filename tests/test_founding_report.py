"""The report the project was founded on: read with its date, it yields what it holds."""

from pathlib import Path

import pytest

from dragoman import Reader, Record, Report
from dragoman.record import Act

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
FILES = sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else []

pytestmark = pytest.mark.skipif(not FILES, reason="needs the founding report in ../shared/seeds")


@pytest.fixture(scope="module")
def record() -> Record:
    text = FILES[0].read_bytes().decode("utf-8")
    return Reader().read(Report(text, published="2021-12-29"))


def names(record: Record, ids: tuple[str, ...]) -> set[str]:
    return {record.actor(i).name for i in ids}


def acts(record: Record, kind: str, *parties: str, **fields: object) -> list[Act]:
    """Return the acts of a type with all these parties among its actors and recipients."""
    return [
        act
        for act in record.acts
        if act.type == kind
        and set(parties) <= names(record, (*act.actors, *act.recipients))
        and all(getattr(act, name) == value for name, value in fields.items())
    ]


def words(record: Record, act: Act, part: str) -> str:
    span = getattr(act, part)
    return record.words(span) if span else ""


def test_call_of_30_december_is_scheduled(record: Record) -> None:
    calls = acts(record, "CONSULT", "Joe Biden", "Vladimir Putin", status="scheduled")
    assert "2021-12-30" in {call.when.begin for call in calls if call.when}


def test_talks_of_10_january_are_scheduled_in_geneva(record: Record) -> None:
    talks = acts(record, "CONSULT", "United States", "Russia", status="scheduled")
    placed = {(t.when.begin, t.where.name) for t in talks if t.when and t.where}
    assert ("2022-01-10", "Geneva") in placed


def test_demands_have_their_objects_whole(record: Record) -> None:
    objects = [words(record, act, "object") for act in acts(record, "REQUEST", "Vladimir Putin")]
    assert any("will not accept" in o and o.endswith("Georgia") for o in objects)
    withdrawal = acts(record, "REQUEST", "Vladimir Putin", "NATO")
    assert any("arms" in words(record, act, "object") for act in withdrawal)


def test_some_demands_are_rejected_and_the_rejection_answers_them(record: Record) -> None:
    refused = acts(record, "REJECT", "United States", "Russia")
    by_id = {act.id: act for act in record.acts}
    answered = [by_id[act.answers] for act in refused if act.answers]
    assert ("REQUEST", {"Russia"}) in [(a.type, names(record, a.actors)) for a in answered]


def test_threats_keep_their_conditions(record: Record) -> None:
    conditions = {words(record, a, "condition") for a in acts(record, "THREATEN", "United States")}
    assert {"if Russia invaded Ukraine", "in the event of an invasion"} <= conditions


def test_100_000_troops_are_russias_near_ukraine(record: Record) -> None:
    massed = acts(record, "MOBILIZE", "Russia", "Ukraine")
    figures = {(q.value, q.unit, q.approximate) for act in massed for q in act.quantities}
    assert (100000.0, "troops", True) in figures


def test_kremlin_denies_the_invasion(record: Record) -> None:
    denials = acts(record, "REJECT", "Russia")
    assert "an invasion" in {words(record, act, "object") for act in denials}


def test_blinken_met_zelenskiy_on_29_december(record: Record) -> None:
    met = acts(record, "CONSULT", "Antony Blinken", "Volodymyr Zelenskiy", status="occurred")
    assert [act.when.begin for act in met if act.when] == ["2021-12-29"]


def test_call_to_zelenskiy_has_no_date_and_comes_after_the_other(record: Record) -> None:
    calls = acts(record, "CONSULT", "Joe Biden", "Volodymyr Zelenskiy", status="scheduled")
    assert [(c.when.begin, c.when.order) for c in calls if c.when] == [(None, "after")]


def test_speakers_are_known_by_name_and_office_or_as_unnamed(record: Record) -> None:
    speakers = {q.speaker for q in record.attributions if q.speaker}
    told = {(a.name, a.named, a.role) for a in map(record.actor, speakers)}
    assert ("Emily Horne", True, "National Security Council spokeswoman") in told
    assert ("Ned Price", True, "spokesman") in told
    assert ("senior US administration official", False, "official") in told


def test_three_agencies_are_credited_and_not_read(record: Record) -> None:
    assert record.report.credits == ("Reuters", "AP", "AFP")
    last = record.report.text.index("With reports from")
    assert all(m[1] <= last for actor in record.actors for m in actor.mentions)
