"""``dragoman read`` and ``dragoman relation``: from files to a page or to JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Command, Outcome

VISIT = "Emmanuel Macron met Vladimir Putin in Moscow on February 7, 2022."
CALL = "Olaf Scholz spoke to Volodymyr Zelenskyy on Thursday. He promised more help."
FRENCH = (
    "Le président français a rencontré son homologue russe à Moscou lundi, et les deux hommes "
    "ont parlé pendant plus de cinq heures de la crise autour de l'Ukraine."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports and what is none: a picture, an empty text, one in French."""
    (tmp_path / "a-visit.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "b-empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "c-french.txt").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "d-call.txt").write_text(CALL, encoding="utf-8")
    (tmp_path / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    lines = [
        {"id": "wire-2", "text": CALL, "published": "2022-02-11"},
        {"id": "wire-1", "text": VISIT},
    ]
    text = "\n".join(map(json.dumps, lines))
    (tmp_path / "wire.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def records(outcome: Outcome) -> list[dict[str, object]]:
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_one_report_is_shown_as_a_page(dragoman: Command, folder: Path) -> None:
    outcome = dragoman("read", folder / "a-visit.txt", "--title", "Macron in Moscow")
    assert outcome.status == 0
    assert outcome.out.startswith("Macron in Moscow\n")
    assert VISIT in " ".join(outcome.out.split())


def test_one_report_is_one_line_of_json_when_asked(dragoman: Command, folder: Path) -> None:
    outcome = dragoman(
        "read", folder / "d-call.txt", "--json", "--published", "2022-02-11",
        "--publisher", "Harbour Courier", "--url", "https://news.example/1", "--title", "A call",
    )  # fmt: skip
    (record,) = records(outcome)
    report = record["report"]
    assert isinstance(report, dict)
    assert report["text"] == CALL
    assert report["published"] == "2022-02-11"
    assert report["published_basis"] == "given"
    assert (report["publisher"], report["url"]) == ("Harbour Courier", "https://news.example/1")
    assert report["title"] == "A call"
    assert record["times"][0]["value"] == "2022-02-10"  # type: ignore[index]


def test_without_a_date_none_is_invented(dragoman: Command, folder: Path) -> None:
    (record,) = records(dragoman("read", folder / "d-call.txt", "--json"))
    assert record["report"]["published"] is None  # type: ignore[index]
    assert record["times"][0]["from"] is None  # type: ignore[index]


def test_standard_input_is_read(dragoman: Command) -> None:
    (record,) = records(dragoman("read", "-", "--json", stdin=VISIT.encode()))
    assert record["report"]["text"] == VISIT  # type: ignore[index]


def test_lines_of_jsonl_keep_their_order_and_ids(dragoman: Command, folder: Path) -> None:
    outcome = dragoman("read", folder / "wire.jsonl")
    assert [r["report"]["id"] for r in records(outcome)] == ["wire-2", "wire-1"]  # type: ignore[index]
    assert outcome.status == 0


def test_a_folder_gives_json_lines_and_what_is_no_report_is_named(
    dragoman: Command, folder: Path
) -> None:
    outcome = dragoman("read", folder)
    assert outcome.status == 1
    assert len(records(outcome)) == 4
    empty, french = outcome.err.splitlines()
    assert "b-empty.txt" in empty
    assert "empty" in empty
    assert "French" in french


def test_a_page_of_jsonl_on_standard_input_gives_json_lines(
    dragoman: Command, folder: Path
) -> None:
    outcome = dragoman("read", "-", stdin=(folder / "wire.jsonl").read_bytes())
    assert [r["report"]["id"] for r in records(outcome)] == ["wire-2", "wire-1"]  # type: ignore[index]


def test_output_goes_to_the_file_as_json(dragoman: Command, folder: Path) -> None:
    output = folder / "out" / "records.jsonl"
    output.parent.mkdir()
    outcome = dragoman("read", folder / "a-visit.txt", "--output", output)
    assert (outcome.status, outcome.out) == (0, "")
    assert json.loads(output.read_text(encoding="utf-8"))["report"]["text"] == VISIT


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"NATO met. " * 1_000_001, "characters", id="ten megabytes"),
        pytest.param(bytes(range(256)) * 40, "bin", id="binary"),
        pytest.param(FRENCH.encode("latin-1"), "French", id="not English"),
    ],
)
def test_a_bad_file_is_told_in_one_line_and_leaves_no_output(
    dragoman: Command, tmp_path: Path, content: bytes, complaint: str
) -> None:
    bad, output = tmp_path / "bad.txt", tmp_path / "out.jsonl"
    bad.write_bytes(content)
    outcome = dragoman("read", bad, "--output", output)
    assert outcome.status == 1
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1
    assert not output.exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["missing.txt"], "missing.txt: there is no such file", id="missing"),
        pytest.param(["a-visit.txt", "--published", "2022-02-30"], "2022-02-30", id="no such day"),
        pytest.param(["a-visit.txt", "--published", "soon"], "'soon' is not a date", id="no date"),
        pytest.param(
            ["a-visit.txt", "--model", "xx_none"], "'xx_none' is not installed", id="model"
        ),
        pytest.param(["pictures"], "no reports", id="folder of pictures"),
        pytest.param(
            ["a-visit.txt", "--output", "no/where.jsonl"], "no such folder", id="output nowhere"
        ),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    dragoman: Command,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    complaint: str,
) -> None:
    monkeypatch.chdir(folder)
    Path("pictures").mkdir()
    Path("pictures/map.png").write_bytes(b"\x89PNG\x00")
    outcome = dragoman("read", *arguments)
    assert outcome.status == 1
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


CASES = [
    {
        "id": "1",
        "text": "Russia expelled ten Czech diplomats.",
        "source": [0, 6],
        "target": [20, 25],
    },
    {"id": "2", "text": "China praised Pakistan.", "source": [0, 5], "target": [14, 22]},
    {"id": "3", "text": "NATO is being blamed.", "source": None, "target": [0, 4]},
]


def test_each_case_gets_a_type_with_its_scores(dragoman: Command, tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text("\n".join(map(json.dumps, CASES)), encoding="utf-8")
    output = tmp_path / "types.jsonl"
    outcome = dragoman("relation", tmp_path / "cases.jsonl", "--output", output)
    assert (outcome.status, outcome.err) == (0, "")
    answers = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == ["1", "2", "3"]
    assert [answer["type"] for answer in answers[:2]] == ["SANCTION", "SUPPORT"]
    assert set(answers[0]) == {"id", "type", "scores"}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        pytest.param("{", ":2: the line is not JSON", id="broken"),
        pytest.param("[]", ":2: the line is not a case", id="no object"),
        pytest.param('{"id": "9"}', ":2: the line is not a case", id="no text"),
        pytest.param(
            '{"id": "9", "text": "NATO", "source": [0, 9]}', "outside its text", id="span too long"
        ),
        pytest.param(
            '{"id": "9", "text": "NATO", "source": [3, 3]}', "outside its text", id="empty span"
        ),
    ],
)
def test_a_bad_case_is_named_and_the_rest_go_on(
    dragoman: Command, line: str, complaint: str
) -> None:
    good = [json.dumps(case) for case in CASES[:2]]
    outcome = dragoman("relation", "-", stdin="\n".join([good[0], line, good[1]]).encode())
    assert outcome.status == 1
    assert [answer["id"] for answer in records(outcome)] == ["1", "2"]
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_file_of_cases_that_is_missing_is_told_in_one_line(dragoman: Command) -> None:
    outcome = dragoman("relation", "no-cases.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "dragoman: no-cases.jsonl: no such file or directory\n"
