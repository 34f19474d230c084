"""A claim or voice as a citation in one paragraph of plain text, from the words down to the bytes."""

from __future__ import annotations

from dateline.model import Capture, Report, Stamp
from dateline.serve.shown import visible, when, zone

MARKS = ("“", "”", '"')
"""Quotation marks around words that somebody says."""


def citation(report: Report, capture: Capture | None, speaker: str, span: tuple[int, int]) -> str:
    """Who says what, where it stands, and in which bytes.

    Args:
        report: That holds the words.
        capture: Its capture; None where the archive has lost it.
        speaker: Who speaks, in words.
        span: The words.
    """
    words = _bare(_line(report.text[slice(*span)]))
    parts = [
        f"{_line(speaker)}: “{words}”",
        f"in: “{_line(report.headline)}”" if report.headline.strip() else "in: a text without headline",
        _line(report.outlet) if report.outlet else "outlet not named",
        f"published {_stamp(report.published)}",
        *([f"carried by {_line(report.carrier)}"] if report.carrier and report.carrier != report.outlet else []),
        f"posted {_stamp(report.posted)}",
    ]
    source = [f"report {report.id}", f"characters {span[0]}-{span[1]}"]
    if capture is not None:
        source.insert(0, f"capture sha256:{capture.digest[:16]}")
        source.append(f"retrieved {capture.captured_at:%Y-%m-%d %H:%M} UTC")
    return f"{', '.join(parts)}; {', '.join(source)}."


def _stamp(stamp: Stamp | None) -> str:
    """A time as stated, with its zone."""
    return f"{when(stamp)} ({zone(stamp)})" if zone(stamp) else when(stamp)


def _bare(words: str) -> str:
    """Words without the quotation marks around them, since they get new ones; marks further in stay."""
    whole = (
        len(words) > 2 and words[0] in MARKS and words[-1] in MARKS and not any(mark in words[1:-1] for mark in MARKS)
    )
    return words[1:-1] if whole else words


def _line(words: str) -> str:
    return visible(" ".join(words.split()))
