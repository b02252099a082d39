"""Random records that hold: any text, any parts, spans inside, references to what is there."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from dragoman.record import (
    Act,
    Actor,
    ActType,
    Attribution,
    Kind,
    Mention,
    Quantity,
    QuotationMode,
    Record,
    Source,
    Status,
    Time,
    TimeType,
    When,
    Where,
)

WORDS = st.text(min_size=1, max_size=12)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)).map(dt.date.isoformat)


def _one_of(literal):
    return st.sampled_from(get_args(literal))


@st.composite
def records(draw):
    """Draw one record."""
    text = draw(st.text(min_size=2, max_size=60))
    ids = {prefix: _ids(draw, prefix) for prefix in "atqx"}
    maker = _Maker(draw, text, ids)
    return Record(
        report=maker.source(),
        actors=tuple(maker.actor(i) for i in ids["a"]),
        times=tuple(maker.time(i) for i in ids["t"]),
        attributions=tuple(maker.attribution(i) for i in ids["q"]),
        acts=tuple(maker.act(i) for i in ids["x"]),
    ).checked()


def _ids(draw, prefix):
    return [f"{prefix}{n}" for n in range(1, draw(st.integers(0, 3)) + 1)]


class _Maker:
    """Draws the parts of one record."""

    def __init__(self, draw, text, ids):
        self.draw, self.text, self.ids = draw, text, ids

    def _maybe(self, strategy):
        return self.draw(st.none() | strategy)

    def _span(self):
        start = st.integers(0, len(self.text) - 1)
        return start.flatmap(
            lambda low: st.tuples(st.just(low), st.integers(low + 1, len(self.text)))
        )

    def _spans(self):
        return tuple(self.draw(st.lists(self._span(), max_size=3)))

    def _some(self, prefix):
        known = self.ids[prefix]
        return tuple(self.draw(st.lists(st.sampled_from(known), max_size=2))) if known else ()

    def _any(self, prefix):
        return self._maybe(st.sampled_from(self.ids[prefix])) if self.ids[prefix] else None

    def source(self):
        return Source(
            id=self.draw(WORDS),
            text=self.text,
            title=self._maybe(WORDS),
            publisher=self._maybe(WORDS),
            published=self._maybe(DAYS),
            credits=tuple(self.draw(st.lists(WORDS, max_size=2))),
        )

    def actor(self, name):
        return Actor(
            id=name,
            name=self.draw(WORDS),
            kind=self.draw(_one_of(Kind)),
            named=self.draw(st.booleans()),
            country=self._maybe(st.sampled_from(["RUS", "UKR", "IGO"])),
            sectors=tuple(self.draw(st.lists(st.sampled_from(["GOV", "MIL"]), unique=True))),
            role=self._maybe(WORDS),
            of=self._any("a"),
            mentions=self._spans(),
        )

    def time(self, name):
        return Time(
            id=name,
            span=self.draw(self._span()),
            type=self.draw(_one_of(TimeType)),
            value=self.draw(WORDS),
            begin=self._maybe(DAYS),
            end=self._maybe(DAYS),
        )

    def attribution(self, name):
        return Attribution(
            id=name,
            source=self._spans(),
            cue=self._spans(),
            content=self._spans(),
            speaker=self._any("a"),
            mode=self.draw(_one_of(QuotationMode)),
            medium=self._maybe(self._span()),
            addressee=self._any("a"),
        )

    def act(self, name):
        spans = st.builds(Mention, self._span(), self._span())
        return Act(
            id=name,
            type=self.draw(_one_of(ActType)),
            mode=self._maybe(WORDS),
            actors=self._some("a"),
            recipients=self._some("a"),
            symmetric=self.draw(st.booleans()),
            mentions=tuple(self.draw(st.lists(spans, min_size=1, max_size=3))),
            object=self._maybe(self._span()),
            condition=self._maybe(self._span()),
            status=self.draw(_one_of(Status)),
            when=self._when(),
            where=self._maybe(st.builds(Where, name=WORDS, span=self._span())),
            quantities=tuple(self.draw(st.lists(self._quantity(), max_size=2))),
            attributions=self._some("q"),
            said_in=self._some("q"),
            answers=self._any("x"),
            confidence=self.draw(st.floats(0, 1)),
        )

    def _when(self):
        if not self.draw(st.booleans()):
            return None
        return When(time=self._any("t"), begin=self._maybe(DAYS), end=self._maybe(DAYS))

    def _quantity(self):
        number = st.floats(allow_nan=False, allow_infinity=False)
        return st.builds(Quantity, value=number, unit=WORDS, span=self._span())
