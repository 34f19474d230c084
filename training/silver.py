"""Inner attributions within PolNeAR's contents, marked by the network itself: PolNeAR marks one layer only.

A content is read alone, as if it were a text; what the network is sure of there becomes the target of the second layer
(self-training). Where it is sure of nothing, nothing is known, as before.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from dateline.read.encoding import heads
from dateline.read.encoding.pieces import END, START
from targets import UNKNOWN, Example

SURE = 0.85
"""Mean probability of the tags of a content below which they are not used."""
LONGEST = 254
_COLUMNS = heads.columns()


def mark_inner(net: torch.nn.Module, examples: list[Example], kept: Path) -> None:
    """Fill the second layer of contents where it is unknown; once, then from the file.

    Args:
        net: The network, trained on the first layer.
        examples: PolNeAR's texts; changed in place.
        kept: Where the marks lie, so that a run that goes on has the same.
    """
    if kept.is_file():
        with np.load(kept) as marks:
            for number, one in enumerate(examples):
                for name in ("said1", "link1"):
                    one.targets[name][:] = marks[f"{number} {name}"]
        return
    net.eval()
    places = [(one, a, b) for one in examples for a, b in _contents(one)]
    places.sort(key=lambda place: place[2] - place[1])
    used = cues = 0
    for at in range(0, len(places), 32):
        batch = places[at : at + 32]
        for (one, a, b), out in zip(batch, _read(net, batch), strict=True):
            made = _mark(one, a, b, out)
            used += made is not None
            cues += made or 0
    print(f"silver: {used} of {len(places)} contents marked, {cues} inner cues", flush=True)
    arrays = {
        f"{number} {name}": one.targets[name] for number, one in enumerate(examples) for name in ("said1", "link1")
    }
    np.savez_compressed(kept, **arrays)
    net.train()


def _contents(one: Example) -> list[tuple[int, int]]:
    """Stretches of pieces within contents whose inner layer is unknown."""
    open_ = np.concatenate(([0], (one.targets["said1"] == UNKNOWN).astype(int), [0]))
    edges = np.flatnonzero(np.diff(open_))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if 4 <= b - a <= LONGEST]


def _read(net: torch.nn.Module, batch: list[tuple[Example, int, int]]) -> list[np.ndarray]:
    length = max(b - a for _, a, b in batch) + 2
    ids, features, mask = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(3))
    for row, (one, a, b) in enumerate(batch):
        ids[row, 0], ids[row, b - a + 1] = START, END
        ids[row, 1 : b - a + 1] = torch.from_numpy(one.pieces.ids[a:b])
        features[row, 1 : b - a + 1] = torch.from_numpy(one.pieces.features[a:b])
        mask[row, : b - a + 2] = 1
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        out = net(ids, features, mask.float()).float().numpy()
    return [out[row, 1 : b - a + 1] for row, (_, a, b) in enumerate(batch)]


def _mark(one: Example, a: int, b: int, out: np.ndarray) -> int | None:
    """Write the marks of one content; how many cues, None where the network is not sure."""
    scores = out[:, _COLUMNS["said0"]]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    first = one.pieces.first[a:b]
    tags, best = chances.argmax(1), chances.max(1)
    marked = first & (tags > 0)
    if best[first].min(initial=1.0) < 0.4 or best[first].mean() < SURE or (marked.any() and best[marked].mean() < SURE):
        return None
    one.targets["said1"][a:b] = np.where(first, tags, UNKNOWN)
    cue = 1 + 2 * heads.ROLES.index("cue")
    points = out[:, _COLUMNS["from0"]] @ out[:, _COLUMNS["to0"]].T
    opens = np.flatnonzero(first & (tags == cue))
    for i in np.flatnonzero(marked):
        if tags[i] > cue + 1 and len(opens):  # content: at the cue it points at most
            one.targets["link1"][a + i] = a + opens[points[i, opens].argmax()]
        elif tags[i] == cue:
            sources = np.append(np.flatnonzero(first & (tags == 1)), i)
            one.targets["link1"][a + i] = a + sources[points[i, sources].argmax()]
    return len(opens)
