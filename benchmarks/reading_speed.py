"""How fast Dragoman reads, beside the bare spaCy pipeline on the same texts.

    python benchmarks/reading_speed.py [--rounds N] [--shared FOLDER]

Both read the same texts in the same run, by turns, so that whatever else the machine does
weighs on both alike. The ratio is the median of the rounds' ratios. The texts are the
examples and, where a folder ``shared`` with evaluation data lies beside the checkout, some
of its news articles. Also measured: the times layer alone, on top of a parse; how long
``dragoman --help`` takes; and the peak memory of this process, the model included.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from dragoman.evaluation.machine import cores, processor
from dragoman.intake import Given, Refusal, read_inputs
from dragoman.intake.layout import find_layout
from dragoman.language.pipeline import choose_model, parse_many
from dragoman.reading.reader import Reader
from dragoman.reading.times import find_times
from dragoman.report import Report

CHECKOUT = Path(__file__).resolve().parent.parent
#: News articles taken from the evaluation data: enough to even out the odd long sentence.
ARTICLES = 40


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(description="Reading speed beside the bare spaCy pipeline.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each reads the texts")
    parser.add_argument("--shared", type=Path, default=CHECKOUT.parent / "shared")
    options = parser.parse_args()
    model = choose_model()
    print(f"Python {platform.python_version()}, {model}, {cores()} cores of {processor()}")
    for name, reports in (("examples", examples()), ("articles", articles(options.shared))):
        if reports:
            compare(name, reports, model, options.rounds)
    print(f"{'dragoman --help':28}{help_seconds():8.2f} s, median of 7")
    print(f"{'peak memory':28}{peak_mebibytes():8,.0f} MiB")


def examples() -> list[Report]:
    """Return the example reports of the checkout."""
    found = read_inputs([str(CHECKOUT / "examples")], Given())
    return [report for report in found if not isinstance(report, Refusal)]


def articles(shared: Path) -> list[Report]:
    """Return some news articles of the evaluation data, none where it is not there."""
    source = shared / "data" / "attributions" / "polnear_dev.jsonl"
    if not source.is_file():
        return []
    lines = source.read_text(encoding="utf-8").splitlines()[:ARTICLES]
    return [Report(document["text"], id=document["id"]) for document in map(json.loads, lines)]


def compare(name: str, reports: Sequence[Report], model: str, rounds: int) -> None:
    """Time the bare pipeline and the reader on the same reports, by turns, and print both."""
    pipeline = importlib.import_module(model).load()
    reader = Reader(model)
    texts = [report.text for report in reports]
    words = sum(len(text.split()) for text in texts)

    def parse() -> None:
        for _ in pipeline.pipe(texts, batch_size=32):
            pass

    def read() -> None:
        for _ in reader.read_many(reports):
            pass

    parse()  # the first time, caches fill and files load
    read()
    bare, full = by_turns(parse, read, rounds)
    ratios = [ours / theirs for theirs, ours in zip(bare, full, strict=True)]
    print(f"\n{name}: {len(texts)} texts, {words:,} words, {rounds} rounds")
    print(f"{'bare spaCy pipeline':28}{words / statistics.median(bare):8,.0f} words/s")
    print(f"{'Dragoman':28}{words / statistics.median(full):8,.0f} words/s")
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    print(f"{'time, Dragoman / spaCy':28}{statistics.median(ratios):8.2f} ({spread})")
    alone = statistics.median(times_seconds(texts, model, rounds))
    print(f"{'times layer, on a parse':28}{words / alone:8,.0f} words/s\n")


def times_seconds(texts: Sequence[str], model: str, rounds: int) -> list[float]:
    """Return the seconds of CPU that the times layer took in each round on texts parsed before."""
    parsed = list(parse_many(((text, find_layout(text)) for text in texts), model))
    day, taken = dt.date(2022, 1, 12), []
    for _ in range(rounds + 1):
        begin = time.process_time()
        for document in parsed:
            find_times(document, day)
        taken.append(time.process_time() - begin)
    return taken[1:]  # in the first round caches fill


def by_turns(
    first: Callable[[], None], second: Callable[[], None], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the seconds of CPU that each took in each round, the order changing every round."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        pair = [(first, times[0]), (second, times[1])]
        for work, kept in pair if number % 2 == 0 else reversed(pair):
            begin = time.process_time()
            work()
            kept.append(time.process_time() - begin)
    return times


def help_seconds() -> float:
    """Return the median of the seconds that ``dragoman --help`` takes, by the clock."""
    command = [str(Path(sys.executable).parent / "dragoman"), "--help"]
    taken = []
    for _ in range(7):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def peak_mebibytes() -> float:
    """Return the most memory that this process has held."""
    unit = 1 if platform.system() == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    main()
