"""Bytes → text, in whatever encoding they come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import UnreadableInput
from dragoman.intake import decode

SENTENCE = "“Nyet”, said the Élysée’s guest – and left.\r\nThe talks ended.\n"
PLAIN = "The talks in Geneva ended.\r\nNobody signed.\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, id="UTF-8"),
        pytest.param(SENTENCE.encode("utf-8-sig"), SENTENCE, id="UTF-8 with mark"),
        pytest.param(SENTENCE.encode("utf-16"), SENTENCE, id="UTF-16 with mark"),
        pytest.param(b"\xfe\xff" + SENTENCE.encode("utf-16-be"), SENTENCE, id="UTF-16 big-endian"),
        pytest.param(SENTENCE.encode("utf-32"), SENTENCE, id="UTF-32 with mark"),
        pytest.param(PLAIN.encode("utf-16-le"), PLAIN, id="UTF-16 without mark"),
        pytest.param(PLAIN.encode("utf-16-be"), PLAIN, id="UTF-16 big-endian without mark"),
        pytest.param(SENTENCE.encode("cp1252"), SENTENCE, id="Windows-1252"),
        pytest.param("café".encode("latin-1"), "café", id="Latin-1"),
        pytest.param(b"a\x81b\xe9", "a\x81bé", id="Latin-1 where Windows-1252 has no character"),
        pytest.param(b"Zelenskiy \xe2\x80\x9cagreed\xe2\x80\x9d \xe2\x80", "Zelenskiy “agreed” �",
                     id="UTF-8 cut in a character"),
        pytest.param(b"Talks\0 ended\a.", "Talks\0 ended\a.", id="two stray controls"),
        pytest.param(b"", "", id="nothing"),
    ],
)  # fmt: skip
def test_the_text_comes_back_exactly(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_russian_text_in_a_windows_encoding_is_still_russian() -> None:
    text = "Министр иностранных дел заявил во вторник, что переговоры в Женеве продолжатся. " * 4
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04word/document.xml", "Office"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"SQLite format 3\x00", "SQLite"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00" * 64, "binary"),
        (b"\xff\xfe\x00\x01\x02\x00" * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        decode(data)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except UnreadableInput:
        return
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_survives_utf_8(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"%PDF", b"PK", b"{\\rtf", b"GIF8", b"SQLite")):
        assert decode(data) == text.removeprefix("\ufeff")
