"""The lexicon of acts: what its rows say, in which order they are tried, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.lexicon import ActEntry, load_classes, load_lexicon
from dragoman.codebook.plover import load_types
from dragoman.errors import InvalidCodebook

HEADER = "cue,frame,type,mode,who,whom,what,symmetric,inner,note\n"


def every_entry() -> list[ActEntry]:
    lexicon = load_lexicon()
    tables = (lexicon.verbs, lexicon.nouns, lexicon.adjectives)
    return [entry for table in tables for group in table.values() for entry in group]


def verbs_of(directory: Path, *rows: str, file: str = "act_verbs.csv") -> tuple[ActEntry, ...]:
    """Return the rows for the verb ``zap`` once a user's file adds ``rows``."""
    (directory / file).write_text(HEADER + "\n".join(rows), encoding="utf-8")
    return load_lexicon(directory).verbs.get("zap", ())


@pytest.mark.parametrize("name", load_types())
def test_every_type_can_be_said_with_a_verb_and_a_noun(name: str) -> None:
    parts = {entry.part_of_speech for entry in every_entry() if entry.type == name}
    assert {"verb", "noun"} <= parts


def test_every_mode_can_be_said() -> None:
    said = {(entry.type, entry.mode) for entry in every_entry()}
    known = {(name, mode) for name, kind in load_types().items() for mode in kind.modes}
    assert known <= said


@pytest.mark.parametrize("verb", ["demand", "accuse", "deny", "threaten", "agree", "invade"])
def test_rows_are_keyed_by_the_first_word_of_their_cue(verb: str) -> None:
    assert all(entry.cue[0] == verb for entry in load_lexicon().verbs[verb])


def test_every_list_is_tried_from_the_most_particular_row_to_the_least() -> None:
    for group in load_lexicon().verbs.values():
        order = [(-entry.rank, -entry.precision, entry.type is not None) for entry in group]
        assert order == sorted(order)


@pytest.mark.parametrize(
    ("cue", "frame"),
    [
        (("meet",), "expectation"),
        (("attack",), "market"),
        (("call",), "it"),
        (("beat",), "record"),
    ],
    ids=["meet expectations", "attack the market", "call it a day", "beat the record"],
)
def test_everyday_uses_are_stopped(cue: tuple[str, ...], frame: str) -> None:
    stops = [e for e in load_lexicon().verbs[cue[0]] if e.cue == cue and e.type is None]
    assert any(test.kind == "obj" and frame in test.values for e in stops for test in e.tests)


def test_a_talk_of_two_sides_makes_both_doers() -> None:
    talks = [entry for entry in load_lexicon().nouns["talk"] if entry.type == "CONSULT"]
    assert talks
    assert all(entry.symmetric for entry in talks)


@pytest.mark.parametrize(
    ("noun", "who", "whom"),
    [
        ("arrest", "by", "poss"),  # "Navalny's arrest": he is not the one who arrests
        ("sanction", "poss", "on"),  # "EU sanctions on Belarus"
        ("invasion", "poss", "of"),  # "Russia's invasion of Ukraine"
    ],
)
def test_nouns_know_whose_deed_and_whose_lot(noun: str, who: str, whom: str) -> None:
    general = min(load_lexicon().nouns[noun], key=lambda entry: entry.rank)
    assert (general.who[0], whom in general.whom) == (who, True)


def test_classes_are_spelled_out_in_the_tests() -> None:
    entries = load_lexicon().verbs["deploy"]
    troops = [e for e in entries if e.mode == "troops" and e.tests and e.tests[0].values]
    assert troops
    assert load_classes()["troops"] <= troops[0].tests[0].values


def test_what_is_demanded_is_only_proposed() -> None:
    demands = [e for e in load_lexicon().verbs["demand"] if e.type == "REQUEST"]
    assert {entry.inner for entry in demands} == {"proposed"}


@pytest.mark.parametrize(
    ("verb", "subject", "status"),
    [("hold", "doer", "occurred"), ("plan", "doer", "scheduled"), ("face", "receiver", "ongoing")],
)
def test_light_verbs_say_who_and_how_real(verb: str, subject: str, status: str) -> None:
    found = [row for row in load_lexicon().light_verbs[verb] if row.cue == (verb,)]
    assert [(row.subject, row.status) for row in found] == [(subject, status)]


@pytest.mark.parametrize(
    ("cue", "part", "status"),
    [
        (("refuse", "to"), "verb", "negated"),
        (("upcoming",), "adjective", "scheduled"),
        (("threat",), "noun", "proposed"),
    ],
)
def test_status_cues(cue: tuple[str, ...], part: str, status: str) -> None:
    rows = load_lexicon().status_cues[cue[0]]
    assert [r.status for r in rows if (r.cue, r.part_of_speech) == (cue, part)] == [status]


def test_longer_cues_come_first() -> None:
    lengths = [len(row.cue) for row in load_lexicon().status_cues["plan"]]
    assert lengths == sorted(lengths, reverse=True)


def test_a_row_with_several_cues_makes_an_entry_of_each(tmp_path: Path) -> None:
    verbs_of(tmp_path, "zap|zap up,obj,ASSAULT,aerial,,obj,,,,")
    found = load_lexicon(tmp_path).verbs["zap"]
    assert [(entry.cue, entry.mode) for entry in found] == [
        (("zap", "up"), "aerial"),
        (("zap",), "aerial"),
    ]


def test_words_outrank_a_party_and_a_party_mere_presence(tmp_path: Path) -> None:
    found = verbs_of(
        tmp_path,
        "zap,obj,ASSAULT,,,,,,,",
        "zap,obj=@party,ACCUSE,,,,,,,",
        "zap,obj=%market,,,,,,,,",
        "zap,obj neg,REJECT,,,,,,,",
    )
    assert [entry.type for entry in found] == ["REJECT", None, "ACCUSE", "ASSAULT"]


def test_a_test_holds_words_parties_and_its_negation(tmp_path: Path) -> None:
    (test,) = verbs_of(tmp_path, "zap,!against=@party|%protest|foe,ASSAULT,,,,,,,")[0].tests
    assert (test.kind, test.word, test.party, test.negated) == ("prep", "against", True, True)
    assert load_classes()["protest"] | {"foe"} == test.values


def test_a_users_row_takes_the_place_of_ours(tmp_path: Path) -> None:
    verbs_of(tmp_path, "condemn,,SUPPORT,,,obj,obj,,,")
    plain = [e for e in load_lexicon(tmp_path).verbs["condemn"] if not e.tests]
    assert [entry.type for entry in plain] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("zap,,BOMBARD,,,,,,,", "'BOMBARD' is no PLOVER type"),
        ("zap,,ASSAULT,polite,,,,,,", "no mode 'polite'"),
        ("zap,,,aerial,,,,,,", "without a type has no mode"),
        ("zap,obj=%cutlery,ASSAULT,,,,,,,", "no word class 'cutlery'"),
        ("zap,obj=@crowd,ASSAULT,,,,,,,", "'@crowd'"),
        ("zap,backwards,ASSAULT,,,,,,,", "no test 'backwards'"),
        ("zap,light,ASSAULT,,,,,,,", "a verb has no test 'light'"),
        ("zap,passive=yes,ASSAULT,,,,,,,", "'passive' takes no words"),
        ("zap,,ASSAULT,,,victim,,,,", "'victim' in 'whom' is no slot"),
        ("zap,,ASSAULT,,,,,maybe,,", "symmetric cell"),
        ("zap,,ASSAULT,,,,,,perhaps,", "'perhaps' in 'inner' is no status"),
        (",,ASSAULT,,,,,,,", "the cue is missing"),
    ],
    ids=lambda value: value if " " in value else None,
)
def test_a_wrong_cell_is_refused_with_its_place(tmp_path: Path, row: str, complaint: str) -> None:
    with pytest.raises(InvalidCodebook, match=r"act_verbs\.csv:2: ") as refusal:
        verbs_of(tmp_path, row)
    assert complaint in str(refusal.value)


def test_a_row_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidCodebook, match=r":3: stands there already: .*:2"):
        verbs_of(tmp_path, "zap,obj no-obj,ASSAULT,,,,,,,", "zap,no-obj obj,ACCUSE,,,,,,,")


@pytest.mark.parametrize(
    ("file", "rows", "complaint"),
    [
        ("light_verbs.csv", "verb,subject,status,note\nzap,victim,occurred,", "victim"),
        ("light_verbs.csv", "verb,subject,status,note\nzap,doer,soonish,", "soonish"),
        ("status_cues.csv", "cue,pos,status,note\nzap,interjection,ongoing,", "interjection"),
        ("status_cues.csv", "cue,pos,status,note\nzap,verb,soonish,", "soonish"),
    ],
)
def test_wrong_light_verbs_and_status_cues_are_refused(
    tmp_path: Path, file: str, rows: str, complaint: str
) -> None:
    (tmp_path / file).write_text(rows, encoding="utf-8")
    with pytest.raises(InvalidCodebook, match=rf"{file}:2: .*{complaint}"):
        load_lexicon(tmp_path)
