"""Fit how sure the reader is of an act, and write the weights.

    python training/confidence.py [--shared ../shared] [--unseen 4]

Reads the coded reports through the public API, judges each act of the records with the
scorer's own matching (right: it meets a gold act; not judged: it stands on an optional one
that another act has met), and fits a logistic regression with an L2 penalty to the features
of dragoman.reading.acts.confidence. The last reports are kept out, and the calibration error
on them is printed. Writes ``src/dragoman/codebook/data/confidence.csv``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from dragoman import Reader, Record, Report
from dragoman.reading.acts.confidence import features

OUTPUT = Path(__file__).parents[1] / "src/dragoman/codebook/data/confidence.csv"
HEADER = """\
# How sure the reader is of an act: the weights of a logistic regression.
#
# feature  what holds of the act (see dragoman.reading.acts.confidence); bias holds always
# weight   what it adds to the log-odds that the act is one, of the type given
#
# Source: fitted by training/confidence.py on coded newswire reports; remade with
# `python training/confidence.py`.
feature,weight
"""

#: Strength of the penalty: with some 150 judged acts, a type seen thrice must not be certain.
PENALTY = 1.0
BINS = 10


def load_scorer(shared: Path) -> ModuleType:
    """Return the scorer of whole reports as a module."""
    spec = importlib.util.spec_from_file_location("scorer", shared / "evals/record_score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {shared / 'evals'}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(
    gold: dict[str, Any], record: Record, scorer: ModuleType
) -> list[tuple[frozenset[str], bool]]:
    """Return (features, whether it is right) of each act of a record that can be judged."""
    system = record.to_dict()
    text = gold["report"]["text"]
    aligned = scorer.align(scorer.mention_pairs(text, gold, system))
    ends = scorer.principals(gold)
    party = {a: ends.get(e, e) for a, e in scorer.principals(system, aligned).items()}
    right = {s["id"] for _, s in scorer.act_pairs(gold, system, ends, party)}
    return [
        (features(act), act.id in right)
        for act, plain in zip(record.acts, system["acts"], strict=True)
        if act.id in right or not scorer.touches_any(gold, plain)
    ]


def fit(cases: list[tuple[frozenset[str], bool]]) -> dict[str, float]:
    """Return the weight of each feature, by Newton's method on the penalized likelihood."""
    names = sorted({name for held, _ in cases for name in held} - {"bias"})
    columns = ["bias", *names]
    x = np.array([[float(c in held or c == "bias") for c in columns] for held, _ in cases])
    y = np.array([float(right) for _, right in cases])
    penalty = np.diag([0.0] + [PENALTY] * len(names))
    weights = np.zeros(len(columns))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - penalty @ weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + penalty
        weights += np.linalg.solve(curve, slope)
    return dict(zip(columns, (round(float(w), 3) for w in weights), strict=True))


def calibration_error(cases: list[tuple[frozenset[str], bool]], weights: dict[str, float]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for held, right in cases:
        score = weights["bias"] + sum(weights.get(name, 0.0) for name in held if name != "bias")
        chance = float(1 / (1 + np.exp(-score)))
        bins.setdefault(min(int(chance * BINS), BINS - 1), []).append((chance, right))
    gaps = (abs(sum(c for c, _ in b) - sum(ok for _, ok in b)) for b in bins.values())
    return sum(gaps) / len(cases)


def main() -> None:
    """Read, judge, fit, print the errors, write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--unseen", type=int, default=4, help="how many reports are kept out")
    options = parser.parse_args()
    lines = (options.shared / "data/reports/gold.jsonl").read_text(encoding="utf-8").splitlines()
    golds = [json.loads(line) for line in lines if line.strip()]
    scorer = load_scorer(options.shared)
    reports = [
        Report(g["report"]["text"], id=g["report"]["id"], published=g["report"]["published"])
        for g in golds
    ]
    records = list(Reader().read_many(reports))
    cases = [judged(g, r, scorer) for g, r in zip(golds, records, strict=True)]
    seen = [case for part in cases[: -options.unseen] for case in part]
    unseen = [case for part in cases[-options.unseen :] for case in part]
    weights = fit(seen)
    print(f"fitted on {len(seen)} acts, error {calibration_error(seen, weights):.3f}")
    print(f"kept out {len(unseen)} acts, error {calibration_error(unseen, weights):.3f}")
    rows = "".join(f"{name},{weight}\n" for name, weight in weights.items())
    OUTPUT.write_text(HEADER + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
