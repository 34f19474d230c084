"""Files of lines, plain or compressed, read as they come, with a limit on what a line may hold."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dateline.errors import Unreadable

LONGEST = 32 * 1024 * 1024
"""Longest line, in characters: the largest item of Wikidata has a tenth of it."""
BROKEN = (OSError, EOFError, csv.Error, zlib.error, lzma.LZMAError)
"""What reading a broken file raises."""


def opened(path: Path) -> IO[str]:
    """A text file, decompressed where its name says so; what is no UTF-8 in it is kept for `readable` to find.

    Raises:
        Unreadable: There is none, or it cannot be opened.
    """
    openers: dict[str, type[gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile]] = {
        ".gz": gzip.GzipFile,
        ".bz2": bz2.BZ2File,
        ".xz": lzma.LZMAFile,
    }
    try:
        data = openers[path.suffix](path) if path.suffix in openers else path.open("rb")
    except OSError as error:
        raise Unreadable(
            str(path), f"it cannot be opened ({error.strerror})", "name a file that can be read"
        ) from error
    return io.TextIOWrapper(data, encoding="utf-8-sig", errors="surrogateescape", newline="")


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


def readable(text: str) -> bool:
    """Whether all of a text was UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
