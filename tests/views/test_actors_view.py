"""Who is in it, in one report and in several."""

from __future__ import annotations

from crisis import CRISIS

from builders import act, actor, record, state
from dragoman.views import actors


def test_who_acts_most_stands_first():
    rows = actors([CRISIS])
    assert [(row.name, row.acts) for row in rows[:2]] == [("Russia", 9), ("United States", 5)]


def test_a_person_has_an_office_and_what_it_is_an_office_of():
    row = next(row for row in actors([CRISIS]) if row.name == "Dmitry Peskov")
    assert (row.role, row.of, row.offices) == ("spokesman", "the Kremlin", ("Kremlin spokesman",))
    assert (row.standing, row.country, row.acts) == ("named official", "RUS", 1)


def test_an_actor_has_cameos_code():
    codes = {row.name: row.code for row in actors([CRISIS])}
    assert (codes["Russia"], codes["Dmitry Peskov"]) == ("RUS", "RUSGOV")


def test_an_officer_of_an_organization_has_its_code():
    nato = actor("a1", "NATO", "organization", country="IGO")
    chief = actor("a2", "Jens Stoltenberg", country="IGO", role="secretary general", of="a1")
    rows = actors(_reports([nato, chief], []))
    assert [row.code for row in rows] == ["IGOWSTNAT", "IGOWSTNAT"]


def test_an_actor_leads_to_its_mentions():
    row = next(row for row in actors([CRISIS]) if row.name == "Russia")
    assert row.mentions == 2
    assert [CRISIS.words(span) for span in row.spans] == ["Moscow", "Russia"]


def test_a_party_on_both_sides_of_an_act_is_counted_once():
    text = "Rebels shelled rebels."
    shelled = act(text, "x1", "ASSAULT", text, actors=["a1"], recipients=["a1"])
    (row,) = actors([record(text, actors=[actor("a1", "rebels", "group")], acts=[shelled])])
    assert row.acts == 1


def _reports(*parties):
    days = ("2022-01-01", "2022-02-01")
    return [
        record(f"Report {n}.", published=day, actors=party)
        for n, (day, party) in enumerate(zip(days, parties, strict=True))
    ]


def test_reports_share_an_actor_of_equal_name_kind_and_country():
    russia = state("a1", "Russia", "RUS", mentions=((0, 6),))
    (row,) = actors(_reports([russia], [russia]))
    assert (row.reports, row.mentions) == (2, 2)
    assert [piece.published for piece in row.evidence] == ["2022-02-01", "2022-01-01"]


def test_the_office_of_several_reports_is_the_latest():
    before = actor("a1", "Olaf Scholz", role="Finance Minister")
    after = actor("a1", "Olaf Scholz", role="Chancellor")
    (row,) = actors(_reports([before], [after]))
    assert (row.role, row.offices) == ("Chancellor", ("Chancellor", "Finance Minister"))


def test_a_namesake_of_another_country_stays_apart():
    rows = actors(_reports([actor("a1", "Ivanov", country="RUS")], [actor("a1", "Ivanov")]))
    assert len(rows) == 2


def test_two_officials_without_name_are_never_taken_for_one():
    official = actor("a1", "senior official", named=False)
    rows = actors(_reports([official], [official]))
    assert [row.reports for row in rows] == [1, 1]
