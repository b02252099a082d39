"""Opening a casebook: the file made, recognized, and brought to today's tables."""

from __future__ import annotations

import datetime as dt
import os
from importlib import resources
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import OperationalError

from dragoman.casebook.refusals import is_busy, refusing
from dragoman.casebook.schema import REVISION, REVISIONS, VERSION_TABLE
from dragoman.errors import CasebookError

#: Seconds to wait for another program that is writing to the same casebook.
WAIT = 30.0
#: Options of a connection that only reads, and of one that will write. A writer takes its
#: turn at once: one that has read first could not wait, as what it read would be out of date.
READING = {"begin": "BEGIN"}
WRITING = {"begin": "BEGIN IMMEDIATE"}


def utc_now() -> dt.datetime:
    """Return the present moment, in UTC: the clock of a casebook unless it is given another."""
    return dt.datetime.now(dt.UTC)


def open_engine(place: Path, create: bool, wait: float = WAIT) -> Engine:
    """Return an engine on the casebook at ``place``, with today's tables.

    A missing or empty file is made a casebook where ``create`` is true. Raises CasebookError
    when the file is missing or empty otherwise, is no casebook, comes from a newer version of
    Dragoman, cannot be written, or is locked for longer than ``wait`` seconds. A file that is
    refused is left as it was.
    """
    _check_file(place, create)
    engine = _engine(place, wait)
    try:
        with refusing(place):
            _prepare(engine, place, create)
    except CasebookError:
        engine.dispose()
        raise
    return engine


def _check_file(place: Path, create: bool) -> None:
    if "\0" in str(place):
        raise CasebookError(f"{str(place)!r} cannot be opened: no file can have that name")
    try:
        exists, is_folder, in_folder = place.exists(), place.is_dir(), place.parent.is_dir()
    except OSError as error:
        raise CasebookError(f"{place} cannot be opened: {error.strerror}") from None
    if is_folder:
        raise CasebookError(f"{place} is a folder: a casebook is one file")
    if exists and not place.is_file():
        raise CasebookError(f"{place} is a device or a pipe: a casebook is a file")
    if exists:
        return
    if not create:
        raise CasebookError(f"there is no casebook at {place}: make one with `dragoman add`")
    if not in_folder:
        raise CasebookError(f"{place} cannot be made: {place.parent} is not a folder")


def _engine(place: Path, wait: float) -> Engine:
    url = URL.create("sqlite", database=str(place.absolute()))
    if not _is_writable(place):
        url = url.set(database=_read_only(place), query={"uri": "true"})
    engine = create_engine(url, connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        # Python's own transaction handling opens them late; ours begin where we say.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _is_writable(place: Path) -> bool:
    """Tell whether the file, and the folder in which SQLite keeps its log, can be written."""
    return not place.exists() or (os.access(place, os.W_OK) and os.access(place.parent, os.W_OK))


def _read_only(place: Path) -> str:
    """Return the address under which SQLite only reads a file, and makes none beside it.

    See https://www.sqlite.org/wal.html, "Read-Only Databases": where nobody has the log open,
    the file cannot change and is to be taken as immutable.
    """
    log = place.with_name(f"{place.name}-wal")
    return f"{place.absolute().as_uri()}?{'mode=ro' if log.exists() else 'immutable=1'}"


def _prepare(engine: Engine, place: Path, create: bool) -> None:
    with engine.connect() as connection:
        revision = _revision(connection, place)
    if revision is None and not create:
        raise CasebookError(f"{place} holds no casebook yet: make one with `dragoman add`")
    if revision != REVISION:
        with engine.connect().execution_options(**WRITING) as connection, connection.begin():
            # Another program may have made the tables while we waited for our turn.
            if _revision(connection, place) != REVISION:
                upgrade(connection)
    if _is_writable(place):
        _let_readers_in(engine)


def _let_readers_in(engine: Engine) -> None:
    """Keep SQLite's write-ahead log, so that others may read while one adds.

    The file remembers it. It can be set outside of transactions only, so the one that
    SQLAlchemy takes to be open is ended first; and only while nobody else uses the file, so
    where somebody does it is left to whoever opens it next: safe either way.
    """
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal":
            return
        connection.exec_driver_sql("COMMIT")
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            if not is_busy(error):
                raise


def _revision(connection: Connection, place: Path) -> str | None:
    """Return the revision of a casebook's tables, None for a database without tables."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise CasebookError(f"{place} is a database, but no casebook: give another file")
    query = text(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 - our own constant
    revision: str | None = connection.execute(query).scalar()
    if revision is None:
        raise CasebookError(f"{place} is damaged, it lacks its version: restore it from a copy")
    if revision not in REVISIONS:
        raise CasebookError(
            f"{place} was made by a newer version of Dragoman (tables {revision}, this program "
            f"knows {REVISION}): install the newer version to open it"
        )
    return revision


def upgrade(connection: Connection) -> None:
    """Bring the tables behind ``connection`` to REVISION, inside the transaction it is in."""
    # Alembic is slow to import, and only needed when there is something to do.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    with resources.as_file(resources.files("dragoman.casebook") / "migrations") as folder:
        steps = ScriptDirectory(str(folder))
        context = EnvironmentContext(
            Config(), steps, fn=lambda revision, _: steps._upgrade_revs(REVISION, revision)
        )
        with context:
            context.configure(
                connection=connection, version_table=VERSION_TABLE, render_as_batch=True
            )
            context.run_migrations()
