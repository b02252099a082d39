"""Keeping records, and finding them again."""

from __future__ import annotations

import datetime as dt

import pytest
from numbered import numbered
from sqlalchemy import create_engine, text

from builders import act, actor, record
from dragoman.casebook import Casebook, reader_version
from dragoman.errors import CasebookError, InvalidRecord
from dragoman.record import Actor, Record, Source
from dragoman.report import Report

NOON = dt.datetime(2022, 1, 7, 12, tzinfo=dt.UTC)


@pytest.fixture
def book(tmp_path):
    with Casebook(tmp_path / "case.db", clock=lambda: NOON) as casebook:
        yield casebook


def _column(book, query):
    engine = create_engine(f"sqlite:///{book.path}")
    with engine.connect() as connection:
        return list(connection.execute(text(query)).scalars())


def test_what_is_added_is_read_back(book):
    assert book.add(numbered(1)) is True
    assert book.record("note-001") == numbered(1)
    assert list(book.records()) == [numbered(1)]


def test_the_same_text_by_the_same_reader_changes_nothing(book):
    book.add(numbered(1))
    assert book.add(numbered(1)) is False
    assert [entry.readings for entry in book.reports()] == [1]


def test_a_copy_in_other_white_space_is_the_same_text(book):
    book.add(record("Talks began in Geneva."))
    assert book.add(record("Talks  began in\r\nGeneva.")) is False


def test_a_newer_reader_adds_a_reading_that_speaks_and_the_old_one_stays(book):
    book.add(record("Talks began.", id="r"), reader="1.0")
    better = record("Talks began.", id="r", acts=[act("Talks began.", "x1", "CONSULT", (0, 11))])
    assert book.add(better, reader="1.1") is True
    assert book.record("r") == better
    assert list(book.records()) == [better]
    assert _column(book, "SELECT reader FROM reading ORDER BY id") == ["1.0", "1.1"]


def test_a_reading_is_kept_under_this_program_unless_told_otherwise(book):
    book.add(numbered(1))
    assert [entry.reader for entry in book.reports()] == [reader_version()]


def test_a_date_given_later_is_news_and_a_date_left_out_is_not(book):
    book.add(numbered(1))
    assert book.add(numbered(1, published="2022-01-06")) is True
    assert book.add(numbered(1)) is False
    assert [entry.published for entry in book.reports()] == ["2022-01-06"]


@pytest.mark.parametrize(
    ("report", "wanted"),
    [
        pytest.param(Report("Talks ended."), True, id="a new text"),
        pytest.param(Report("Talks  began."), False, id="a text that was read"),
        pytest.param(Report("Talks began.", published="2022-01-10"), True, id="with a date now"),
    ],
)
def test_a_report_is_wanted_when_reading_it_would_change_something(book, report, wanted):
    book.add(record("Talks began."))
    assert book.wants(report) is wanted
    assert book.wants(report, reader="99") is True


def test_a_report_under_the_id_of_another_text_is_refused_before_it_is_read(book):
    book.add(record("Talks began.", id="r"))
    with pytest.raises(CasebookError, match="another text has the id 'r'"):
        book.wants(Report("Talks ended.", id="r"))


def test_an_id_that_another_text_has_is_refused_and_nothing_changes(book):
    book.add(record("Talks began.", id="r"))
    with pytest.raises(CasebookError, match="another text has the id 'r'"):
        book.add(record("Talks ended.", id="r"))
    assert [one.report.text for one in book.records()] == ["Talks began."]


def test_a_record_that_does_not_hold_is_refused(book):
    broken = Record(
        report=Source(id="r", text="Talks."),
        actors=(Actor(id="a1", name="X", kind="person", mentions=((0, 99),)),),
    )
    with pytest.raises(InvalidRecord):
        book.add(broken)
    assert not book.has("r")


def test_a_record_that_was_damaged_is_named(book):
    book.add(numbered(1))
    book.add(numbered(2))
    with book._connected() as connection:
        connection.execute(text("UPDATE reading SET record = '{}' WHERE report_id = 'note-002'"))
    assert book.record("note-001") == numbered(1)
    for ask in (lambda: book.record("note-002"), lambda: list(book.records())):
        with pytest.raises(CasebookError, match="the record of report 'note-002' does not hold"):
            ask()


def test_an_id_that_is_no_text_names_no_report(book):
    with pytest.raises(CasebookError, match=r"cannot be asked for .*, which is no text"):
        book.record("\udcff")


def test_a_long_name_is_cut_in_what_is_said_of_it(book):
    with pytest.raises(CasebookError) as refusal:
        book.record("x" * 10_000)
    assert len(str(refusal.value)) < 300


def test_half_a_surrogate_pair_is_refused_in_one_line(book):
    with pytest.raises(CasebookError, match="'r' cannot be kept"):
        book.add(record("Talks \ud83d began.", id="r"))


@pytest.mark.parametrize(
    ("published", "known"),
    [
        pytest.param("2021-12-29", "2021-12-29", id="the day it was published"),
        pytest.param("2021-12-29T23:30:00+03:00", "2021-12-29", id="the day of its date-time"),
        pytest.param(None, "2022-01-07", id="else the day it was added"),
    ],
)
def test_every_act_has_the_day_it_came_to_be_known(book, published, known):
    book.add(numbered(1, **({"published": published} if published else {})))
    assert _column(book, "SELECT known FROM act") == [known]
    assert _column(book, "SELECT begins FROM act") == ["2022-01-05"]
    assert [entry.known for entry in book.reports()] == [known]


def test_reading_again_later_does_not_change_when_it_came_to_be_known(tmp_path):
    days = iter([NOON, NOON + dt.timedelta(days=30)])
    with Casebook(tmp_path / "case.db", clock=lambda: next(days)) as book:
        book.add(numbered(1), reader="1.0")
        book.add(numbered(1), reader="1.1")
        assert [(entry.known, entry.readings) for entry in book.reports()] == [("2022-01-07", 2)]


def test_records_come_by_publishing_date_then_id(book):
    days = {1: "2022-01-09", 2: "2022-01-05", 3: None, 4: "2022-01-05", 5: "2022-01-05T06:00:00"}
    for number, day in days.items():
        book.add(numbered(number, **({"published": day} if day else {})))
    order = ["note-002", "note-004", "note-005", "note-003", "note-001"]
    assert [one.report.id for one in book.records()] == order
    assert [entry.id for entry in book.reports()] == order


def test_more_records_than_one_batch_come_in_order_while_others_are_added(book):
    for number in range(230):
        book.add(numbered(number))
    seen = []
    for one in book.records():
        if not seen:
            book.add(numbered(999))
        seen.append(one.report.id)
    assert seen == [f"note-{number:03}" for number in range(230)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param({"actor": "Russia"}, ["note-001"], id="by actor"),
        pytest.param({"type": "REQUEST"}, ["note-001"], id="by type"),
        pytest.param({"status": "scheduled"}, ["meeting"], id="by status"),
        pytest.param({"actor": "NATO", "type": "CONSULT"}, ["meeting"], id="by actor and type"),
        pytest.param({"actor": "NATO", "type": "REQUEST"}, [], id="not in one act"),
        pytest.param({"actor": "EU"}, [], id="in no act"),
    ],
)
def test_records_may_be_kept_to_those_with_an_act(book, wanted, found):
    book.add(numbered(1))
    meets = act("NATO will meet.", "x1", "CONSULT", "NATO will meet", status="scheduled",
                actors=["a1"])  # fmt: skip
    parties = [actor("a1", "NATO", "organization"), actor("a2", "EU", "organization")]
    book.add(record("NATO will meet.", id="meeting", actors=parties, acts=[meets]))
    assert [one.report.id for one in book.records(**wanted)] == found


def test_only_the_last_reading_is_searched(book):
    book.add(numbered(1), reader="1.0")
    bare = record(numbered(1).report.text, id="note-001")
    book.add(bare, reader="1.1")
    assert list(book.records(actor="Russia")) == []


def test_a_report_may_be_named_by_a_beginning_of_its_id(book):
    book.add(numbered(12))
    book.add(numbered(13))
    assert book.record("note-012").report.id == "note-012"
    book.add(record("Something else.", id="wire-7"))
    assert book.record("wi").report.id == "wire-7"
    book.add(record("Another.", id="note-01"))
    assert book.record("note-01").report.id == "note-01"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("note", r"beginning of 2 reports.*'note-012' \(Note 12\)", id="ambiguous"),
        pytest.param("wire", r"no report 'wire'.*'note-012' \(Note 12\)", id="unknown"),
        pytest.param("n%", "no report 'n%'", id="a wildcard is no wildcard"),
        pytest.param("NOTE-012", "no report 'NOTE-012'", id="capitals count"),
        pytest.param("", "beginning of 2 reports", id="nothing"),
    ],
)
def test_a_name_that_is_not_one_report_lists_what_there_is(book, name, message):
    book.add(numbered(12))
    book.add(numbered(13))
    with pytest.raises(CasebookError, match=message) as refusal:
        book.record(name)
    assert "\n" not in str(refusal.value)


def test_an_empty_casebook_says_so(book):
    with pytest.raises(CasebookError, match="it holds no reports yet"):
        book.record("wire")


def test_a_long_list_is_cut(book):
    for number in range(20):
        book.add(numbered(number))
    with pytest.raises(CasebookError, match="and 12 more"):
        book.record("wire")


def test_a_hostile_title_stays_one_line(book):
    book.add(record("Talks.", id="r", title="Talks\n\x1b[31mred"))
    with pytest.raises(CasebookError) as refusal:
        book.record("wire")
    assert str(refusal.value).isprintable()


def test_has_wants_the_whole_id(book):
    book.add(numbered(1))
    assert book.has("note-001")
    assert not book.has("note")


def test_parties_and_sources_are_spelled_out_in_their_order(book):
    text_ = "Iran and Oman met Qatar."
    parties = [actor(f"a{n}", name, "state") for n, name in enumerate(("Iran", "Oman", "Qatar"))]
    met = act(text_, "x1", "CONSULT", text_, actors=["a1", "a0"], recipients=["a2"])
    book.add(record(text_, actors=parties, acts=[met]))
    query = "SELECT side || ' ' || actor_id FROM act_party ORDER BY side, place"
    assert _column(book, query) == ["actor a1", "actor a0", "recipient a2"]


def test_a_full_disk_is_refused_and_leaves_the_report_out(book):
    book.add(numbered(1))
    with book._connected() as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
    added = 1
    with pytest.raises(CasebookError, match="the disk is full"):  # noqa: PT012 - at which one varies
        for added in range(1, 400):
            book.add(numbered(added + 1))
    assert list(book.records()) == [numbered(number) for number in range(1, added + 1)]
