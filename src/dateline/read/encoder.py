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
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.errors import DatelineError
from dateline.read.heads import columns
from dateline.read.pieces import END, START, Pieces, pieces
from dateline.read.quotes import Quotation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

SIZE = 254
"""Pieces a window, beside its first and last."""
STRIDE = 192
"""From one window's first piece to the next one's: 62 pieces are read twice, and each is taken from where it is most inside."""
AHEAD = 4
"""Windows waiting a core: enough that no core waits, few enough that memory stays bounded."""
SLOWER = ["SkipLayerNormFusion"]
"""Fusions of onnxruntime that take longer than what they fuse."""
_COLUMNS = columns()


def windows(n: int) -> list[tuple[int, int]]:
    """Stretches of pieces that cover n of them, overlapping, all of one size where n is larger."""
    if n <= SIZE:
        return [(0, n)] if n else []
    return [(at, at + SIZE) for at in (*range(0, n - SIZE, STRIDE), n - SIZE)]


def owners(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each window the pieces that are taken from it: cut in the middle of every overlap."""
    cuts = [spans[0][0], *((a[1] + b[0]) // 2 for a, b in zip(spans, spans[1:], strict=False)), spans[-1][1]]
    return list(zip(cuts, cuts[1:], strict=False))


class Encoder:
    """The model, loaded."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Load the model.

        Args:
            folder: Holds `reader.onnx` and `tokenizer.json`.
            threads: Windows read at a time.

        Raises:
            DatelineError: The weights are missing or damaged.
        """
        import onnxruntime  # noqa: PLC0415 - takes its time to load
        from tokenizers import Tokenizer  # noqa: PLC0415

        self.file = folder / "reader.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session: Any = onnxruntime.InferenceSession(
                self.file, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
            )
            self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self.tokenizer.no_truncation()
            self.tokenizer.no_padding()
        except Exception as error:
            reason = f"the reading model cannot be loaded ({type(error).__name__})"
            raise DatelineError(str(self.file), reason, "install the package anew") from error
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
                spans = windows(len(one))
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
        for future, window, (start, stop) in zip(done, spans, owners(spans), strict=True)
    ]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def head(scores: Scores, name: str) -> Scores:
    """The columns of one head."""
    return scores[:, _COLUMNS[name]]


@cache
def encoder() -> Encoder:
    """The shipped model, loaded once; DATELINE_THREADS windows at a time, as many as there are cores by default."""
    return Encoder(weights(), max(1, int(os.environ.get("DATELINE_THREADS", "0")) or len(_cores())))


def weights() -> Path:
    """The folder of the shipped model."""
    return Path(str(files("dateline.read").joinpath("weights")))


@cache
def version() -> str:
    """The first eight digits of the model's SHA-256."""
    return hashlib.sha256((weights() / "reader.onnx").read_bytes()).hexdigest()[:8]


def _cores() -> list[int]:
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return sorted(affinity(0)) if affinity else list(range(os.cpu_count() or 1))
