"""Scores of the splitter against annotated pages: printed with gains and losses, pinned in floors.json, which only rises.

    python bench/gate.py            compare with the floors; exit 1 below one
    python bench/gate.py --pin      raise the floors to what was reached

The data is not part of the project: a folder `shared` beside the checkout, or DATELINE_SHARED. Its digest is pinned
too; where it changed, nothing is compared until it is pinned anew.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
NOISE = 0.0005
"""Splitting is deterministic: this only hides rounding."""
COMMAND = f"{shlex.quote(sys.executable)} -m dateline split --json"
TOTALS = re.compile(r"P ([\d.]+) R ([\d.]+) .* dates right (\d+)/(\d+) whole (\d+)/(\d+)")


def shared() -> Path | None:
    """The folder of annotated pages; None where it is not here."""
    places = [Path(os.environ["DATELINE_SHARED"])] if "DATELINE_SHARED" in os.environ else []
    places += [parent / "shared" for parent in ROOT.parents]
    return next((place for place in places if (place / "score" / "listings.py").is_file()), None)


def digest(folder: Path) -> str:
    """One digest over all files of the data, names and bytes."""
    found = hashlib.sha256()
    for part in ("cases/listings", "seed", "score"):
        for path in sorted((folder / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def scored(folder: Path) -> dict[str, float]:
    """Every score, by name."""
    scores: dict[str, float] = {}
    for tier in ("raw", "bare", "txt"):
        said = _ran(folder, "listings.py", "../cases/listings", "--tier", tier, "--cmd", COMMAND)
        print(said.rstrip())
        found = TOTALS.search(said)
        if found is None:
            sys.exit(f"bench: the scorer of {tier} printed no totals")
        precision, recall, right, dated, whole, full = map(float, found.groups())
        scores |= {
            f"{tier} precision": precision,
            f"{tier} recall": recall,
            f"{tier} dates": right / dated,
            f"{tier} whole": whole / full,
        }
    said = _ran(folder, "posts.py", "../seed/posts.json", "../seed/page.txt", "--cmd", COMMAND)
    print(said.rstrip())
    right, every = map(int, re.findall(r"(\d+)/(\d+) checks", said)[0])
    return scores | {"seed checks": right / every}


def _ran(folder: Path, script: str, *arguments: str) -> str:
    command = [sys.executable, script, *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, cwd=folder / "score", capture_output=True, text=True, env=environment, check=False
    ).stdout


def main() -> None:
    """Score, compare, pin."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was reached")
    pin = parser.parse_args().pin
    folder = shared()
    if folder is None:
        print(
            "bench: annotated pages are not here; put them in a folder `shared` beside the checkout, or name it in DATELINE_SHARED"
        )
        return
    floors = json.loads(FLOORS.read_text()) if FLOORS.is_file() else {"digest": "", "scores": {}}
    data = digest(folder)
    if floors["scores"] and data != floors["digest"] and not pin:
        sys.exit("bench: the annotated pages have changed; look at the scores and pin them anew with --pin")
    scores = scored(folder)
    fallen = [name for name, floor in floors["scores"].items() if scores.get(name, 0.0) < floor - NOISE]
    for name, score in scores.items():
        change = score - floors["scores"].get(name, score)
        print(f"{name:16s} {score:.3f}" + (f"  {change:+.3f}" if abs(change) > NOISE else ""))
    if fallen:
        sys.exit(f"bench: below the floor: {', '.join(fallen)}")
    if pin:
        kept = {name: round(score, 4) for name, score in scores.items()}
        FLOORS.write_text(json.dumps({"digest": data, "scores": kept}, indent=2) + "\n")
        print(f"pinned in {FLOORS.name}")


if __name__ == "__main__":
    main()
