"""The cues of attribution and the media of saying, and what is refused in a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.cues import load_cues, load_media
from dragoman.errors import InvalidCodebook

CUES = "cue,pos,kind,frames,addressee,polarity,notes\n"
MEDIA = "medium,kind,carrier,notes\n"


def test_no_cue_is_listed_twice() -> None:
    for key, cues in load_cues().items():
        companions = [cue.companion for cue in cues]
        assert len(companions) == len(set(companions)), key


def test_denials_are_marked() -> None:
    (deny,) = load_cues()["deny", "VERB"]
    assert deny.polarity == "deny"


def test_only_verbs_take_quotations() -> None:
    quoting = {pos for (_, pos), cues in load_cues().items() for c in cues if "quote" in c.frames}
    assert quoting == {"VERB"}


def test_prepositions_of_a_frame_are_told_from_those_after_an_object() -> None:
    (accuse,) = load_cues()["accuse", "VERB"]
    assert (accuse.prepositions, accuse.tails) == ({"of"}, {"of"})


def test_a_users_cues_are_added_to_ours(tmp_path: Path) -> None:
    (tmp_path / "cues.csv").write_text(CUES + "intone,VERB,speech,clause|quote,,,\n")
    cues = load_cues(tmp_path)
    assert ("intone", "VERB") in cues
    assert ("say", "VERB") in cues


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        pytest.param("intone,VERB,speech,,,,", "none", id="no frame"),
        pytest.param("intone,VERB,speech,clauses,,,", "clauses", id="unknown frame"),
        pytest.param("intone,VERB,talk,clause,,,", "talk", id="unknown kind"),
        pytest.param("intone,verb,speech,clause,,,", "verb", id="unknown part of speech"),
        pytest.param("intone,VERB,speech,clause,them,,", "them", id="unknown addressee"),
        pytest.param("intone,VERB,speech,clause,,no,", "no", id="unknown polarity"),
    ],
)
def test_a_wrong_cue_is_refused_with_its_place(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "cues.csv").write_text(CUES + line + "\n")
    with pytest.raises(InvalidCodebook, match=rf":2: .*{complaint}"):
        load_cues(tmp_path)


def test_longer_media_are_tried_first() -> None:
    assert [medium.before for medium in load_media()["conference"]] == [("news",), ("press",)]
    assert [medium.before for medium in load_media()["interview"]] == [("telephone",), ()]


def test_words_are_said_on_a_carrier_and_in_the_others() -> None:
    assert load_media()["television"][0].carrier
    assert not load_media()["letter"][0].carrier


@pytest.mark.parametrize("line", ["wire,sung,,", "wire,spoken,maybe,"])
def test_a_wrong_medium_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "media.csv").write_text(MEDIA + line + "\n")
    with pytest.raises(InvalidCodebook, match=":2: "):
        load_media(tmp_path)
