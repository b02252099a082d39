"""The gold data: where each corpus lies, what is asked of it, which scorer judges."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from dragoman.errors import UnreadableInput

#: What is made of a corpus for its scorer: time expressions, whole records, or the relation
#: of the pair that each case marks.
Answer = Literal["times", "records", "relations"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """One gold file, below the shared folder, with the scorer that compares answers to it.

    Of a corpus with ``last`` only so many documents at its end are read; of one with ``part``
    those whose id it takes.
    """

    name: str
    title: str
    gold: str
    scorer: str
    answer: Answer
    last: int | None = None
    part: Callable[[str], bool] | None = None


#: The sources of TimeBank on which no rule of the times layer was written.
_OTHER_SOURCES = ("APW", "NYT", "VOA", "SJM", "ea9")


def is_of_other_source(document: str) -> bool:
    """Tell by its id a document of TimeBank on which no rule was written.

    That is one of AP, the New York Times, VOA, the San Jose Mercury News, or one in four of the
    Wall Street Journal of 1989.

    >>> is_of_other_source("APW19980213.1310"), is_of_other_source("CNN19980227.2130.0067")
    (True, False)
    """
    if document.startswith("wsj"):
        return zlib.crc32(document.encode()) % 4 == 0
    return document.startswith(_OTHER_SOURCES)


def is_of_tuned_source(document: str) -> bool:
    """Tell by its id a document of TimeBank that the rules of the times layer were written on."""
    return not is_of_other_source(document)


CORPORA = (
    Corpus("timebank", "TimeBank", "data/times/timebank.jsonl", "timex_score.py", "times"),
    Corpus(
        "timebank-tuned",
        "TimeBank, sources tuned on",
        "data/times/timebank.jsonl",
        "timex_score.py",
        "times",
        part=is_of_tuned_source,
    ),
    Corpus(
        "timebank-other",
        "TimeBank, other sources",
        "data/times/timebank.jsonl",
        "timex_score.py",
        "times",
        part=is_of_other_source,
    ),
    Corpus(
        "polnear",
        "PolNeAR, dev part",
        "data/attributions/polnear_dev.jsonl",
        "attribution_score.py",
        "records",
    ),
    Corpus(
        "relations",
        "PLV, train part",
        "data/relations/plv_train.jsonl",
        "relation_score.py",
        "relations",
    ),
    Corpus(
        "sentences",
        "PLV, train part",
        "data/relations/plv_train.jsonl",
        "pair_score.py",
        "records",
    ),
    Corpus("reports", "our coded reports", "data/reports/gold.jsonl", "record_score.py", "records"),
    Corpus(
        "unseen",
        "the last of our coded reports",
        "data/reports/gold.jsonl",
        "record_score.py",
        "records",
        last=4,
    ),
)


def find_shared(given: Path | None = None) -> Path:
    """Return the folder with ``data`` and ``evals``.

    It is ``given``, or ``$DRAGOMAN_SHARED``, or the folder named ``shared`` beside the checkout
    that this code runs from, or beside the present folder. Raises UnreadableInput when there
    is none.
    """
    asked = given or (Path(os.environ["DRAGOMAN_SHARED"]) if _in_environment() else None)
    checkout = Path(__file__).resolve().parents[3]
    places = [asked] if asked else [checkout.parent / "shared", Path.cwd().parent / "shared"]
    for place in places:
        if (place / "data").is_dir() and (place / "evals").is_dir():
            return place
    raise UnreadableInput(
        f"no gold data at {places[0]}: it needs a folder with data and evals in it; "
        "name one with --shared or DRAGOMAN_SHARED"
    )


def _in_environment() -> bool:
    return bool(os.environ.get("DRAGOMAN_SHARED"))


class Gold(msgspec.Struct):
    """The report that a gold document codes: its fields, or those of its ``report`` part."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def report_part(document: dict[str, Any]) -> Gold:
    """Return what a gold document says of its report; raises msgspec.ValidationError."""
    return msgspec.convert(document.get("report", document), Gold)


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a gold file; raises UnreadableInput where a line holds none."""
    documents = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            documents.append(msgspec.json.decode(line, type=dict[str, Any]))
            report_part(documents[-1])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise UnreadableInput(f"{path}:{number}: not a gold document: {error}") from None
    return documents
