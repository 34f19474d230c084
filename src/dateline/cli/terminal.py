"""How things look in a terminal: safe, aligned, quiet."""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from dateline.model import Report, Stamp

WIDTH = 100
"""Longest line of running text, in columns."""


def safe(text: str) -> str:
    """Text from a page without what could drive a terminal: control characters and overrides of direction."""
    return "".join(
        char
        if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs") or char in "\u200c\u200d"
        else "�"
        for char in text
    )


def say(text: str = "") -> None:
    """Print a line, made safe."""
    print(safe(text))


def tell(text: str) -> None:
    """Print a message to standard error, made safe."""
    print(f"dateline: {safe(text)}", file=sys.stderr)


def as_json(value: Any) -> None:
    """Print a value as one line of JSON: UTF-8 and one line feed on every system, and at once."""
    line = msgspec.json.encode(value)
    sys.stdout.flush()
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def when(stamp: Stamp | None) -> str:
    """A time as stated, with its zone or the word that none is stated."""
    if stamp is None:
        return "unknown"
    if "T" not in stamp.edtf:
        return stamp.edtf
    return stamp.edtf.replace("T", " ") + (f" {stamp.zone}" if stamp.zone else " (zone not stated)")


def wrapped(text: str, indent: str = "") -> str:
    """Text in lines that can be read."""
    lines = (textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent) for line in text.split("\n"))
    return "\n".join(lines)


def console() -> Console:
    """Standard output in lines of at most 100 columns, with styles where it is a terminal."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDTH
    made = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, width=width)
    made.width = min(made.width, WIDTH)
    return made


def numbered(out: Console, number: int, lines: Iterable[str]) -> None:
    """Print lines that belong together, made safe and wrapped by columns: the first with its number, the last the chain."""
    from rich.text import Text

    told = [safe(line) for line in lines]
    for place, line in enumerate(told):
        head = f"{number:>5}  " if place == 0 else " " * 9
        style = "bold" if place == 0 else "cyan" if place == len(told) - 1 else ""
        indent = " " * (len(head) + 2)
        for turn, words in enumerate(Text(line, style).wrap(out, max(20, out.width - len(indent)))):
            words.rstrip()
            out.print(Text(indent if turn else head) + words, soft_wrap=True)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 report`, `8 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def row(report: Report) -> str:
    """A report in a list: day, id, outlet, headline."""
    from rich.cells import set_cell_size

    stamp = report.posted or report.published
    day = stamp.edtf[:10] if stamp else "no date"
    outlet = set_cell_size(_cut(report.outlet or "outlet not named", 22), 22)
    headline = report.headline or f"[no headline] {report.text[:60]}"
    flags = (" [excerpt]" if report.excerpt else "") + (" [check]" if report.problems else "")
    return f"{day:<10}  {report.id}  {outlet}  {_cut(headline, 90)}{flags}"


def _cut(text: str, width: int) -> str:
    """Words in one line, cut to so many columns: a letter may take two of them, or none."""
    from rich.cells import cell_len, set_cell_size

    text = " ".join(text.split())
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"
