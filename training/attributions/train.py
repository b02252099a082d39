"""Train the tagger of attributions and write its weights into the package, with one command.

    python training/attributions/train.py polnear_train.jsonl [--work build/tagger]

Data: JSON Lines of ``id``, ``text`` and ``attributions``, each with character spans of its
``source``, ``cue`` and ``content`` (PolNeAR's train part). Of its articles, the last of a fixed
shuffle are kept out of the training: by them ``export.py`` chooses when a word counts as a cue.

Uses a GPU where torch finds one. On two CPU cores three epochs over 800 articles take some 70
minutes. The state is saved as it goes: the same command goes on where it was interrupted.
Needs ``pip install -r training/attributions/requirements.txt``.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from examples import Example, Gold, make_examples, read_articles
from export import export
from modules import ROLES, Tagger
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from torch.nn.utils import clip_grad_norm_

from dragoman.reading.attributions.tagger.traits import label_number, traits_of
from dragoman.reading.attributions.tagger.windows import Window

#: Articles kept out, and the seeds of the shuffle, of the order and of the first weights.
KEPT_OUT = 40
SPLIT_SEED, ORDER_SEED, WEIGHTS_SEED = 7, 3, 1
#: Peak rates of learning, of the encoder and of what is new; warm-up as a share of the steps.
RATE, NEW_RATE, WARM_UP = 2e-4, 1e-3, 0.06
EPOCHS = 3
CLIP = 3.0
#: Word pieces in one step; windows of like length are put together from pools of so many.
PIECES, POOL = 2100, 64
#: What the scores of one pair, and of the helping head, count against the finding of the cue.
PAIR_WEIGHT, PARTS_WEIGHT = 1 / 12, 1 / 30
SAVED_EVERY, TOLD_EVERY = 100, 20

Item = tuple[Example, Window]


def main() -> None:
    """Read the data, train, export."""
    asked = _arguments()
    asked.work.mkdir(parents=True, exist_ok=True)
    articles = read_articles(asked.data)
    random.Random(SPLIT_SEED).shuffle(articles)  # noqa: S311 - a split, no secret
    kept_out, articles = articles[:KEPT_OUT], articles[KEPT_OUT:]
    examples = _cached(asked.work / "examples.pickle", articles)
    items = [(one, window) for one in examples for window in one.windows]
    torch.manual_seed(WEIGHTS_SEED)
    tagger = Tagger().to("cuda" if torch.cuda.is_available() else "cpu")
    train(tagger, _steps(items), asked.work / "state.pt")
    export(tagger.cpu().eval(), examples, kept_out)


def train(tagger: Tagger, steps: Sequence[Sequence[Item]], state: Path) -> None:
    """Train over the steps, each a batch of windows; goes on from ``state`` where it is there."""
    optimizer = torch.optim.AdamW(_groups(tagger), betas=(0.9, 0.98))
    done = _resume(tagger, optimizer, state)
    begun = time.monotonic()
    tagger.train()
    for number in range(done, len(steps)):
        share = min((number + 1) / (WARM_UP * len(steps)), 1.01 - number / len(steps))
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * share
        loss = _loss(tagger, steps[number])
        optimizer.zero_grad()
        loss.backward()
        clip_grad_norm_(tagger.parameters(), CLIP)
        optimizer.step()
        if (number + 1) % TOLD_EVERY == 0:
            left = (time.monotonic() - begun) / (number + 1 - done) * (len(steps) - number - 1)
            print(f"{number + 1}/{len(steps)} loss {loss.item():.2f}, {left / 60:.0f} min left")
        if (number + 1) % SAVED_EVERY == 0 or number + 1 == len(steps):
            torch.save((number + 1, tagger.state_dict(), optimizer.state_dict()), state)


def _resume(tagger: Tagger, optimizer: torch.optim.Optimizer, state: Path) -> int:
    if not state.exists():
        return 0
    done, weights, moments = torch.load(state, weights_only=True)
    tagger.load_state_dict(weights)
    optimizer.load_state_dict(moments)
    return int(done)


def _groups(tagger: Tagger) -> list[dict[str, object]]:
    """Return the weights in groups: biases and norms of the encoder are not decayed."""
    encoder = list(tagger.encoder.parameters())
    known = {id(weights) for weights in encoder}
    return [
        {"params": [w for w in encoder if w.ndim > 1], "peak": RATE, "weight_decay": 0.01},
        {"params": [w for w in encoder if w.ndim < 2], "peak": RATE, "weight_decay": 0.0},
        {
            "params": [w for w in tagger.parameters() if id(w) not in known],
            "peak": NEW_RATE,
            "weight_decay": 0.01,
        },
    ]


def _steps(items: Sequence[Item]) -> list[list[Item]]:
    """Return the batches of all epochs, in an order that is the same each time."""
    order = random.Random(ORDER_SEED)  # noqa: S311
    steps: list[list[Item]] = []
    for _ in range(EPOCHS):
        shuffled = list(items)
        order.shuffle(shuffled)
        batches = [
            batch for i in range(0, len(items), POOL) for batch in _batches(shuffled[i : i + POOL])
        ]
        order.shuffle(batches)
        steps += batches
    return steps


def _batches(pool: list[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    for item in sorted(pool, key=lambda one: len(one[1].pieces)):
        if batch and len(item[1].pieces) * (len(batch) + 1) > PIECES:
            yield batch
            batch = []
        batch.append(item)
    yield batch


def _loss(tagger: Tagger, batch: Sequence[Item]) -> Tensor:
    """Return the loss of a batch of windows, for each attribution in them."""
    device = next(tagger.parameters()).device
    pieces = torch.zeros(len(batch), max(len(w.pieces) for _, w in batch), dtype=torch.long)
    mask = torch.zeros_like(pieces)
    for row, (_, window) in enumerate(batch):
        pieces[row, : len(window.pieces)] = torch.from_numpy(window.pieces)
        mask[row, : len(window.pieces)] = 1
    with torch.autocast(device.type, torch.bfloat16):
        encoded = tagger.encode(pieces.to(device), mask.to(device))
    parts = [
        _window_loss(tagger, encoded[row][torch.from_numpy(window.places).to(device)], one, window)
        for row, (one, window) in enumerate(batch)
    ]
    return torch.stack([loss for loss, _ in parts]).sum() / max(1, sum(n for _, n in parts))


def _window_loss(
    tagger: Tagger, encoded: Tensor, one: Example, window: Window
) -> tuple[Tensor, int]:
    """Return the summed loss of one window, and how many attributions its core has."""
    hidden = tagger.dropout(encoded)
    is_cue, in_part = _targets(one.gold, window)
    core = slice(window.first - window.begin, window.last - window.begin)
    with torch.autocast(hidden.device.type, torch.bfloat16):
        cue, parts = tagger.cue(hidden)[:, 0], tagger.parts(hidden)
    loss = binary_cross_entropy_with_logits(
        cue[core].float(), is_cue[core].to(hidden.device), reduction="sum"
    )
    loss = loss + PARTS_WEIGHT * binary_cross_entropy_with_logits(
        parts.float(), in_part.to(hidden.device), reduction="sum"
    )
    gold = [g for g in one.gold if window.first <= g.cue_word < window.last]
    if gold:
        loss = loss + PAIR_WEIGHT * _pair_loss(tagger, hidden, one, window, gold)
    return loss, len(gold)


def _pair_loss(
    tagger: Tagger, hidden: Tensor, one: Example, window: Window, gold: Sequence[Gold]
) -> Tensor:
    roles = torch.stack([_roles(g, window) for g in gold])
    asked = [g.cue_word for g in gold]
    traits = np.stack([traits_of(one.words, cue, window.begin, window.end) for cue in asked])
    with torch.autocast(hidden.device.type, torch.bfloat16):
        scores = tagger.pairs(
            hidden,
            torch.tensor([cue - window.begin for cue in asked], device=hidden.device),
            torch.tensor([label_number(one.words, cue) for cue in asked], device=hidden.device),
            torch.from_numpy(traits).to(hidden.device),
        )
    flat = scores.float().reshape(-1, len(ROLES))
    return cross_entropy(flat, roles.reshape(-1).to(hidden.device), reduction="sum")


def _targets(gold: Sequence[Gold], window: Window) -> tuple[Tensor, Tensor]:
    """Return for each word whether it is a cue, and whether in any source, cue and content."""
    is_cue = torch.zeros(window.end - window.begin)
    in_part = torch.zeros(window.end - window.begin, len(ROLES) - 1)
    for one in gold:
        if window.begin <= one.cue_word < window.end:
            is_cue[one.cue_word - window.begin] = 1
        roles = _roles(one, window)
        for role in range(1, len(ROLES)):
            in_part[roles == role, role - 1] = 1
    return is_cue, in_part


def _roles(gold: Gold, window: Window) -> Tensor:
    """Return the role of each word of a window in one attribution; the cue comes first."""
    roles = torch.zeros(window.end - window.begin, dtype=torch.long)
    for role, part in (("content", gold.content), ("source", gold.source), ("cue", gold.cue)):
        inside = [word - window.begin for word in part if window.begin <= word < window.end]
        roles[inside] = ROLES.index(role)
    return roles


def _cached(path: Path, articles: list[dict[str, object]]) -> list[Example]:
    """Return the examples, made once: an interrupted training parses nothing again."""
    if not path.exists():
        path.write_bytes(pickle.dumps(list(make_examples(articles))))
    made: list[Example] = pickle.loads(path.read_bytes())  # noqa: S301 - our own file
    return made


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the tagger of attributions.")
    parser.add_argument("data", type=Path, help="JSON Lines of annotated articles")
    parser.add_argument("--work", type=Path, default=Path("build/tagger"), help="what is resumed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
