"""The encoder: windows over a text, each read once for all heads, side by side over the machine's cores.

A window is read by itself, never padded and never beside another in one tensor: so what is read of a text depends on
that text alone, and the same text gives the same findings to the bit, whatever is read before or after it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.errors import DatelineError
from dateline.read.encoding.heads import columns
from dateline.read.encoding.pieces import END, PARAGRAPH, START, Pieces, pieces
from dateline.read.words.quotes import Quotation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

SIZE = 254
"""Pieces a window at most, beside its first and last."""
STRIDE = 192
"""From one window's first piece to the next one's, where they overlap."""
STOP = 1012
"""Id of the full stop."""
LEAST = 96
"""A window that ends before a paragraph has at least so many pieces."""
AHEAD = 4
"""Windows waiting a core: enough that no core waits, few enough that memory stays bounded."""
SLOWER = ["SkipLayerNormFusion"]
"""Fusions of onnxruntime that take longer than what they fuse."""
_COLUMNS = columns()


def windows(ids: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Stretches that cover all pieces: whole paragraphs, as many as fit; a paragraph that does not fit in several, overlapping.

    Args:
        ids: Of the pieces.
    """
    found: list[tuple[int, int]] = []
    breaks = np.flatnonzero(ids == PARAGRAPH)
    at, n = 0, len(ids)
    while at < n:
        end = at + SIZE
        if end >= n:
            found.append((at, n))
            break
        last = int(np.searchsorted(breaks, end, side="right")) - 1
        fits = last >= 0 and breaks[last] >= at + LEAST
        found.append((at, int(breaks[last]) if fits else end))
        at = int(breaks[last]) if fits else at + STRIDE
    return found


def owners(ids: NDArray[np.int64], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each window the pieces that are taken from it: cut at the full stop nearest to the middle of every overlap."""
    cuts = [spans[0][0], *(_cut(ids, b[0], a[1]) for a, b in pairwise(spans)), spans[-1][1]]
    return list(pairwise(cuts))


def _cut(ids: NDArray[np.int64], start: int, end: int) -> int:
    middle = (start + end) // 2
    stops = start + 1 + np.flatnonzero(ids[start : max(start, end - 1)] == STOP)
    return int(stops[np.abs(stops - middle).argmin()]) if len(stops) else middle


def rooms(ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each piece the number of the window it is taken from: only pieces of one window were trained to point at another."""
    spans = windows(ids)
    if not spans:
        return np.zeros(0, np.int64)
    return np.repeat(np.arange(len(spans)), [stop - start for start, stop in owners(ids, spans)])


class Encoder:
    """The model, loaded."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Load the model.

        Args:
            folder: Holds `reader.onnx` and `tokenizer.json`.
            threads: Windows read at a time.

        Raises:
            DatelineError: The weights are missing.
        """
        import onnxruntime  # noqa: PLC0415 - takes its time to load
        from tokenizers import Tokenizer  # noqa: PLC0415

        self.file = folder / "reader.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # windows of many lengths would each leave a block of their own behind
        options.log_severity_level = 3
        if not self.file.is_file():
            raise DatelineError(str(self.file), "the reading model is not there", "install the package anew")
        self._session: Any = onnxruntime.InferenceSession(
            self.file, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.threads = threads
        self.seconds = 0.0
        """Time spent inside the model, summed over threads."""

    def pieces(self, text: str, quotations: tuple[Quotation, ...]) -> Pieces:
        """A text as pieces."""
        return pieces(text, self.tokenizer, quotations)

    def outputs(self, texts: Iterable[Pieces]) -> Iterator[Scores]:
        """Every head's scores for every piece of every text, in order: [pieces, columns].

        Args:
            texts: Taken as they are needed; a few are in work at a time.
        """
        with ThreadPoolExecutor(self.threads) as pool:
            waiting: deque[tuple[Pieces, list[tuple[int, int]], list[Future[Scores]]]] = deque()
            pending = 0
            for one in texts:
                spans = windows(one.ids)
                waiting.append((one, spans, [pool.submit(self._run, one, a, b) for a, b in spans]))
                pending += len(spans)
                while waiting and (not waiting[0][1] or pending > AHEAD * self.threads + len(waiting[-1][1])):
                    pending -= len(waiting[0][1])
                    yield _merged(*waiting.popleft())
            while waiting:
                yield _merged(*waiting.popleft())

    def _run(self, text: Pieces, start: int, end: int) -> Scores:
        ids = np.concatenate(([START], text.ids[start:end], [END]))
        features = np.concatenate(([0], text.features[start:end], [0]))
        began = time.perf_counter()
        (out,) = self._session.run(None, {"ids": ids, "features": features})
        self.seconds += time.perf_counter() - began
        result: Scores = out[1:-1]
        return result


def _merged(text: Pieces, spans: list[tuple[int, int]], done: list[Future[Scores]]) -> Scores:
    """The scores of a text's windows, each piece from the window in which it stands most inside."""
    if not spans:
        return np.zeros((0, max(place.stop for place in _COLUMNS.values())), np.float32)
    parts = [
        future.result()[start - window[0] : stop - window[0]]
        for future, window, (start, stop) in zip(done, spans, owners(text.ids, spans), strict=True)
    ]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def head(scores: Scores, name: str) -> Scores:
    """The columns of one head."""
    return scores[:, _COLUMNS[name]]


@cache
def encoder() -> Encoder:
    """The shipped model, loaded once; DATELINE_THREADS windows at a time, as many as there are cores by default."""
    said = os.environ.get("DATELINE_THREADS", "")
    return Encoder(weights(), int(said) if said.isdigit() and int(said) else len(_cores()))


def weights() -> Path:
    """The folder of the model: the shipped one, or what DATELINE_WEIGHTS names."""
    named = os.environ.get("DATELINE_WEIGHTS")
    return Path(named) if named else Path(str(files("dateline.read").joinpath("weights")))


@cache
def version() -> str:
    """The first eight digits of the model's SHA-256."""
    return hashlib.sha256((weights() / "reader.onnx").read_bytes()).hexdigest()[:8]


def _cores() -> list[int]:
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return sorted(affinity(0)) if affinity else list(range(os.cpu_count() or 1))
