"""The loss of every head, over the pieces that it knows something of."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - its customary name

from dateline.read.encoding import heads
from targets import NAMES, PARTS, TRIGGERS, UNKNOWN

WEIGHTS = {
    "said0": 1.0,
    "said1": 1.0,
    "said2": 0.5,
    "link0": 0.3,
    "link1": 0.3,
    "kind": 0.15,
    "stance": 0.15,
    "hedge": 0.1,
    "names": 1.0,
    "triggers": 1.0,
    "parts": 0.5,
    "part_link": 0.2,
    "cameo": 1.0,
    "muc": 1.0,
    "acts": 1.0,
    "realis": 0.2,
    "related": 0.3,
}
LEAST = {
    "kind": 24,
    "stance": 24,
    "hedge": 24,
    "part_link": 64,
    "realis": 24,
    "related": 128,
    "link0": 256,
    "link1": 64,
}
"""A head with fewer known pieces in a batch counts for less, so that single ones do not shout."""
OTHERS = 1024
COLUMNS = heads.columns()
LINKS = {"link0": ("from0", "to0"), "link1": ("from1", "to1"), "part_link": ("part_from", "part_to")}
ALLOWED = {"names": NAMES, "triggers": TRIGGERS, "parts": PARTS}


def losses(out: Tensor, targets: dict[str, Tensor], mask: Tensor) -> dict[str, Tensor]:
    """Each head's loss.

    Args:
        out: [batch, pieces, columns].
        targets: Numbers a head and piece, UNKNOWN where nothing is known; links already as places in the window.
        mask: [batch, pieces], 1 where there is a piece.
    """
    found = {}
    for name in WEIGHTS:
        if name == "related":
            if len(targets[name]):
                found[name] = _related(out, targets[name])
            continue
        known = targets[name] != UNKNOWN
        if not known.any():
            continue
        every = _one(name, out, targets[name], known, mask)
        found[name] = every.sum() / max(len(every), LEAST.get(name, OTHERS))
    return found


def _one(name: str, out: Tensor, target: Tensor, known: Tensor, mask: Tensor) -> Tensor:
    """The loss of every known piece of a head."""
    if name in LINKS:
        return _links(name, out, target, known, mask)
    if name == "hedge":
        return F.binary_cross_entropy_with_logits(
            out[..., COLUMNS[name]][..., 0][known], target[known].float(), reduction="none"
        )
    scores = out[..., COLUMNS[name]][known]
    if name not in ALLOWED:
        return F.cross_entropy(scores, target[known].long(), reduction="none")
    may = torch.from_numpy(ALLOWED[name].table())[target[known].long()]
    return scores.logsumexp(-1) - scores.masked_fill(~may, -math.inf).logsumexp(-1)


def _links(name: str, out: Tensor, target: Tensor, known: Tensor, mask: Tensor) -> Tensor:
    """Pointing at one, or at any of several, other pieces."""
    points, at = (out[..., COLUMNS[part]] for part in LINKS[name])
    scores = points @ at.transpose(1, 2) / math.sqrt(heads.LINK)
    scores = scores.masked_fill(mask[:, None] == 0, -1e4)
    if name != "part_link":
        return F.cross_entropy(scores[known], target[known].long(), reduction="none")
    rows = known.any(-1)
    scores, aims = scores[rows], target[rows].long()
    right = torch.zeros_like(scores, dtype=torch.bool)
    for column in range(aims.shape[1]):
        sure = aims[:, column] != UNKNOWN
        right[sure, aims[sure, column]] = True
    return scores.logsumexp(-1) - scores.masked_fill(~right, -math.inf).logsumexp(-1)


def _related(out: Tensor, rows: Tensor) -> Tensor:
    """The loss of every known relation of every pair of names.

    Args:
        out: [batch, pieces, columns].
        rows: [pairs, 5]: text, piece, piece, relations that hold, relations that are known, both as bits.
    """
    text, one, other, true, known = rows.long().unbind(1)
    scores = pair_scores(out[text, one], out[text, other])
    bits = 2 ** torch.arange(len(heads.RELATIONS))
    holds, counts = (true[:, None] & bits) > 0, (known[:, None] & bits) > 0
    every = F.binary_cross_entropy_with_logits(scores, holds.float(), reduction="none")[counts]
    return every.sum() / max(int((holds & counts).sum()) * 4, LEAST["related"])


def pair_scores(one: Tensor, other: Tensor) -> Tensor:
    """How much each relation holds between pieces, in logits: [pairs, columns] twice -> [pairs, relations]."""
    shape = (len(one), len(heads.RELATIONS), heads.PAIR)
    return (one[:, COLUMNS["subjects"]].view(shape) * other[:, COLUMNS["objects"]].view(shape)).sum(-1)
