"""How things look in a terminal: safe, aligned, quiet."""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def numbered(number: int, lines: Iterable[str]) -> None:
    """Print lines that belong together, the first with its number, each wrapped and made safe."""
    for place, line in enumerate(lines):
        head = f"{number:>5}  " if place == 0 else " " * 9
        print(textwrap.fill(safe(line), WIDTH, initial_indent=head, subsequent_indent=" " * (len(head) + 2)))


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 report`, `8 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def row(report: Report) -> str:
    """A report in a list: day, id, outlet, headline."""
    stamp = report.posted or report.published
    day = stamp.edtf[:10] if stamp else "no date"
    outlet = report.outlet or "outlet not named"
    headline = report.headline or f"[no headline] {report.text[:60]}"
    flags = (" [excerpt]" if report.excerpt else "") + (" [check]" if report.problems else "")
    return f"{day:<10}  {report.id}  {_cut(outlet, 22):<22}  {_cut(headline, 90)}{flags}"


def _cut(text: str, width: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"
