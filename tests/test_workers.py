"""Splitting side by side."""

from dataclasses import replace

from dateline.careful import careful_split
from dateline.model import Payload, Report
from dateline.workers import ALONE, split_all


def test_many_captures_come_back_in_order_with_their_reports(tmp_path, captured):
    captures = []
    for number in range(ALONE + 5):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Road {number} open\n\nThe council said on Monday that road {number} was open again.")
        captures.append(replace(captured(path.read_bytes()), payload=Payload(path=path)))
    found = [
        (capture.id, [item.headline for item in items if isinstance(item, Report)])
        for capture, items in split_all(captures, careful_split)
    ]
    assert found == [(capture.id, [f"Road {number} open"]) for number, capture in enumerate(captures)]
