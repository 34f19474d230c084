"""One long text, read in a process of its own: how long it takes, and how much memory at most.

python bench/longtext.py KIND SIZE < texts.json        prints {"seconds": ..., "work": ..., "peak": ...}: of
                                                       the clock, of processors, and megabytes
"""

from __future__ import annotations

import itertools
import json
import re
import resource
import sys
import time
from collections import deque

from dateline.model import Problem, Report
from dateline.split import bare

KINDS = ("prose", "one paragraph", "without spaces", "quotations never closed")
"""prose as it comes; and what could make reading slow or large."""


def reports(texts: list[str]) -> list[Report]:
    """Texts as reports, as the program makes them from JSON Lines."""
    given = (json.dumps({"id": str(number), "text": text}).encode() for number, text in enumerate(texts))
    made = list(bare.reports(given, "texts"))
    return [one for one in made if not isinstance(one, Problem)]


def long_text(kind: str, size: int, texts: list[str]) -> str:
    """A text of a length.

    Args:
        kind: One of KINDS.
        size: Its code points.
        texts: What to make it from, again and again.
    """
    parts, length = [], 0
    for text in itertools.cycle(texts):
        parts.append(text)
        length += len(text) + 2
        if length > size + size // 2:
            break
    whole = "\n\n".join(parts)
    if kind == "one paragraph":
        whole = re.sub(r"\s+", " ", whole)
    if kind == "without spaces":
        whole = re.sub(r"\s+", "", whole)
    if kind == "quotations never closed":
        whole = re.sub(r"(?<=[.!?]) ", " “", re.sub('[”"]', "", whole))
    return whole[:size]


def main() -> None:
    """Read one report and say what it took."""
    from dateline.read import read  # noqa: PLC0415 - loads the model

    kind, size, texts = sys.argv[1], int(sys.argv[2]), json.load(sys.stdin)
    short, long = reports(["The mayor said it rained."]), reports([long_text(kind, size, texts)])
    deque(read(short), maxlen=0)
    start, before = time.perf_counter(), time.process_time()
    deque(read(long), maxlen=0)
    took, work = time.perf_counter() - start, time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(json.dumps({"seconds": took, "work": work, "peak": peak}))


if __name__ == "__main__":
    main()
