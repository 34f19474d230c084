"""Make a checkpoint the shipped model: export, check what int8 costs, write the model card.

    python training/release.py CHECKPOINT [--rounds N --seed N --took TEXT]

The dev sets are read once with the float and once with the int8 weights, by `bench/reading.py`; where any figure loses
more than MOST points, nothing is shipped.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from export import export, load
from train import ACTS, CLOSING, HEADS_RATE, RATE, SECOND, SHARE, SILVER

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "src" / "dateline" / "read" / "weights"
MOST = 1.0
"""Points of F1 that int8 may cost."""
_FIGURE = re.compile(r"^(\S.*?)\s+P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+)$", re.MULTILINE)
Figures = dict[str, tuple[float, float, float]]


def measured(folder: Path) -> Figures:
    """Precision, recall and F1 of every figure on the dev sets, with the weights of a folder."""
    environment = {**os.environ, "DATELINE_WEIGHTS": str(folder)}
    command = [sys.executable, str(ROOT / "bench" / "reading.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"training: bench/reading.py failed: {done.stderr[-500:]}")
    return {name: (float(p), float(r), float(f)) for name, p, r, f in _FIGURE.findall(done.stdout)}


def card(whole: Figures, small: Figures, said: argparse.Namespace, digest: str) -> str:
    """The model card, in Markdown."""
    sets = tomllib.loads((ROOT / "training" / "sets.toml").read_text(encoding="utf-8"))
    rows = [
        f"| {name} | {x['what']} | {x['use']} | {x['licence']} | {SHARE[name]:g}, {ACTS[name]:g}, {CLOSING[name]:g} |"
        for name, x in sets.items()
    ]
    figures = [f"| {name} | {p:.1f} | {r:.1f} | {f:.1f} | {whole[name][2]:.1f} |" for name, (p, r, f) in small.items()]
    text = (ROOT / "training" / "card.md").read_text(encoding="utf-8")
    filled = {
        "sets": "\n".join(rows),
        "figures": "\n".join(figures),
        "digest": digest,
        "seed": str(said.seed),
        "rounds": str(said.rounds),
        "took": said.took,
        "rates": f"{RATE:g} for the encoder, {HEADS_RATE:g} for heads and features",
        "silver": str(SILVER),
        "second": str(SECOND),
    }
    return re.sub(r"\{(\w+)\}", lambda found: filled[found[1]], text)


def main() -> None:
    """Export, check, ship."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--took", default="not noted")
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, whole = Path(folder) / "int8", Path(folder) / "float"
        export(load(said.checkpoint), small)
        whole.mkdir()
        (small / "reader.float.onnx").rename(whole / "reader.onnx")
        shutil.copy(small / "tokenizer.json", whole)
        exact, cut = measured(whole), measured(small)
        lost = {name: exact[name][2] - cut[name][2] for name in exact if exact[name][2] - cut[name][2] > MOST}
        if lost:
            raise SystemExit(
                f"training: int8 loses more than {MOST} points: {lost}; keep the layer in float (export.py)"
            )
        digest = hashlib.sha256((small / "reader.onnx").read_bytes()).hexdigest()
        SHIPPED.mkdir(exist_ok=True)
        for name in ("reader.onnx", "tokenizer.json"):
            shutil.copy(small / name, SHIPPED / name)
        (SHIPPED / "README.md").write_text(card(exact, cut, said, digest), encoding="utf-8")
    print(f"shipped {digest[:8]}: {', '.join(f'{name} {f:.1f}' for name, (_, _, f) in cut.items())}")


if __name__ == "__main__":
    main()
