"""A command line run inside the test's own process, and a record to show."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from shell import Command, Outcome

from dragoman.cli.app import run
from dragoman.record import Act, Actor, Attribution, Mention, Record, Source, Span, Time, When

TEXT = (
    "The Kremlin demanded on December 17 that NATO leave the east. "
    "NATO rejected the demand. "
    "Two senior officials will talk in Vienna on January 13. "
    "The White House said it would impose sanctions if Russia attacked Ukraine. "
    "Russia denied that it was planning an attack, a diplomat told a news conference."
)


@pytest.fixture
def dragoman(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run one command line as from a shell: ``dragoman("read", "a.txt", stdin=b"")``."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Outcome(status, written.out, written.err)

    return call


def span(words: str) -> Span:
    """Return where ``words`` stand in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def act(act_id: str, kind: str, trigger: str, clause: str, **fields: object) -> Act:
    """Return an act of TEXT with one mention."""
    mentions = (Mention(span(trigger), span(clause)),)
    return Act(id=act_id, type=kind, mentions=mentions, **fields)  # type: ignore[arg-type]


@pytest.fixture
def record() -> Record:
    """A record of TEXT as a careful coder would make it."""
    return Record(
        report=Source(
            id="vienna-1",
            text=TEXT,
            title="NATO says no",
            publisher="The Harbour Courier",
            published="2022-01-08",
            published_basis="given",
            credits=("Reuters", "AFP"),
        ),
        actors=(
            Actor(id="a1", name="Russia", kind="state", country="RUS", mentions=(span("Kremlin"),)),
            Actor(
                id="a2",
                name="NATO",
                kind="organization",
                country="IGO",
                mentions=(span("NATO"),),
            ),
            Actor(
                id="a3",
                name="United States",
                kind="state",
                country="USA",
                mentions=(span("White House"),),
            ),
            Actor(
                id="a4",
                name="diplomat",
                kind="person",
                named=False,
                sectors=("GOV",),
                mentions=(span("a diplomat"),),
            ),
        ),
        times=(
            Time(
                id="t1",
                span=span("December 17"),
                type="DATE",
                value="2021-12-17",
                begin="2021-12-17",
                end="2021-12-17",
            ),
            Time(
                id="t2",
                span=span("January 13"),
                type="DATE",
                value="2022-01-13",
                begin="2022-01-13",
                end="2022-01-13",
            ),
        ),
        attributions=(
            Attribution(
                id="q1",
                source=(span("a diplomat"),),
                cue=(span("told"),),
                content=(span("Russia denied that it was planning an attack"),),
                speaker="a4",
                medium=span("a news conference"),
            ),
        ),
        acts=(
            act(
                "x1",
                "REQUEST",
                "demanded",
                "The Kremlin demanded on December 17 that NATO leave the east",
                actors=("a1",),
                recipients=("a2",),
                object=span("that NATO leave the east"),
                when=When(time="t1", begin="2021-12-17", end="2021-12-17"),
            ),
            act(
                "x2",
                "REJECT",
                "rejected",
                "NATO rejected the demand",
                actors=("a2",),
                recipients=("a1",),
                answers="x1",
            ),
            act(
                "x3",
                "CONSULT",
                "talk",
                "Two senior officials will talk in Vienna on January 13",
                actors=("a1", "a3"),
                symmetric=True,
                status="scheduled",
                when=When(time="t2", begin="2022-01-13", end="2022-01-13"),
            ),
            act(
                "x4",
                "THREATEN",
                "impose sanctions",
                "it would impose sanctions if Russia attacked Ukraine",
                actors=("a3",),
                recipients=("a1",),
                object=span("impose sanctions"),
                condition=span("if Russia attacked Ukraine"),
            ),
            act(
                "x5",
                "REJECT",
                "denied",
                "Russia denied that it was planning an attack",
                actors=("a1",),
                object=span("that it was planning an attack"),
                attributions=("q1",),
            ),
        ),
    ).checked()
