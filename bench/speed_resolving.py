"""Speed and memory of resolving, in one run.

    python bench/speed_resolving.py [FILE...] [--limit N] [--rounds N] [--only share|names]

FILE holds texts as JSON Lines (`text`); by default dev texts of the annotated data, or else the sample.

share: processor time of resolving names, in parts of that of reading the same reports.
names: a list of a million invented names learned; size on disk, time to open it and memory of a fresh process that opens
it and asks for names, and time of one name against rapidfuzz looking through all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from dateline.read import read
from dateline.resolve import knowledge, resolve
from longtext import reports
from speed_reading import THREADS, texts

SHARE, PEAK, OPENED, FASTER = 0.20, 500, 1.0, 10.0
"""Goals: of the time of reading; megabytes; seconds; times the peer's speed."""
ACTORS = 400_000
"""Invented, of one name and one or two more: a million names."""
ASKED, COMPARED = 2000, 20
SYLLABLES = "ba bi bo du ka ke ku la li lo mar me nu ra ri ru sa su ta te tu sha khal hus mah gor vic".split()


def share(given: list[str], rounds: int) -> bool:
    """Whether resolving takes as little of reading's time as it should; prints how much."""
    made, known = reports(given), knowledge()
    parts = []
    for _ in range(rounds):
        start = time.process_time()
        readings = list(read(made))
        between = time.process_time()
        for report, reading in zip(made, readings, strict=True):
            resolve(report, reading, known)
        parts.append((time.process_time() - between) / (between - start))
    part = statistics.median(parts)
    print(f"resolving: {part:.1%} of the time of reading {len(made)} reports, goal {SHARE:.0%}")
    return part <= SHARE


def names() -> bool:
    """Whether a million names cost as little as they should; prints what they cost."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "invented.ftm.json", Path(folder) / "invented.actors"
        _invented(source)
        learning = _alone("learn", source, out)
        asking = _alone("ask", source, out)
        size = out.stat().st_size / 1e6
    print(
        f"a million names: learned in {learning['seconds']:.0f} s, peak {learning['peak']:.0f} MB; {size:.0f} MB on disk"
    )
    print(
        f"opened in {asking['opened']:.3f} s, goal {OPENED:.0f}; peak {asking['peak']:.0f} MB, goal {PEAK}; one name "
        f"{asking['one'] * 1e3:.2f} ms, rapidfuzz {asking['peer'] * 1e3:.0f} ms; ratio {asking['peer'] / asking['one']:.0f}, goal {FASTER:.0f}"
    )
    low = max(asking["peak"], learning["peak"]) < PEAK and asking["opened"] < OPENED
    return low and asking["peer"] / asking["one"] >= FASTER


def _invented(path: Path) -> None:
    """A list of FollowTheMoney entities with invented names; the same in every run."""
    chance = random.Random(1)  # noqa: S311 - no secret

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()

    with path.open("w", encoding="utf-8") as file:
        for number in range(ACTORS):
            first, last = word(), word()
            alias = [f"{word()} {last}", f"{first} {word()}"][: chance.randint(1, 2)]
            held = {"name": [f"{first} {last}"], "alias": alias, "country": ["sy"]}
            schema = chance.choice(["Person", "Organization"])
            file.write(json.dumps({"id": f"NK-{number}", "schema": schema, "properties": held}) + "\n")


def _alone(work: str, source: Path, out: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--alone", work, str(source), str(out)]
    found: dict[str, float] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return found


def learn(source: Path, out: Path) -> dict[str, float]:
    """Learn a list, and say what it took."""
    from dateline.resolve.importing import learned  # noqa: PLC0415

    start = time.perf_counter()
    learned(source, None, knowledge(), out, print)
    return {"seconds": time.perf_counter() - start, "peak": _peak()}


def ask(source: Path, out: Path) -> dict[str, float]:
    """Open a list, ask for names, and say what it took; the peer looks for fewer, since it takes longer."""
    start = time.perf_counter()
    book = knowledge([out]).book
    book.candidates("Nobody Known")
    opened = time.perf_counter() - start
    with source.open(encoding="utf-8") as file:
        every = [json.loads(line)["properties"]["name"][0] for line, _ in zip(file, range(ASKED), strict=False)]
    start = time.perf_counter()
    found = [len(book.candidates(name)) for name in every]
    one, peak = (time.perf_counter() - start) / ASKED, _peak()
    if not all(found):
        sys.exit("bench: names of a learned list are not found in it")
    return {"opened": opened, "one": one, "peak": peak, "peer": _peer(source, every[:COMPARED])}


def _peer(source: Path, sought: list[str]) -> float:
    """Seconds that rapidfuzz takes for a name, looking through all of them."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    with source.open(encoding="utf-8") as file:
        held = [json.loads(line)["properties"] for line in file]
    every = [name for one in held for name in (*one["name"], *one["alias"])]
    start = time.perf_counter()
    for name in sought:
        process.extract(name, every, scorer=fuzz.ratio, limit=5, score_cutoff=85)
    return (time.perf_counter() - start) / len(sought)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure; exit 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--limit", type=int, help="so many texts")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["share", "names"])
    parser.add_argument("--alone", choices=["learn", "ask"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        print(json.dumps({"learn": learn, "ask": ask}[asked.alone](*asked.files)))
        return
    os.environ.setdefault("DATELINE_THREADS", str(THREADS))
    parts: dict[str, Callable[[], bool]] = {
        "share": lambda: share(texts(asked.files, asked.limit), asked.rounds),
        "names": names,
    }
    right = [part() for name, part in parts.items() if asked.only in (None, name)]
    sys.exit(not all(right))


if __name__ == "__main__":
    main()
