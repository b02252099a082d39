"""Files, folders and standard input → reports and refusals."""

from __future__ import annotations

import io
import itertools
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import InvalidDate
from dragoman.intake import Given, Refusal, read_inputs
from dragoman.report import MAX_CHARACTERS, Report

BODY = "Russia and NATO ended talks in Brussels on Wednesday without agreement."


def reports(*paths: str | Path, given: Given | None = None) -> list[Report]:
    found = list(read_inputs(paths, given))
    assert all(isinstance(item, Report) for item in found), found
    return [item for item in found if isinstance(item, Report)]


def refusal(path: str | Path, given: Given | None = None) -> Refusal:
    (found,) = read_inputs([path], given)
    assert isinstance(found, Refusal)
    assert "\n" not in found.line
    return found


def jsonl(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.BytesIO]:
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    yield stream
    stream.close()


class TestText:
    def test_is_kept_exactly_with_its_title_and_credits(self, tmp_path: Path) -> None:
        text = f"Talks fail\r\n\r\n{BODY}\r\n\r\nWith reports from Reuters and AFP\r\n"
        path = tmp_path / "talks.txt"
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
        (report,) = reports(path)
        assert report.text == text
        assert (report.title, report.credits) == ("Talks fail", ("Reuters", "AFP"))
        assert (report.published, report.published_basis, report.url) == (None, None, None)

    def test_takes_what_the_caller_knows(self, tmp_path: Path) -> None:
        path = tmp_path / "talks.txt"
        path.write_text(f"Talks fail\n\n{BODY}")
        given = Given("A title", "2022-01-12", "The Example", "https://example.org/1")
        (report,) = reports(path, given=given)
        assert (report.title, report.publisher, report.url) == (
            "A title", "The Example", "https://example.org/1",
        )  # fmt: skip
        assert (report.published, report.published_basis) == ("2022-01-12", "given")

    def test_the_same_text_has_the_same_id(self, tmp_path: Path) -> None:
        for name, ending in (("a.txt", "\n"), ("b.txt", "\r\n")):
            (tmp_path / name).write_bytes(f"{BODY}{ending}".encode())
        first, second = reports(tmp_path / "a.txt", tmp_path / "b.txt")
        assert first.id == second.id

    def test_an_impossible_date_from_the_caller_is_told_at_once(self) -> None:
        with pytest.raises(InvalidDate, match="2022-02-30"):
            Given(published="2022-02-30")


class TestJsonLines:
    def test_come_in_order_under_their_ids(self, tmp_path: Path) -> None:
        path = jsonl(
            tmp_path / "reports.jsonl",
            {"id": "b", "text": BODY, "title": "T", "published": "2022-01-12", "other": [1]},
            {"id": 7, "text": BODY, "url": "https://example.org", "publisher": "Example"},
        )
        first, second = reports(path)
        assert (first.id, first.title, first.published) == ("b", "T", "2022-01-12")
        assert (second.id, second.url, second.publisher) == ("7", "https://example.org", "Example")

    def test_what_a_line_says_wins_over_the_caller(self, tmp_path: Path) -> None:
        path = jsonl(
            tmp_path / "r.jsonl",
            {"id": "a", "text": BODY, "published": "2022-01-12"},
            {"id": "b", "text": BODY + " So it was."},
        )
        found = reports(path, given=Given(published="2022-01-13"))
        assert [report.published for report in found] == ["2022-01-12", "2022-01-13"]

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (b"{not json", "malformed"),
            (b'["a"]', "array"),
            (b"null", "null"),
            (b'{"id": "x"}', "text"),
            (b'{"text": 5}', "int"),
            (b'{"text": "NATO met.", "title": 5}', "title"),
            (b'{"text": " "}', "empty"),
            (b'{"text": "NATO met.", "published": "2022-02-30"}', "2022-02-30"),
            (b'{"id": "first", "text": "NATO met."}', "line 1 already"),
            (b'{"text": "\\ud800"}', "no report"),
            (b"\xff\xfe\x00", "no report"),
            (b'{"text": "x", "y": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "no report"),
            (b'{"text": "' + b"a" * (MAX_CHARACTERS + 1) + b'"}', "1,000,001 characters"),
            (b'{"text": "' + b"a" * 13_000_000 + b'"}', "bytes"),
        ],
        ids=range(14),
    )
    def test_a_bad_line_is_refused_by_number_and_the_rest_go_on(
        self, tmp_path: Path, line: bytes, reason: str
    ) -> None:
        path = tmp_path / "r.jsonl"
        good = [b'{"id": "first", "text": "NATO met."}', b'{"id": "last", "text": "It left."}']
        path.write_bytes(b"\n".join([good[0], b"", line, good[1]]))
        first, bad, last = read_inputs([path])
        assert isinstance(first, Report)
        assert isinstance(last, Report)
        assert last.id == "last"
        assert isinstance(bad, Refusal)
        assert bad.place == f"{path}:3"
        assert reason in bad.line

    def test_are_read_one_at_a_time(self, standard_input: io.BytesIO) -> None:
        class Endless(io.RawIOBase):
            lines = 0

            def readable(self) -> bool:
                return True

            def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
                self.lines += 1
                line = b'{"id": "%d", "text": "NATO met."}\n' % self.lines
                buffer[: len(line)] = line
                return len(line)

        endless = Endless()
        sys.stdin = io.TextIOWrapper(io.BufferedReader(endless))
        found = list(itertools.islice(read_inputs(["-"]), 5))
        assert [report.id for report in found if isinstance(report, Report)] == list("12345")
        assert endless.lines < 10


class TestStandardInput:
    @pytest.mark.parametrize(
        ("data", "text"),
        [
            (BODY.encode(), BODY),
            (b"{" + BODY.encode() + b"}", "{" + BODY + "}"),
            (b'{"id": "x", "text": "NATO met."}\n', "NATO met."),
            (f"<!doctype html><html><body><p>{BODY}</p></body></html>".encode(), BODY),
        ],
        ids=["text", "a brace", "JSON Lines", "HTML"],
    )
    def test_is_told_by_how_it_begins(
        self, standard_input: io.BytesIO, data: bytes, text: str
    ) -> None:
        standard_input.write(data)
        standard_input.seek(0)
        assert [report.text for report in reports("-")] == [text]

    def test_is_json_lines_if_the_caller_says_so(self, standard_input: io.BytesIO) -> None:
        standard_input.write(b"NATO met.\n")
        standard_input.seek(0)
        assert refusal("-", Given(as_jsonl=True)).place == "standard input:1"


class TestFolder:
    def test_all_reports_below_it_sorted(self, tmp_path: Path) -> None:
        for name in (
            "b.txt",
            "a/z.md",
            "a/b.HTM",
            "c.png",
            ".hidden.txt",
            ".git/x.txt",
            "README.md",
        ):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"<html><body><p>{name} {BODY}</p></body></html>")
        jsonl(tmp_path / "c.jsonl", {"id": "line", "text": "NATO met."})
        found = reports(tmp_path)
        assert [report.text.split()[0] for report in found] == [
            "a/b.HTM",
            "a/z.md",
            "b.txt",
            "NATO",
        ]

    def test_without_reports_says_what_is_there(self, tmp_path: Path) -> None:
        for name in ("1.jpg", "2.jpg", "3.png"):
            (tmp_path / name).write_bytes(b"x")
        assert "2 .jpg, 1 .png" in refusal(tmp_path).line

    def test_that_is_empty_says_so(self, tmp_path: Path) -> None:
        assert "it is empty" in refusal(tmp_path).line


class TestRefusals:
    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("empty.txt", b"", "empty"),
            ("blank.txt", " \n\u00a0\n* * *\n".encode(), "empty"),
            ("junk.txt", bytes(range(256)) * 9, "binary"),
            ("paper.pdf", b"%PDF-1.7", "PDF"),
            ("long.txt", b"word " * 300_000, "1,500,000 characters; the limit is 1,000,000"),
            ("ten.txt", b"word " * 2_000_000, "10,000,000 bytes; the limit is 1,000,000"),
            ("nothing.html", b"<html><body><nav>Home</nav></body></html>", "no article"),
            ("junk.html", b"<html>" + bytes(range(256)) * 9, "binary"),
        ],
    )
    def test_name_the_file_and_what_is_wrong(
        self, tmp_path: Path, name: str, data: bytes, reason: str
    ) -> None:
        path = tmp_path / name
        path.write_bytes(data)
        found = refusal(path)
        assert found.place == str(path)
        assert reason in found.reason

    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert "no such file" in refusal(tmp_path / "none.txt").line

    def test_a_name_that_no_file_can_have(self) -> None:
        assert refusal("a\0b.txt").line.startswith("a\\x00b.txt: ")

    def test_a_name_longer_than_a_line_leaves_room_for_the_reason(self) -> None:
        line = refusal("x" * 5000).line
        assert len(line) < 600
        assert "cannot be read" in line

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
    def test_a_file_that_may_not_be_read(self, tmp_path: Path) -> None:
        path = tmp_path / "secret.txt"
        path.write_text(BODY)
        path.chmod(0)
        assert "permission" in refusal(path).line

    def test_stop_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text(BODY)
        found = list(read_inputs([tmp_path / "none.txt", tmp_path / "good.txt"]))
        assert [type(item) for item in found] == [Refusal, Report]
