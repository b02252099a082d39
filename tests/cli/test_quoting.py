"""Words of a report stand between quotation marks that are always in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli.quoting import quoted


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("legal guarantees", "“legal guarantees”", id="plain"),
        pytest.param("“immediate” guarantees", "“‘immediate’ guarantees”", id="first word quoted"),
        pytest.param("guarantees that “last”", "“guarantees that ‘last’”", id="last word quoted"),
        pytest.param('"all of it,"', "“all of it”", id="all of it quoted"),
        pytest.param("“a” and “b”", "“‘a’ and ‘b’”", id="both ends quoted"),
        pytest.param("will “never accept", "“will never accept”", id="cut before the end"),
        pytest.param('never accept" it', "“never accept it”", id="cut after the beginning"),
        pytest.param('never," he said, "never', "“never, he said, never”", id="cut twice"),
        pytest.param('"We want “clear” words,"', "“We want ‘clear’ words”", id="two kinds"),
        pytest.param("‘We will not,’", "“We will not”", id="single marks"),
        pytest.param("allies’ troops", "“allies’ troops”", id="an apostrophe"),
        pytest.param("the U.S.’s “red line”", "“the U.S.’s ‘red line’”", id="after a stop"),
    ],
)
def test_marks_of_the_report_are_single_and_in_pairs(words: str, expected: str) -> None:
    assert quoted(words) == expected


@given(st.text(alphabet='ab ."“”‘«»(', max_size=30))
def test_marks_are_balanced_whatever_the_words(words: str) -> None:
    shown = quoted(words)
    assert (shown.count("“"), shown.count("”")) == (1, 1)
    assert shown.count("‘") == shown.count("’")
    assert not set(shown) & set('"«»')
