"""What a casebook is opened from, and what is refused."""

from __future__ import annotations

import os
import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from numbered import numbered
from sqlalchemy import create_engine, text

from dragoman import casebook as room
from dragoman.casebook import Casebook, schema
from dragoman.errors import CasebookError


def _files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _database(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_casebook_is_made_on_first_use_and_opened_again(tmp_path):
    with Casebook(str(tmp_path / "case.db")) as book:
        book.add(numbered(1))
    book = Casebook(tmp_path / "case.db", create=False)
    assert book.has("note-001")
    book.close()


@pytest.mark.parametrize("name", ["a b?c#d%25.db", "Дело.db", "file:x.db"])
def test_a_file_may_have_any_name(tmp_path, name):
    with Casebook(tmp_path / name) as book:
        book.add(numbered(1))
    assert (tmp_path / name).is_file()


def test_an_empty_file_becomes_a_casebook_only_when_one_may_be_made(tmp_path):
    place = tmp_path / "case.db"
    place.touch()
    with pytest.raises(CasebookError, match="holds no casebook yet"):
        Casebook(place, create=False)
    assert place.read_bytes() == b""
    with Casebook(place) as book:
        assert book.reports() == []


def _junk(path):
    path.write_bytes(b"\x00\xff no database at all" * 400)


def _other_database(path):
    _database(path, "CREATE TABLE report (id TEXT)")


def _newer(path):
    Casebook(path).close()
    _database(path, "UPDATE casebook_version SET version_num = '9999'")


def _torn(path):
    Casebook(path).close()
    path.write_bytes(path.read_bytes()[:6000])


def _unversioned(path):
    Casebook(path).close()
    _database(path, "DELETE FROM casebook_version")


@pytest.mark.parametrize("create", [True, False], ids=["adding", "asking"])
@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(_junk, "case.db is not a casebook", id="junk"),
        pytest.param(_other_database, "a database, but no casebook", id="another database"),
        pytest.param(_newer, "newer version of Dragoman", id="a newer version"),
        pytest.param(_torn, "case.db is damaged", id="half a file"),
        pytest.param(_unversioned, "it lacks its version", id="no version"),
        pytest.param(lambda path: path.mkdir(), "is a folder", id="a folder"),
    ],
)
def test_what_is_no_casebook_of_ours_is_refused_and_left_alone(tmp_path, make, message, create):
    place = tmp_path / "case.db"
    make(place)
    before = None if place.is_dir() else _files(tmp_path)
    with pytest.raises(CasebookError, match=message) as refusal:
        Casebook(place, create=create)
    assert str(place) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    if before is not None:
        assert _files(tmp_path) == before


def test_asking_a_missing_file_makes_none(tmp_path):
    with pytest.raises(CasebookError, match="there is no casebook at"):
        Casebook(tmp_path / "case.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_not_made(tmp_path):
    with pytest.raises(CasebookError, match="is not a folder"):
        Casebook(tmp_path / "nowhere" / "case.db")


def test_a_name_that_no_file_can_have_is_refused(tmp_path):
    with pytest.raises(CasebookError, match="cannot be opened"):
        Casebook(tmp_path / "case\x00.db")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        (folder / "probe").touch()
    except PermissionError:
        pass
    else:
        pytest.skip("this user may write anywhere, so no folder is closed to it")
    with pytest.raises(CasebookError, match="cannot be"):
        Casebook(folder / "case.db")


def test_a_device_is_refused():
    with pytest.raises(CasebookError, match="a device or a pipe"):
        Casebook("/dev/null")


@pytest.fixture
def unwritable(monkeypatch):
    """Call it to let no file be written, as the system tells it (to everyone but root)."""
    ask = os.access

    def refuse():
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and ask(path, mode))

    return refuse


def test_a_casebook_that_may_only_be_read_can_be_asked_and_not_added_to(tmp_path, unwritable):
    place = tmp_path / "a b?c#d%.db"
    with Casebook(place) as book:
        book.add(numbered(1))
    before = _files(tmp_path)
    unwritable()
    with Casebook(place, create=False) as book:
        assert list(book.records()) == [numbered(1)]
        with pytest.raises(CasebookError, match="cannot be written: check who may write"):
            book.add(numbered(2))
    assert _files(tmp_path) == before


def test_what_another_adds_shows_to_one_who_may_only_read(tmp_path, unwritable):
    place = tmp_path / "case.db"
    with Casebook(place) as adding:
        adding.add(numbered(1))
        unwritable()
        with Casebook(place, create=False) as asking:
            adding.add(numbered(2))
            assert list(asking.records()) == [numbered(1), numbered(2)]


def test_a_casebook_in_use_is_refused_after_waiting(tmp_path):
    place = tmp_path / "case.db"
    Casebook(place).close()
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Casebook(place, wait=0.05) as book:
        with pytest.raises(CasebookError, match="in use by another program"):
            book.add(numbered(1))
        assert book.reports() == []
        other.execute("ROLLBACK")
        assert book.add(numbered(1)) is True
    other.close()


def test_one_may_read_while_another_adds(tmp_path):
    place = tmp_path / "case.db"
    with Casebook(place) as book:
        book.add(numbered(1))
        other = sqlite3.connect(place, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert book.has("note-001")
        other.close()


def test_references_between_tables_are_enforced(tmp_path):
    with Casebook(tmp_path / "case.db") as book, book._connected() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"


def test_the_migrations_make_the_tables_of_the_schema(tmp_path):
    Casebook(tmp_path / "case.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'case.db'}")
    with engine.connect() as connection:
        options = {"version_table": schema.VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []


def test_the_schema_lists_the_migrations_there_are():
    steps = ScriptDirectory(str(next(iter(room.__path__))) + "/migrations")
    assert [step.revision for step in steps.walk_revisions()][::-1] == list(schema.REVISIONS)
