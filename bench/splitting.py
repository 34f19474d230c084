"""Scores of the splitting stage, by the scorers beside the annotated pages."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

from gold import said_by

COMMAND = f"{shlex.quote(sys.executable)} -m dateline split --json"
TOTALS = re.compile(r"P ([\d.]+) R ([\d.]+) .* dates right (\d+)/(\d+) whole (\d+)/(\d+)")


def data(folder: Path) -> list[Path]:
    """The files that the scores come from: pages, truth, scorers."""
    seed = [folder / "seed" / name for name in ("posts.json", "page.txt")]
    return [folder / "cases" / "listings", *seed, *(folder / "score" / name for name in ("listings.py", "posts.py"))]


def scores(folder: Path) -> dict[str, float]:
    """Every score, by name."""
    found: dict[str, float] = {}
    for tier in ("raw", "bare", "txt"):
        said = said_by(folder, "listings.py", "../cases/listings", "--tier", tier, "--cmd", COMMAND)
        print(said.rstrip())
        totals = TOTALS.search(said)
        if totals is None:
            sys.exit(f"bench: the scorer of {tier} printed no totals")
        precision, recall, right, dated, whole, full = map(float, totals.groups())
        found |= {
            f"{tier} precision": precision,
            f"{tier} recall": recall,
            f"{tier} dates": right / dated,
            f"{tier} whole": whole / full,
        }
    said = said_by(folder, "posts.py", "../seed/posts.json", "../seed/page.txt", "--cmd", COMMAND)
    print(said.rstrip())
    right, every = map(int, re.findall(r"(\d+)/(\d+) checks", said)[0])
    return found | {"seed checks": right / every}
