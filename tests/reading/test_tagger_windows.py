"""Windows: every word's cue is asked for once, with words around it, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.intake import find_layout
from dragoman.language.pipeline import parse
from dragoman.reading.attributions.stage import set_stage
from dragoman.reading.attributions.tagger.windows import find_windows
from dragoman.reading.attributions.tagger.words import words_of

SENTENCE = "The minister said on Monday that the talks in Vienna would go on for another week. "


def windows_of(text):
    words = words_of(text, set_stage(parse(text, find_layout(text))))
    return words, find_windows(words)


def test_a_short_report_is_one_window():
    words, windows = windows_of(SENTENCE * 3)
    assert [(w.begin, w.first, w.last, w.end) for w in windows] == [(0, 0, len(words), len(words))]


def test_the_cores_of_a_long_report_follow_one_another_and_end_with_sentences():
    words, windows = windows_of(SENTENCE * 80)
    assert len(windows) > 1
    assert [w.last for w in windows] == [*(w.first for w in windows[1:]), len(words)]
    assert {words.text[w.last - 1] for w in windows} == {"."}


def test_a_window_of_a_long_report_has_words_before_and_after_its_core():
    _, windows = windows_of(SENTENCE * 80)
    middle = windows[1]
    assert middle.begin < middle.first < middle.last < middle.end


def test_text_without_a_sentence_end_is_cut_all_the_same():
    words, windows = windows_of("delegate " * 3000)
    assert sum(w.last - w.first for w in windows) == len(words)
    assert max(len(w.pieces) for w in windows) <= 512


def test_a_word_of_ten_thousand_letters_fits_into_a_window():
    _, windows = windows_of("He said " + "a-b" * 5000 + " was true.")
    assert max(len(w.pieces) for w in windows) <= 512


def test_an_empty_text_has_no_windows():
    assert windows_of("\n \n")[1] == []


@pytest.mark.parametrize("mark", ["[SEP]", "[CLS]", "\u200b", "\x00", "\ufffd"])
def test_odd_characters_are_words_like_others(mark):
    words, windows = windows_of(f"He said {mark} that it was over.")
    assert [len(w.places) for w in windows] == [len(words)]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_every_word_is_in_exactly_one_core(text):
    words, windows = windows_of(text)
    asked = [word for window in windows for word in range(window.first, window.last)]
    assert asked == list(range(len(words)))
