"""Splitting captures side by side, over the machine's cores."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from dateline.model import Capture, Problem, Report

SMALL = 4_000_000
"""A larger capture is split in the writing process, item by item, so that it never lies in memory whole. In bytes."""
ALONE = 12
"""So many captures are split before other processes are started: starting them takes about a second."""

Item = Report | Problem
Splitter = Callable[[Capture], Iterable[Item]]


def split_all(captures: Iterable[Capture], splitter: Splitter) -> Iterator[tuple[Capture, Iterable[Item]]]:
    """Each capture with what was split from it, in order.

    Args:
        captures: Captures whose bytes lie in files.
        splitter: A function of a module, so that other processes can find it.

    Yields:
        The capture and its items: a list, or a stream for a large capture.
    """
    cores = min(8, os.cpu_count() or 1)
    with contextlib.ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        waiting: deque[tuple[Capture, Future[list[Item]] | None]] = deque()
        for number, capture in enumerate(captures):
            if number == ALONE and cores > 1:
                context = multiprocessing.get_context("spawn")
                pool = stack.enter_context(ProcessPoolExecutor(cores, mp_context=context, initializer=_end_with_parent))
                stack.callback(pool.shutdown, wait=False, cancel_futures=True)
            waiting.append((capture, pool.submit(_listed, splitter, capture) if pool and _is_small(capture) else None))
            while waiting and (pool is None or len(waiting) > 4 * cores):
                yield _next(waiting, splitter)
        while waiting:
            yield _next(waiting, splitter)


def _next(
    waiting: deque[tuple[Capture, Future[list[Item]] | None]], splitter: Splitter
) -> tuple[Capture, Iterable[Item]]:
    capture, future = waiting.popleft()
    if future is not None:
        return capture, future.result()
    return capture, _listed(splitter, capture) if _is_small(capture) else splitter(capture)


def _is_small(capture: Capture) -> bool:
    return capture.payload.path is None or capture.payload.path.stat().st_size <= SMALL


def _end_with_parent() -> None:
    """Let a worker end when the process that started it does, however that was ended."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _listed(splitter: Splitter, capture: Capture) -> list[Item]:
    return list(splitter(capture))
