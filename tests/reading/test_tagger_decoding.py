"""Decoding and what it rests on: boundaries between words, and each word's place to the cue."""

import numpy as np
import pytest

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions.stage import set_stage
from dragoman.reading.attributions.tagger import load_settings
from dragoman.reading.attributions.tagger.boundaries import KINDS, kinds_of
from dragoman.reading.attributions.tagger.decoding import CONTENT, CUE, NONE, SOURCE, Decoder
from dragoman.reading.attributions.tagger.network import Scored
from dragoman.reading.attributions.tagger.traits import LABELS, traits_of
from dragoman.reading.attributions.tagger.words import words_of

TEXT = 'Ryabkov said in Geneva that "no deal is in sight. None." The White House disagreed.'


def read_words(text):
    return words_of(text, set_stage(parse(text, find_layout(text))))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        pytest.param("said", "word", id="between a subject and its verb"),
        pytest.param("House", "phrase", id="inside a name"),
        pytest.param("no", "mark", id="after a quotation mark"),
        pytest.param("deal", "quoted", id="inside a quotation"),
        pytest.param("None", "quoted sentence", id="a new sentence inside a quotation"),
        pytest.param("The", "mark", id="after the closing mark"),
    ],
)
def test_boundaries_before_words_are_told_apart(word, kind):
    words = read_words(TEXT)
    assert kinds_of(words)[words.text.index(word)] == kind


def test_the_settings_have_a_cost_for_every_boundary():
    assert set(load_settings().costs) == set(KINDS)


def path(words, cue, word):
    return traits_of(words, words.text.index(cue), 0, len(words))[0][words.text.index(word)]


def test_words_below_one_part_of_the_cue_share_their_way_through_the_parse():
    words = read_words("The Russian minister said that Kyiv had asked for arms.")
    assert path(words, "said", "Russian") == path(words, "said", "minister")
    assert path(words, "said", "Kyiv") == path(words, "said", "arms")
    assert path(words, "said", "Russian") != path(words, "said", "Kyiv")


def test_the_way_names_the_label_that_leads_down_from_the_cue():
    words = read_words("The Russian minister said that Kyiv had asked for arms.")
    assert LABELS[path(words, "said", "minister") - 1] == "nsubj"


def test_words_of_another_sentence_have_no_way():
    words = read_words("The minister left. He said nothing.")
    assert path(words, "said", "left") == 0


def scored(words, roles, cue):
    """Return scores that are sure of the given roles, all others none."""
    scores = np.full((len(words), 4), -6.0, dtype=np.float32)
    for place, text in enumerate(words.text):
        scores[place, roles.get(text, NONE)] = -0.01
    return Scored(words.text.index(cue), 0, 0.9, scores)


def draft(text, roles, cue):
    words = read_words(text)
    found = Decoder.of(words, load_settings()).draft(scored(words, roles, cue))
    return found and [
        [text[a:b] for a, b in part] for part in (found.source, found.cue, found.content)
    ]


def test_parts_are_the_words_scored_as_such():
    roles = {"Lavrov": SOURCE, "denied": CUE, "any": CONTENT, "threat": CONTENT}
    assert draft("Lavrov denied any threat.", roles, "denied") == [
        ["Lavrov"],
        ["denied"],
        ["any threat"],
    ]


def test_a_cue_without_content_makes_no_attribution():
    assert draft("Lavrov denied any threat.", {"Lavrov": SOURCE, "denied": CUE}, "denied") is None


def test_a_content_that_the_cue_divides_has_two_spans():
    roles = dict.fromkeys(["Talks", "will", "go", "on"], CONTENT) | {"he": SOURCE, "added": CUE}
    found = draft("Talks, he added, will go on.", roles, "added")
    assert found == [["he"], ["added"], ["Talks", "will go on"]]


def test_one_odd_word_does_not_break_a_quotation():
    text = 'He said: "We will never accept this".'
    words = read_words(text)
    sure = scored(
        words, dict.fromkeys(["We", "will", "accept", "this"], CONTENT) | {"He": SOURCE}, "said"
    )
    sure.scores[words.text.index("never")] = np.log([0.6, 0.02, 0.02, 0.36])
    found = Decoder.of(words, load_settings()).draft(sure)
    assert [text[a:b] for a, b in found.content] == ['"We will never accept this"']


def test_of_two_stretches_for_a_source_the_surer_one_is_kept():
    text = "Moscow and, on Monday, Sergei Lavrov denied the threat."
    roles = dict.fromkeys(["Moscow", "Sergei", "Lavrov"], SOURCE) | {
        "threat": CONTENT,
        "the": CONTENT,
    }
    assert draft(text, roles, "denied")[0] == ["Sergei Lavrov"]
