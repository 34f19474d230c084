"""Ratios against a named peer, both in one process, taking turns: the median of several rounds.

    python bench/speed.py [FOLDER]     FOLDER holds listing pages (*/page.html); the demo page where there are none

Splitting a listing into its reports against trafilatura extracting the same page as one blob.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import extract

from dateline.capture import capture
from dateline.config import Settings
from dateline.model import Capture
from dateline.split import split

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7
GOAL = 1.5
"""Splitting costs at most so many times what the peer takes."""


def pages(folder: Path) -> list[Path]:
    """Listing pages to time."""
    found = sorted(folder.glob("*/page.html"))
    return found or [ROOT / "demo" / "tag-page.html"]


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(page: Capture) -> float:
    """How many times as long splitting takes as the peer, over rounds in which the two take turns."""
    source = page.payload.read().decode(page.charset, "replace")
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: list(split(page))))
        theirs.append(timed(lambda: extract(source)))
    return statistics.median(ours) / statistics.median(theirs)


def main() -> None:
    """Time every page."""
    shared = [parent / "shared" / "cases" / "listings" for parent in ROOT.parents]
    default = next((place for place in shared if place.is_dir()), ROOT / "demo")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    ratios = []
    for path in pages(folder):
        for page in capture(str(path), Settings()):
            if isinstance(page, Capture):
                list(split(page))
                ratios.append(ratio(page))
                print(f"{path.parent.name:24s} {ratios[-1]:.2f}")
    middle = statistics.median(ratios)
    print(f"splitting against trafilatura's one blob: median {middle:.2f}, worst {max(ratios):.2f}, goal {GOAL}")
    sys.exit(middle > GOAL)


if __name__ == "__main__":
    main()
