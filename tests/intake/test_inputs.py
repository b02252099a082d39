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
from dragoman.intake import Given, Placed, Refusal, read_inputs, read_placed
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
            (b'{"text": "\\ud800"}', "not JSON"),
            (b"\xff\xfe\x00", "not JSON"),
            (b'{"text": "\xff"}', "not in UTF-8"),
            (b'{"text": "x", "y": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "too deeply"),
            (b'{"text": "' + b"a" * (MAX_CHARACTERS + 1) + b'"}', "1,000,001 characters"),
            (b'{"text": "' + b"a" * 13_000_000 + b'"}', "bytes"),
        ],
        ids=range(15),
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

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "empty"),
            (b"\xef\xbb\xbf\n \n", "empty"),
            (b"[\n", "over several lines"),
            (b'\n{\n "text": "NATO met."\n}', "over several lines"),
            ('{"text": "NATO met."}'.encode("utf-16"), "UTF-16"),
            (b"\x89PNG\r\n\x1a\n\n\n", "PNG"),
            (b"\0" * 13_000_000, "binary"),
        ],
        ids=range(7),
    )
    def test_another_kind_of_file_is_refused_as_a_whole(
        self, tmp_path: Path, data: bytes, reason: str
    ) -> None:
        path = tmp_path / "r.jsonl"
        path.write_bytes(data)
        found = refusal(path)
        assert found.place == str(path)
        assert reason in found.reason


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

    def test_that_is_one_piece_of_json_is_refused(self, standard_input: io.BytesIO) -> None:
        standard_input.write(b'[{"id": "x",\n  "text": "NATO met."}]')
        standard_input.seek(0)
        assert "JSON Lines" in refusal("-").reason

    def test_that_is_closed_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert refusal("-").line == "standard input: it is closed"

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

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_is_not_kept_waiting_by_a_pipe_in_it(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "talks.txt").write_text(BODY)
        assert [report.text for report in reports(tmp_path)] == [BODY]

    def test_a_link_in_it_to_nothing_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
        assert "no such file" in refusal(tmp_path).reason

    def test_that_is_empty_says_so(self, tmp_path: Path) -> None:
        assert "it is empty" in refusal(tmp_path).line


class TestRefusals:
    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("empty.txt", b"", "empty"),
            ("blank.txt", " \n\u00a0\n".encode(), "empty"),
            ("signs.txt", b" \n* * *\n!?\n", "signs only"),
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

    def test_a_file_that_never_ends(self) -> None:
        assert "more than 20,000,000 bytes" in refusal("/dev/zero").reason

    def test_stop_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text(BODY)
        found = list(read_inputs([tmp_path / "none.txt", tmp_path / "good.txt"]))
        assert [type(item) for item in found] == [Refusal, Report]


class TestPlaces:
    def test_each_report_comes_with_the_file_and_line_it_stands_in(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(BODY)
        lines = jsonl(tmp_path / "b.jsonl", {"text": "NATO met."}, {"text": " "}, {"text": "Yes."})
        found = list(read_placed([tmp_path]))
        assert [one.place for one in found] == [
            str(tmp_path / "a.txt"), f"{lines}:1", f"{lines}:2", f"{lines}:3",
        ]  # fmt: skip
        assert [type(one) for one in found] == [Placed, Placed, Refusal, Placed]


def test_what_the_caller_says_that_is_no_text_becomes_question_marks() -> None:
    assert Given(title="caf\udce9", url="https://e.org/\ud800").title == "caf?"
