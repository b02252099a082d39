"""Numbered reports, and a program that adds some of them: ``numbered.py CASE FIRST LAST [DIE]``.

With ``DIE`` the program kills itself, as ``kill -9`` does, before its DIE-th INSERT.
"""

from __future__ import annotations

import os
import signal
import sys

from builders import act, on, record, said, state, time
from dragoman import casebook


def numbered(number, **known):
    """Return the record of one of the numbered reports."""
    text = f"Moscow sent note {number} to Kyiv on January 5, the ministry said."
    return record(
        text,
        id=f"note-{number:03}",
        title=f"Note {number}",
        **known,
        actors=[state("a1", "Russia", "RUS"), state("a2", "Ukraine", "UKR")],
        times=[time(text, "t1", "January 5", "2022-01-05")],
        attributions=[said(text, "q1", f"Moscow sent note {number} to Kyiv", speaker="a1")],
        acts=[
            act(
                text,
                "x1",
                "REQUEST",
                f"Moscow sent note {number} to Kyiv on January 5",
                trigger="sent",
                object=f"note {number}",
                actors=["a1"],
                recipients=["a2"],
                attributions=["q1"],
                when=on("2022-01-05", time="t1"),
            )
        ],
    )


def main(path, first, last, die=0):
    from sqlalchemy import event

    book = casebook.Casebook(path)
    inserts = 0

    @event.listens_for(book._engine, "before_cursor_execute")
    def _count(_connection, _cursor, statement, *_rest):
        nonlocal inserts
        inserts += statement.startswith("INSERT")
        if die and inserts == die:
            os.kill(os.getpid(), signal.SIGKILL)

    for number in range(first, last):
        book.add(numbered(number))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
