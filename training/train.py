"""Train the reading model: all heads together, windows of all sets mixed, checkpoints after every round.

    python training/train.py --data FOLDER --work FOLDER [--rounds 8] [--seed 1]

An interrupted run goes on from its last round. A round is one pass over PolNeAR and SHARE passes over every other set;
one more has the shares of POLISH. A second stage of SECOND rounds, with the shares of ACTS, teaches events and relations;
a closing round has the shares of CLOSING.
After SILVER rounds the network marks inner attributions itself within the contents of PolNeAR (silver.py).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from data import READERS
from dateline.read.encoding.pieces import END, START
from losses import WEIGHTS, losses
from network import Network, base, fresh
from silver import mark_inner
from targets import FANS, UNKNOWN, Example

SIZE = 254
"""Pieces a window, beside the first and last."""
TOKENS = 4096
"""Pieces a batch."""
SHARE = {
    "polnear": 1.0,
    "voices": 3.0,
    "worldwide_newswire": 0.7,
    "re3d": 2.0,
    "conll04": 0.4,
    "crossner_politics": 0.5,
    "wikievents": 0.9,
    "m2e2_voa": 0.4,
    "geneva": 0.5,
    "rams_devtest": 0.25,
    "event_location": 0.1,
    "conflibert_cameo": 1.6,
    "muc4": 0.4,
    "own": 0.0,
}
POLISH = {
    "polnear": 0.5,
    "voices": 3.0,
    "worldwide_newswire": 1.0,
    "re3d": 3.0,
    "conll04": 0.5,
    "crossner_politics": 1.0,
    "wikievents": 1.5,
    "m2e2_voa": 0.4,
    "geneva": 0.5,
    "rams_devtest": 0.2,
    "event_location": 0.0,
    "conflibert_cameo": 1.0,
    "muc4": 0.9,
    "own": 0.0,
}
"""Shares of a last round at half the rate, for what the rounds before saw too little of."""
ACTS = {
    "polnear": 0.5,
    "voices": 3.0,
    "worldwide_newswire": 0.5,
    "re3d": 3.0,
    "conll04": 0.3,
    "crossner_politics": 0.5,
    "wikievents": 1.0,
    "m2e2_voa": 0.3,
    "geneva": 0.3,
    "rams_devtest": 0.2,
    "event_location": 0.0,
    "conflibert_cameo": 1.0,
    "muc4": 1.3,
    "own": 4.0,
}
"""Shares of the second stage, which teaches what events are, whether they happened, and relations."""
SECOND = 3
"""Rounds of the second stage."""
CLOSING = {
    "polnear": 1.0,
    "voices": 2.0,
    "worldwide_newswire": 0.4,
    "re3d": 1.0,
    "conll04": 0.2,
    "crossner_politics": 0.4,
    "wikievents": 0.5,
    "m2e2_voa": 0.2,
    "geneva": 0.2,
    "rams_devtest": 0.1,
    "event_location": 0.0,
    "conflibert_cameo": 0.6,
    "muc4": 0.5,
    "own": 1.5,
}
"""Shares of the closing round, which begins with the mean of the weights before and after the second stage: that keeps what
both know, and attribution, of which the second stage saw less, comes back."""
RATE, HEADS_RATE, WARM = 2e-4, 1e-3, 150
SILVER = 2
Window = tuple[Example, int, int]


def tokenizer() -> Tokenizer:
    """The base's WordPiece tokenizer, neither cutting nor padding."""
    made = Tokenizer.from_file(str(base() / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


def windows(examples: dict[str, list[Example]], dice: random.Random, share: dict[str, float]) -> list[Window]:
    """Windows over every text, cut at random places, each set as often as its share says."""
    found: list[Window] = []
    for name, texts in examples.items():
        wanted = share[name]
        chosen = texts * int(wanted) + dice.sample(texts, round(len(texts) * (wanted % 1)))
        for one in chosen:
            n = len(one.pieces)
            at = -dice.randrange(SIZE) if n > SIZE else 0
            while at < n:
                start, end = max(0, at), min(n, at + SIZE)
                if end - start >= 24 or n < 24:
                    found.append((one, start, end))
                at += SIZE
    return found


def batches(found: list[Window], dice: random.Random) -> list[list[Window]]:
    """Windows of like length together, in random order."""
    dice.shuffle(found)
    made: list[list[Window]] = []
    for at in range(0, len(found), 1500):
        batch: list[Window] = []
        for one in sorted(found[at : at + 1500], key=lambda w: w[2] - w[1]):
            if batch and (len(batch) + 1) * (one[2] - one[1] + 2) > TOKENS:
                made.append(batch)
                batch = []
            batch.append(one)
        made.append(batch)
    dice.shuffle(made)
    return made


def collate(batch: list[Window]) -> tuple[Tensor, Tensor, Tensor, dict[str, Tensor]]:
    """Ids, features, mask and targets of a batch; links become places within the window."""
    length = max(end - start for _, start, end in batch) + 2
    shape = (len(batch), length)
    ids, features, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.float32)
    tagged = [name for name in WEIGHTS if name != "related"]
    targets = {name: np.full((*shape, FANS) if name == "part_link" else shape, UNKNOWN, np.int32) for name in tagged}
    pairs: list[tuple[int, ...]] = []
    for row, (one, start, end) in enumerate(batch):
        n = end - start
        ids[row, 0], ids[row, n + 1] = START, END
        ids[row, 1 : n + 1] = one.pieces.ids[start:end]
        features[row, 1 : n + 1] = one.pieces.features[start:end]
        mask[row, : n + 2] = 1
        first = one.pieces.first[start:end]
        for name, value in one.targets.items():
            cut = value[start:end]
            if name in ("link0", "link1", "part_link"):
                cut = np.where((cut >= start) & (cut < end), cut - start + 1, UNKNOWN)
            else:
                cut = np.where(first, cut, UNKNOWN)
            targets[name][row, 1 : n + 1] = cut
        inside = [p for p in one.pairs if start <= min(p[:2]) and max(p[:2]) < end]
        pairs += [(row, a - start + 1, b - start + 1, true, known) for a, b, true, known in inside]
    targets["related"] = np.array(pairs, np.int32).reshape(-1, 5)
    return (
        torch.from_numpy(ids),
        torch.from_numpy(features),
        torch.from_numpy(mask),
        {k: torch.from_numpy(v) for k, v in targets.items()},
    )


def optimizer(net: Network) -> torch.optim.AdamW:
    """Heads and features learn faster than the encoder."""
    new = [p for n, p in net.named_parameters() if n.startswith(("heads", "features"))]
    old = [p for n, p in net.named_parameters() if not n.startswith(("heads", "features")) and p.requires_grad]
    groups = [{"params": old, "lr": RATE, "rate": RATE}, {"params": new, "lr": HEADS_RATE, "rate": HEADS_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def dev_losses(net: Network, examples: dict[str, list[Example]]) -> dict[str, float]:
    """Each head's mean loss a batch on the dev sets."""
    net.eval()
    dice, sums = random.Random(0), {}
    for batch in batches(windows(examples, dice, dict.fromkeys(examples, 1.0)), dice):
        ids, features, mask, targets = collate(batch)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            out = net(ids, features, mask).float()
        for name, value in losses(out, targets, mask).items():
            sums.setdefault(name, []).append(value.item())
    net.train()
    return {name: round(float(np.mean(values)), 4) for name, values in sums.items()}


def main() -> None:
    """Train, or go on."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(asked.seed)
    cutter = tokenizer()
    train = {name: list(reader(asked.data, "train", cutter)) for name, reader in READERS.items()}
    dev = {name: list(reader(asked.data, "dev", cutter)) for name, reader in READERS.items()}
    net, done = fresh(), 0
    adam = optimizer(net)
    for path in sorted(asked.work.glob("round-*.pt")):
        done = int(path.stem.split("-")[1])
        state = torch.load(path, weights_only=True)
        if (
            done == asked.rounds + 1
        ):  # the second stage begins with a rested optimiser, and with heads that the first has not
            net.load_state_dict(widened(state["net"], net))
        else:
            net.load_state_dict(state["net"])
            adam.load_state_dict(state["adam"])
    stages = [*[SHARE] * asked.rounds, POLISH, *[ACTS] * SECOND, CLOSING]
    plan = [
        batches(windows(train, random.Random(asked.seed * 1000 + turn), share), random.Random(turn))
        for turn, share in enumerate(stages)
    ]
    for turn in range(done, len(plan)):
        if turn >= SILVER and "said1" in WEIGHTS:
            mark_inner(net, train["polnear"], asked.work / "silver.npz")
        if turn == asked.rounds + 1 > done:
            adam = optimizer(net)
        if turn == asked.rounds + 1 + SECOND > done:
            net.load_state_dict(_mean(asked.work, asked.rounds + 1, turn, net))
            adam = optimizer(net)
        first, last, peak = _stage(turn, asked.rounds)
        step, total = sum(map(len, plan[first:turn])), sum(map(len, plan[first:last]))
        print(f"round {turn + 1} of {len(plan)}: step {step} of {total}", flush=True)
        one_round(net, adam, plan[turn], step, total, peak=peak)
        said = dev_losses(net, dev)
        print(f"round {turn + 1}: {json.dumps(said)}", flush=True)
        state = {"net": net.state_dict(), "adam": adam.state_dict(), "dev": said}
        torch.save(state, asked.work / "unfinished.pt")
        (asked.work / "unfinished.pt").replace(asked.work / f"round-{turn + 1:02d}.pt")


def _stage(turn: int, rounds: int) -> tuple[int, int, float]:
    """The first round of a round's stage, the one after its last, and the height of its rates."""
    if turn < rounds:
        return 0, rounds, 1.0
    closing = rounds + 1 + SECOND
    if turn == closing:
        return closing, closing + 1, 0.35
    return (rounds, rounds + 1, 0.5) if turn == rounds else (rounds + 1, closing, 0.6)


def _mean(work: Path, first: int, second: int, net: Network) -> dict[str, Tensor]:
    """The mean of the weights of two rounds; heads that the first does not have are the second's."""
    before = torch.load(work / f"round-{first:02d}.pt", weights_only=True)["net"]
    after = torch.load(work / f"round-{second:02d}.pt", weights_only=True)["net"]
    known = len(before["heads.bias"])
    before = widened(before, net)
    mean = {name: (before[name] + after[name]) / 2 for name in after}
    for name in ("heads.weight", "heads.bias"):
        mean[name][known:] = after[name][known:]
    return mean


def widened(state: dict[str, Tensor], net: Network) -> dict[str, Tensor]:
    """Weights of a network with fewer heads, the missing ones new: heads are only ever added at the end."""
    new = net.state_dict()
    for name in ("heads.weight", "heads.bias"):
        have = state[name]
        state[name] = torch.cat((have, new[name][len(have) :]))
    return state


def one_round(
    net: Network, adam: torch.optim.AdamW, plan: list[list[Window]], step: int, total: int, *, peak: float
) -> None:
    """One pass; the rate rises at the start of a stage and falls to nothing at the last of its steps."""
    net.train()
    began, heard = time.monotonic(), []
    for number, batch in enumerate(plan, 1):
        ids, features, mask, targets = collate(batch)
        for group in adam.param_groups:
            group["lr"] = peak * group["rate"] * min(1.0, (step + 1) / WARM) * max(0.0, 1 - step / total)
        with torch.autocast("cpu", torch.bfloat16):
            out = net(ids, features, mask)
        found = losses(out.float(), targets, mask)
        adam.zero_grad()
        sum(WEIGHTS[name] * value for name, value in found.items()).backward()
        torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
        adam.step()
        step += 1
        heard.append({name: value.item() for name, value in found.items()})
        if number % 50 == 0:
            means = {
                name: round(float(np.mean([h[name] for h in heard if name in h])), 3)
                for name in WEIGHTS
                if any(name in h for h in heard)
            }
            print(f"{step}/{total} {(time.monotonic() - began) / number:.2f} s/step {json.dumps(means)}", flush=True)
            heard = []


if __name__ == "__main__":
    main()
