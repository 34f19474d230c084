"""Speed and memory of reading, in one run.

    python bench/speed_reading.py [FILE...] [--limit N] [--rounds N] [--only speed|share|memory]

FILE holds texts as JSON Lines (`text`); by default dev texts of the annotated data, or else the sample.

speed: reports a second, ours against the same encoder through PyTorch's pipeline (peer.py), on two threads each, taking
turns, the median of several rounds; the peer in the best of the ways that are tried first, on some of the texts.
share: processor time around the encoder (tokenising, decoding, rules, nouns) in parts of the encoder's own.
memory: peak of a fresh process that reads one text of a million code points, and that processor time grows as the length.
The peer needs the extra `train`; without it, speed is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import longtext
import peer
import sample
from dateline.model import Report
from gold import lines, shared
from longtext import reports

THREADS = 2
FASTER, AROUND, PEAK, GROWTH = 3.0, 0.30, 600, 1.15
"""Goals: times the peer's speed; around the encoder, of its own time; megabytes; times as long as length alone would make it."""
TRIED = 24
"""Texts on which the peer's ways are tried."""
SIZES = (250_000, 500_000, 1_000_000)


def texts(files: list[Path], limit: int | None) -> list[str]:
    """Texts to read."""
    folder = shared()
    if not files and folder is not None:
        files = [folder / "data" / name / "dev.jsonl" for name in ("polnear", "worldwide_newswire")]
    every = [one for path in files for one in lines(path)] or sample.documents()
    return [one["text"] for one in every][:limit]


def ours(given: list[Report]) -> None:
    """Read reports and let the readings go."""
    from dateline.read import read  # noqa: PLC0415 - loads the model

    deque(read(given), maxlen=0)


def seconds(work: peer.Work) -> float:
    """Seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def speed(given: list[str], rounds: int) -> bool:
    """Whether reading is as many times faster than the peer as it should be; prints how."""
    folder = peer.weights()
    if folder is None:
        print("speed: the peer is not here, so nothing is compared; pip install 'dateline[train]'")
        return True
    made, named = reports(given), peer.Peer(folder, THREADS)
    some = given[:: max(1, len(given) // TRIED)][:TRIED]
    seconds(named.work(next(peer.ways()), some))
    tried = {way: seconds(named.work(way, some)) for way in peer.ways()}
    for way, took in sorted(tried.items(), key=lambda item: item[1]):
        print(f"  {len(some) / took:6.2f} reports/s  peer, {way}")
    best = named.work(min(tried, key=tried.__getitem__), given)
    ours(made[:2])
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(seconds(lambda: ours(made)))
        theirs.append(seconds(best))
    first, second = (len(given) / statistics.median(times) for times in (mine, theirs))
    print(f"reports a second: ours {first:.2f}, the peer's {second:.2f}; ratio {first / second:.2f}, goal {FASTER}")
    return first / second >= FASTER


class Session(Protocol):
    """What the encoder calls."""

    def run(self, outputs: object, inputs: object) -> object:
        """Run the model."""


class Clocked:
    """A session of the model that adds up the processor time of its runs; each run stays in the thread that calls it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.times: list[float] = []

    def run(self, outputs: object, inputs: object) -> object:
        """What the session gives."""
        start = time.thread_time()
        result = self.session.run(outputs, inputs)
        self.times.append(time.thread_time() - start)
        return result


def share(given: list[str], rounds: int) -> bool:
    """Whether all around the encoder takes as little as it should; prints how much."""
    from dateline.read.encoding.encoder import encoder  # noqa: PLC0415 - loads the model

    made, model = reports(given), encoder()
    ours(made[:2])
    whole, session = model._session, Clocked(model._session)  # noqa: SLF001 - the one place where its time passes
    model._session = session  # noqa: SLF001
    parts = []
    for _ in range(rounds):
        session.times.clear()
        start = time.process_time()
        ours(made)
        inside = sum(session.times)
        parts.append((time.process_time() - start - inside) / inside)
    model._session = whole  # noqa: SLF001
    part = statistics.median(parts)
    print(f"around the encoder: {part:.0%} of its own processor time, goal {AROUND:.0%}")
    return part <= AROUND


def memory(given: list[Path], limit: int | None) -> bool:
    """Whether a long text of any kind keeps below the peak, and time grows with length alone; prints both."""
    right = True
    for kind in longtext.KINDS:
        found = {size: _alone(kind, size, given, limit) for size in (SIZES if kind == "prose" else SIZES[::2])}
        growth = found[SIZES[-1]]["work"] / found[SIZES[0]]["work"] / (SIZES[-1] / SIZES[0])
        peak = max(one["peak"] for one in found.values())
        times = ", ".join(f"{size // 1000} kB {one['seconds']:.1f} s" for size, one in found.items())
        print(
            f"one text, {kind}: {times}; {growth:.2f} times its length, goal {GROWTH}; peak {peak:.0f} MB, goal {PEAK}"
        )
        right = right and growth <= GROWTH and peak < PEAK
    return right


def _alone(kind: str, size: int, files: list[Path], limit: int | None) -> dict[str, float]:
    command = [sys.executable, longtext.__file__, kind, str(size)]
    done = subprocess.run(
        command, input=json.dumps(texts(files, limit)), stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure; exit 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--limit", type=int, help="so many texts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["speed", "share", "memory"])
    asked = parser.parse_args()
    os.environ.setdefault("DATELINE_THREADS", str(THREADS))
    given = texts(asked.files, asked.limit)
    parts: dict[str, Callable[[], bool]] = {
        "speed": lambda: speed(given, asked.rounds),
        "share": lambda: share(given, asked.rounds),
        "memory": lambda: memory(asked.files, asked.limit),
    }
    right = [part() for name, part in parts.items() if asked.only in (None, name)]
    sys.exit(not all(right))


if __name__ == "__main__":
    main()
