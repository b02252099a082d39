"""Whatever holds as a record can be kept, read back, and looked at."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import records

from dragoman import views
from dragoman.casebook import Casebook

VIEWS = (
    views.timeline,
    views.calendar,
    views.positions,
    views.conditions,
    views.claims,
    views.actors,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_any_record_added_is_read_back_equal(record):
    with tempfile.TemporaryDirectory() as folder, Casebook(Path(folder) / "case.db") as book:
        assert book.add(record) is True
        assert book.add(record) is False
        assert list(book.records()) == [record]
        assert book.record(record.report.id) == record


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=records())
def test_any_record_can_be_looked_at(view, record):
    rows = view([record, record])
    assert all(row.evidence and row.report_id == record.report.id for row in rows)
