"""Files of lines, plain or compressed, read as they come, with a limit on what a line may hold."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dateline.errors import Unreadable

LONGEST = 32 * 1024 * 1024
"""Longest line, in characters: the largest item of Wikidata has a tenth of it."""


def opened(path: Path) -> IO[str]:
    """A text file, decompressed where its name says so.

    Raises:
        Unreadable: There is none, or it cannot be opened.
    """
    try:
        if path.suffix == ".gz":
            return gzip.open(path, "rt", encoding="utf-8", newline="")
        if path.suffix == ".bz2":
            return bz2.open(path, "rt", encoding="utf-8", newline="")
        if path.suffix == ".xz":
            return lzma.open(path, "rt", encoding="utf-8", newline="")
        return path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise Unreadable(
            str(path), f"it cannot be opened ({error.strerror})", "name a file that can be read"
        ) from error


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file, with their numbers from 1.

    Raises:
        Unreadable: It cannot be opened, or a line is longer than LONGEST.
    """
    with opened(path) as stream:
        number = 0
        while line := stream.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise Unreadable(f"{path}:{number}", f"line is longer than {LONGEST:,} characters", "split the file")
            yield number, line
