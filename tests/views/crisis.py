"""One report on the winter of 2021–22, coded by hand, that the tests of views ask."""

from __future__ import annotations

from builders import act, actor, on, record, said, span, state, time

TEXT = """\
Moscow handed Washington two draft treaties on Friday. Russia demanded that NATO close its \
doors to Ukraine, and proposed that talks begin in Geneva within days.

"Some of it is a non-starter," a senior U.S. official told reporters. Mr. Sullivan said in a \
television interview that Washington was ready to talk. Russian and U.S. diplomats will meet \
on January 10.

Russia has moved 90,000 soldiers to the border, the Pentagon said in a statement. Dmitry \
Peskov denied it. Kyiv accused Moscow of shelling a village in Luhansk.

The European Union will impose sanctions if Russian troops cross the border. "We want peace," \
a document seen by journalists said.
"""


def _actors():
    return [
        state("a1", "Russia", "RUS", mentions=(span(TEXT, "Moscow"), span(TEXT, "Russia"))),
        state("a2", "United States", "USA", mentions=(span(TEXT, "Washington"),)),
        actor("a3", "NATO", "organization", country="IGO", mentions=(span(TEXT, "NATO"),)),
        actor("a4", "senior U.S. official", named=False, country="USA", sectors=("GOV",)),
        actor(
            "a5",
            "Jake Sullivan",
            country="USA",
            sectors=("GOV",),
            role="National Security Adviser",
            of="a2",
            mentions=(span(TEXT, "Sullivan"),),
        ),
        actor("a6", "Pentagon", "organization", country="USA", sectors=("MIL", "GOV")),
        actor("a7", "Dmitry Peskov", country="RUS", sectors=("GOV",), role="spokesman", of="a8"),
        actor("a8", "the Kremlin", "organization", country="RUS", sectors=("GOV",)),
        state("a9", "Ukraine", "UKR", mentions=(span(TEXT, "Ukraine"), span(TEXT, "Kyiv"))),
        actor("a10", "European Union", "organization", country="IGO"),
    ]


def _quotes():
    return [
        said(TEXT, "q1", '"Some of it is a non-starter,"', speaker="a4"),
        said(
            TEXT,
            "q2",
            "Washington was ready to talk",
            speaker="a5",
            source="Mr. Sullivan",
            medium="a television interview",
        ),
        said(
            TEXT,
            "q3",
            "Russia has moved 90,000 soldiers to the border",
            speaker="a6",
            source="the Pentagon",
            medium="a statement",
        ),
        said(
            TEXT,
            "q4",
            '"We want peace,"',
            source="a document seen by journalists",
            medium="a document seen by journalists",
        ),
    ]


def _acts():
    demand = "Russia demanded that NATO close its doors to Ukraine"
    return [
        act(TEXT, "x1", "REQUEST", "Moscow handed Washington two draft treaties on Friday",
            trigger="handed", object="two draft treaties", actors=["a1"], recipients=["a2"],
            when=on("2021-12-17", time="t1")),
        act(TEXT, "x2", "REQUEST", demand, trigger="demanded",
            object="NATO close its doors to Ukraine", actors=["a1"], recipients=["a3"],
            when=on("2021-12-18", basis="published")),
        act(TEXT, "x3", "CONCEDE", "NATO close its doors to Ukraine", trigger="close",
            actors=["a3"], status="proposed"),
        act(TEXT, "x4", "REQUEST", "proposed that talks begin in Geneva within days",
            object="talks begin in Geneva within days", actors=["a1"], recipients=["a2"]),
        act(TEXT, "x5", "REJECT",
            '"Some of it is a non-starter," a senior U.S. official told reporters',
            trigger="non-starter", object="Some of it", actors=["a2"], recipients=["a1"],
            mode="change", answers="x3", said_in=["q1"]),
        act(TEXT, "x6", "AGREE", "Washington was ready to talk", trigger="ready", object="to talk",
            actors=["a2"], answers="x4", attributions=["q2"]),
        act(TEXT, "x7", "CONSULT", "Russian and U.S. diplomats will meet on January 10",
            trigger="meet", actors=["a1", "a2"], symmetric=True, status="scheduled",
            when=on("2022-01-10", time="t2")),
        act(TEXT, "x8", "MOBILIZE", "Russia has moved 90,000 soldiers to the border",
            trigger="moved", actors=["a1"], where="the border",
            quantities=[("90,000 soldiers", 90000, "soldiers")],
            status="ongoing", attributions=["q3"]),
        act(TEXT, "x9", "REJECT", "Dmitry Peskov denied it", trigger="denied", actors=["a7"],
            answers="x8"),
        act(TEXT, "x10", "ACCUSE", "Kyiv accused Moscow of shelling a village in Luhansk",
            trigger="accused", object="shelling a village in Luhansk", actors=["a9"],
            recipients=["a1"]),
        act(TEXT, "x11", "THREATEN",
            "The European Union will impose sanctions if Russian troops cross the border",
            trigger="will", object="impose sanctions",
            condition="if Russian troops cross the border", actors=["a10"], recipients=["a1"]),
        act(TEXT, "x12", "SANCTION", "impose sanctions", actors=["a10"], recipients=["a1"],
            status="conditional", condition="if Russian troops cross the border"),
    ]  # fmt: skip


CRISIS = record(
    TEXT,
    id="wire-1",
    title="Two drafts and a date",
    publisher="The Baltic Courier",
    published="2021-12-18",
    actors=_actors(),
    times=[
        time(TEXT, "t1", "Friday", "2021-12-17"),
        time(TEXT, "t2", "January 10", "2022-01-10"),
    ],
    attributions=_quotes(),
    acts=_acts(),
)
