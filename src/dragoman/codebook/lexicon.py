"""The lexicon of acts: verbs, nouns and adjectives that do something to someone.

A row names a cue, tests on what stands around it, the PLOVER type and mode, and the slots in
which doer, recipient and object are found. Of the rows whose tests all hold, the one with most
tests and cue words applies; then the one whose tests name words rather than a party or mere
presence; then a row without a type, which is a stop: the cue so used is no act; then the first
in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar, Literal, TypeVar

from dragoman.codebook.consulting import loader
from dragoman.codebook.plover import known_mode
from dragoman.codebook.tables import Row, read_table

PartOfSpeech = Literal["verb", "noun", "adjective"]

#: Tests that ask whether something is there, with the parts of speech that may use them.
_PRESENCE: Mapping[str, frozenset[str]] = {
    "obj": frozenset({"verb"}),
    "no-obj": frozenset({"verb"}),
    "subj": frozenset({"verb", "adjective"}),
    "xcomp": frozenset({"verb", "adjective", "noun"}),
    "ccomp": frozenset({"verb", "adjective", "noun"}),
    "neg": frozenset({"verb", "adjective", "noun"}),
    "passive": frozenset({"verb"}),
    "active": frozenset({"verb"}),
    "poss": frozenset({"noun"}),
    "light": frozenset({"noun"}),
    "mod": frozenset({"noun"}),
    "plural": frozenset({"noun"}),
    "det": frozenset({"noun"}),
}

#: Tests that may carry ``=``: their words are lemmas of the head of what they ask for.
_WITH_WORDS = frozenset({"obj", "subj", "xcomp", "ccomp", "poss", "light", "mod"})

#: Slots that are no preposition. ``xsubj`` is the doer of the complement clause, ``light`` the
#: subject of a light verb, ``clause`` the whole clause of the cue.
_SLOTS = frozenset(
    {"subj", "subj.poss", "obj", "obj.poss", "iobj", "by", "xsubj", "xcomp", "ccomp", "clause"}
    | {"poss", "light", "acl", "speaker"}
)

_STATUS_PARTS = frozenset({"verb", "adjective", "noun", "adverb"})
_STATUSES = frozenset({"occurred", "ongoing", "scheduled", "proposed", "conditional", "negated"})

_FILES: Mapping[PartOfSpeech, str] = {
    "verb": "act_verbs.csv",
    "noun": "act_nouns.csv",
    "adjective": "act_adjectives.csv",
}
_DOER: Mapping[PartOfSpeech, tuple[str, ...]] = {
    "verb": ("subj",),
    "noun": ("poss", "by", "of", "light"),
    "adjective": ("subj",),
}
_COLUMNS = ("cue", "frame", "type", "mode", "who", "whom", "what", "inner")


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that must hold around a cue for its row to apply.

    ``kind`` is the name of the test (``obj``, ``no-obj``, ``subj``, ``xcomp``, ``ccomp``,
    ``neg``, ``passive``, ``active``, ``poss``, ``light``, ``mod``, ``plural``, ``det``) or
    ``prep``, whose preposition is ``word``. ``values`` are the lemmas that the head of what is
    asked for may have, word classes already spelled out; ``party`` allows any head that is a
    party. With neither, being there is enough. ``negated`` turns the answer round.
    """

    #: Tells pytest that this is no class of its tests, whatever its name.
    __test__: ClassVar[bool] = False

    kind: str
    word: str = ""
    values: frozenset[str] = frozenset()
    party: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One row of the lexicon: a cue, its tests, and what it means where they hold.

    ``cue`` is its lemma with the particles and prepositions that must depend on it; ``type`` is
    None in a stop row; ``who``, ``whom`` and ``what`` are slots in order of preference;
    ``symmetric`` makes all parties doers; ``inner`` is the status of an act in the complement.
    """

    cue: tuple[str, ...]
    tests: tuple[Test, ...]
    type: str | None
    mode: str | None
    who: tuple[str, ...]
    whom: tuple[str, ...]
    what: tuple[str, ...]
    symmetric: bool
    inner: str | None
    part_of_speech: PartOfSpeech
    place: str

    @property
    def rank(self) -> int:
        """How many things the row asks for: its tests and cue words; more wins."""
        return len(self.tests) + len(self.cue)

    @property
    def precision(self) -> int:
        """How particular the tests are: words count 2, a party 1, being there 0."""
        return sum(
            2 if test.values and not test.party else 1
            for test in self.tests
            if (test.values or test.party) and not test.negated
        )


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb whose noun object is the act: "held talks", "rejected a request".

    ``subject`` says what its subject is to the act: ``doer`` or ``receiver`` ("underwent an
    inspection") or ``none``; ``status`` is what the verb makes of the act.
    """

    cue: tuple[str, ...]
    subject: str
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class StatusCue:
    """A word that sets the status of the act that it governs or modifies.

    ``cue`` is its lemma and the words that go with it; a last ``to`` is that of an infinitive.
    ``part_of_speech`` is verb, adjective, noun or adverb.
    """

    cue: tuple[str, ...]
    part_of_speech: str
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words that make acts, by first lemma of the cue, each list best row first."""

    verbs: Mapping[str, tuple[ActEntry, ...]]
    nouns: Mapping[str, tuple[ActEntry, ...]]
    adjectives: Mapping[str, tuple[ActEntry, ...]]
    classes: Mapping[str, frozenset[str]]
    light_verbs: Mapping[str, tuple[LightVerb, ...]]
    status_cues: Mapping[str, tuple[StatusCue, ...]]


_Cued = TypeVar("_Cued", ActEntry, LightVerb, StatusCue)


@loader
def load_lexicon() -> Lexicon:
    """Return the lexicon of acts.

    A user's own files of the same names add rows, and a row
    with the cue and frame of one of ours replaces it. Raises InvalidCodebook, with file and
    line, on an unknown type, mode, test, slot, word class or status and on a row that stands
    twice in one file.

    >>> load_lexicon().verbs["condemn"][-1].type
    'ACCUSE'
    """
    classes = load_classes()
    return Lexicon(
        verbs=_entries("verb", classes),
        nouns=_entries("noun", classes),
        adjectives=_entries("adjective", classes),
        classes=classes,
        light_verbs=_light_verbs(),
        status_cues=_status_cues(),
    )


@loader
def load_classes() -> Mapping[str, frozenset[str]]:
    """Return the word classes that tests name as ``%class``: lemmas by class."""
    classes: dict[str, set[str]] = {}
    for row in read_table("word_classes.csv", ("class", "word")):
        classes.setdefault(row["class"], set()).add(row["word"])
    return MappingProxyType({name: frozenset(words) for name, words in classes.items()})


def _entries(
    part: PartOfSpeech, classes: Mapping[str, frozenset[str]]
) -> Mapping[str, tuple[ActEntry, ...]]:
    name = _FILES[part]
    columns = _COLUMNS if part == "adjective" else (*_COLUMNS, "symmetric")
    found: dict[tuple[tuple[str, ...], frozenset[Test]], ActEntry] = {}
    for row in read_table(name, columns):
        for entry in _row_entries(row, part, classes):
            key = entry.cue, frozenset(entry.tests)
            _refuse_double(row, found.get(key))
            found[key] = entry
    return _by_lemma(sorted(found.values(), key=_ranking))


def _ranking(entry: ActEntry) -> tuple[int, int, bool]:
    return -entry.rank, -entry.precision, entry.type is not None


def _row_entries(
    row: Row, part: PartOfSpeech, classes: Mapping[str, frozenset[str]]
) -> Iterator[ActEntry]:
    """Yield one entry for each cue of a row; they share all but the cue."""
    if row["mode"] and not row["type"]:
        raise row.refuse("a row without a type has no mode")
    cues = row.several("cue")
    if not cues:
        raise row.refuse("the cue is missing")
    first = ActEntry(
        cue=tuple(cues[0].split()),
        tests=tuple(_test(row, text, part, classes) for text in row["frame"].split()),
        type=row["type"] or None,
        mode=known_mode(row) if row["type"] else None,
        who=_slots(row, "who", classes) or _DOER[part],
        whom=_slots(row, "whom", classes),
        what=_slots(row, "what", classes),
        symmetric=_is_symmetric(row),
        inner=_status(row, "inner") if row["inner"] else None,
        part_of_speech=part,
        place=row.place,
    )
    yield first
    yield from (replace(first, cue=tuple(cue.split())) for cue in cues[1:])


def _test(row: Row, text: str, part: PartOfSpeech, classes: Mapping[str, frozenset[str]]) -> Test:
    """Return the test that one word of a frame stands for; see Test for what may be said."""
    name, equals, value = text.removeprefix("!").partition("=")
    negated = text.startswith("!")
    is_preposition = name in classes.get("preposition", frozenset())
    if not is_preposition and part not in _PRESENCE.get(name, frozenset()):
        raise row.refuse(f"a {part} has no test {name!r}")
    if equals and not (is_preposition or name in _WITH_WORDS):
        raise row.refuse(f"the test {name!r} takes no words")
    values, party = _values(row, value, classes) if equals else (frozenset[str](), False)
    kind, word = ("prep", name) if is_preposition else (name, "")
    return Test(kind, word, values, party, negated)


def _values(
    row: Row, text: str, classes: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], bool]:
    """Return the lemmas that ``a|%class|@party`` stands for, and whether parties are among it."""
    words: set[str] = set()
    party = False
    for part in text.split("|"):
        if part == "@party":
            party = True
        elif part.startswith("%"):
            if part[1:] not in classes:
                raise row.refuse(f"there is no word class {part[1:]!r}")
            words |= classes[part[1:]]
        elif part and not part.startswith("@"):
            words.add(part)
        else:
            raise row.refuse(f"{part!r} in the frame is no word, %class or @party")
    return frozenset(words), party


def _slots(row: Row, column: str, classes: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    prepositions = classes.get("preposition", frozenset())
    for slot in row.several(column):
        if slot not in _SLOTS and slot.removesuffix(".poss") not in prepositions:
            raise row.refuse(f"{slot!r} in {column!r} is no slot")
    return row.several(column)


def _is_symmetric(row: Row) -> bool:
    answer = row.cells.get("symmetric", "")
    if answer not in {"", "y"}:
        raise row.refuse(f"the symmetric cell is y or empty, not {answer!r}")
    return answer == "y"


def _status(row: Row, column: str) -> str:
    if row[column] not in _STATUSES:
        raise row.refuse(f"{row[column]!r} in {column!r} is no status")
    return row[column]


def _light_verbs() -> Mapping[str, tuple[LightVerb, ...]]:
    found: dict[tuple[str, ...], LightVerb] = {}
    for row in read_table("light_verbs.csv", ("verb", "subject", "status")):
        if row["subject"] not in {"doer", "receiver", "none"}:
            raise row.refuse(f"the subject cell is doer, receiver or none, not {row['subject']!r}")
        cue = tuple(row["verb"].split())
        _refuse_double(row, found.get(cue))
        found[cue] = LightVerb(cue, row["subject"], _status(row, "status"), row.place)
    return _by_lemma(sorted(found.values(), key=_longest_first))


def _status_cues() -> Mapping[str, tuple[StatusCue, ...]]:
    found: dict[tuple[tuple[str, ...], str], StatusCue] = {}
    for row in read_table("status_cues.csv", ("cue", "pos", "status")):
        if row["pos"] not in _STATUS_PARTS:
            raise row.refuse(f"{row['pos']!r} is no part of speech of a status cue")
        key = tuple(row["cue"].split()), row["pos"]
        _refuse_double(row, found.get(key))
        found[key] = StatusCue(key[0], row["pos"], _status(row, "status"), row.place)
    return _by_lemma(sorted(found.values(), key=_longest_first))


def _longest_first(item: LightVerb | StatusCue) -> int:
    return -len(item.cue)


def _refuse_double(row: Row, before: ActEntry | LightVerb | StatusCue | None) -> None:
    """Raise InvalidCodebook when ``before`` stands in the file of ``row``; else it is replaced."""
    if before is not None and _file(before.place) == _file(row.place):
        raise row.refuse(f"stands there already: {before.place}")


def _file(place: str) -> str:
    return place.rpartition(":")[0]


def _by_lemma(items: Iterable[_Cued]) -> Mapping[str, tuple[_Cued, ...]]:
    found: dict[str, list[_Cued]] = {}
    for item in items:
        found.setdefault(item.cue[0], []).append(item)
    return MappingProxyType({lemma: tuple(group) for lemma, group in found.items()})


__all__ = [
    "ActEntry",
    "Lexicon",
    "LightVerb",
    "StatusCue",
    "Test",
    "load_classes",
    "load_lexicon",
]
