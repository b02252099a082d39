"""The tables of a casebook.

A ``report`` is a text. A ``reading`` is what one version of the reader made of it, with what
was then known of the report: it is only ever added, and a report's last reading speaks for
it. The other tables spell out a reading's record so that it can be searched; the record
itself, as JSON, is in ``reading.record``.

Every act has two times: when it happened (``begins``, ``ends``), and when we came to know it
(``known``: the day the report was published, or else the day it was added). Days and moments
are ISO 8601 text, as in the record: they sort as they stand, on every database.

Change nothing here without a migration in ``migrations/versions``, and never change one that
was released.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

#: The migrations, oldest first. A casebook with one that is not here is newer than this program.
REVISIONS = ("0001",)
REVISION = REVISIONS[-1]
#: Where Alembic keeps the revision. Its name is how a casebook is told from another database.
VERSION_TABLE = "casebook_version"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False, comment="dragoman.report.digest of the text"),
    Column("text", Text, nullable=False, comment="as first added"),
    Column("added_at", Text, nullable=False),
    Index("ix_report_digest", "digest"),
)

reading = Table(
    "reading",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("report_id", Text, ForeignKey(report.c.id), nullable=False),
    Column("reader", Text, nullable=False, comment="version of the reader"),
    Column("read_at", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", Text),
    Column("known", Text, nullable=False),
    Column("record", Text, nullable=False, comment="the record as JSON, format 1"),
    Index("ix_reading_report_id", "report_id", "id"),
    Index("ix_reading_known", "known"),
)


def _reading_id() -> Column[int]:
    return Column("reading_id", Integer, ForeignKey(reading.c.id), primary_key=True)


def _part_of(table: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["reading_id", column], [f"{table}.reading_id", f"{table}.id"])


actor = Table(
    "actor",
    metadata,
    _reading_id(),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("country", Text),
    Column("sectors", Text, nullable=False, comment="PLOVER codes separated by spaces"),
    Column("role", Text),
    Column("role_of", Text, comment="id of the actor it is a role of"),
    Column("mentions", Integer, nullable=False, comment="how many"),
    Index("ix_actor_name", "name"),
    Index("ix_actor_country", "country"),
)

time = Table(
    "time",
    metadata,
    _reading_id(),
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("begins", Text),
    Column("ends", Text),
)

attribution = Table(
    "attribution",
    metadata,
    _reading_id(),
    Column("id", Text, primary_key=True),
    Column("speaker", Text),
    Column("addressee", Text),
    Column("mode", Text, nullable=False),
    Column("medium", Text, comment="the words: press release"),
    _part_of("actor", "speaker"),
    Index("ix_attribution_speaker", "reading_id", "speaker"),
)

act = Table(
    "act",
    metadata,
    _reading_id(),
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("symmetric", Boolean, nullable=False),
    Column("begins", Text),
    Column("ends", Text),
    Column("known", Text, nullable=False),
    Column("place", Text),
    Column("place_country", Text),
    Column("object", Text, comment="the words"),
    Column("condition", Text, comment="the words"),
    Column("answers", Text, comment="id of the act it responds to"),
    Column("confidence", Float, nullable=False),
    Index("ix_act_type", "type", "status"),
    Index("ix_act_begins", "begins"),
    Index("ix_act_known", "known"),
)

act_party = Table(
    "act_party",
    metadata,
    _reading_id(),
    Column("act_id", Text, primary_key=True),
    Column("side", Text, primary_key=True, comment="actor or recipient"),
    Column("place", Integer, primary_key=True, comment="first is 0"),
    Column("actor_id", Text, nullable=False),
    _part_of("act", "act_id"),
    _part_of("actor", "actor_id"),
    Index("ix_act_party_actor", "reading_id", "actor_id"),
)

act_attribution = Table(
    "act_attribution",
    metadata,
    _reading_id(),
    Column("act_id", Text, primary_key=True),
    Column("relation", Text, primary_key=True, comment="source: rests on; said_in: is done by"),
    Column("place", Integer, primary_key=True, comment="first is 0, the outermost source"),
    Column("attribution_id", Text, nullable=False),
    _part_of("act", "act_id"),
    _part_of("attribution", "attribution_id"),
)
