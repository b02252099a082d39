"""The first tables: reports, readings, and what the readings hold.

Revision 0001, after none.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _report()
    _reading()
    _actor()
    _time()
    _attribution()
    _act()
    _act_party()
    _act_attribution()


def _report() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column(
            "digest", sa.Text(), nullable=False, comment="dragoman.report.digest of the text"
        ),
        sa.Column("text", sa.Text(), nullable=False, comment="as first added"),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index("ix_report_digest", "report", ["digest"], unique=False)


def _reading() -> None:
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False, comment="version of the reader"),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("known", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False, comment="the record as JSON, format 1"),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_reading_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
    )
    op.create_index("ix_reading_known", "reading", ["known"], unique=False)
    op.create_index("ix_reading_report_id", "reading", ["report_id", "id"], unique=False)


def _actor() -> None:
    op.create_table(
        "actor",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("sectors", sa.Text(), nullable=False, comment="PLOVER codes separated by spaces"),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("role_of", sa.Text(), nullable=True, comment="id of the actor it is a role of"),
        sa.Column("mentions", sa.Integer(), nullable=False, comment="how many"),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_actor_reading_id")),
        sa.PrimaryKeyConstraint("reading_id", "id", name=op.f("pk_actor")),
    )
    op.create_index("ix_actor_country", "actor", ["country"], unique=False)
    op.create_index("ix_actor_name", "actor", ["name"], unique=False)


def _time() -> None:
    op.create_table(
        "time",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_time_reading_id")),
        sa.PrimaryKeyConstraint("reading_id", "id", name=op.f("pk_time")),
    )


def _attribution() -> None:
    op.create_table(
        "attribution",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=True, comment="the words: press release"),
        sa.ForeignKeyConstraint(
            ["reading_id", "speaker"],
            ["actor.reading_id", "actor.id"],
            name=op.f("fk_attribution_reading_id_speaker"),
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["reading.id"], name=op.f("fk_attribution_reading_id")
        ),
        sa.PrimaryKeyConstraint("reading_id", "id", name=op.f("pk_attribution")),
    )
    op.create_index(
        "ix_attribution_speaker", "attribution", ["reading_id", "speaker"], unique=False
    )


def _act() -> None:
    op.create_table(
        "act",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("symmetric", sa.Boolean(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("known", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_country", sa.Text(), nullable=True),
        sa.Column("object", sa.Text(), nullable=True, comment="the words"),
        sa.Column("condition", sa.Text(), nullable=True, comment="the words"),
        sa.Column("answers", sa.Text(), nullable=True, comment="id of the act it responds to"),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_act_reading_id")),
        sa.PrimaryKeyConstraint("reading_id", "id", name=op.f("pk_act")),
    )
    op.create_index("ix_act_begins", "act", ["begins"], unique=False)
    op.create_index("ix_act_known", "act", ["known"], unique=False)
    op.create_index("ix_act_type", "act", ["type", "status"], unique=False)


def _act_party() -> None:
    op.create_table(
        "act_party",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False, comment="actor or recipient"),
        sa.Column("place", sa.Integer(), nullable=False, comment="first is 0"),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id", "act_id"],
            ["act.reading_id", "act.id"],
            name=op.f("fk_act_party_reading_id_act_id"),
        ),
        sa.ForeignKeyConstraint(
            ["reading_id", "actor_id"],
            ["actor.reading_id", "actor.id"],
            name=op.f("fk_act_party_reading_id_actor_id"),
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["reading.id"], name=op.f("fk_act_party_reading_id")
        ),
        sa.PrimaryKeyConstraint("reading_id", "act_id", "side", "place", name=op.f("pk_act_party")),
    )
    op.create_index("ix_act_party_actor", "act_party", ["reading_id", "actor_id"], unique=False)


def _act_attribution() -> None:
    op.create_table(
        "act_attribution",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Text(), nullable=False),
        sa.Column(
            "relation", sa.Text(), nullable=False, comment="source: rests on; said_in: is done by"
        ),
        sa.Column(
            "place", sa.Integer(), nullable=False, comment="first is 0, the outermost source"
        ),
        sa.Column("attribution_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id", "act_id"],
            ["act.reading_id", "act.id"],
            name=op.f("fk_act_attribution_reading_id_act_id"),
        ),
        sa.ForeignKeyConstraint(
            ["reading_id", "attribution_id"],
            ["attribution.reading_id", "attribution.id"],
            name=op.f("fk_act_attribution_reading_id_attribution_id"),
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["reading.id"], name=op.f("fk_act_attribution_reading_id")
        ),
        sa.PrimaryKeyConstraint(
            "reading_id", "act_id", "relation", "place", name=op.f("pk_act_attribution")
        ),
    )
