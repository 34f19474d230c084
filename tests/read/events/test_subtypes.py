import json
from pathlib import Path

import pytest

from dateline.read.events.subtypes import subtype

NOTES = Path(__file__).parents[3] / "bench" / "notes.jsonl"
CASES = [
    ("Protest by nurses over wages in Sel dispersed with tear gas.", "Protest with intervention"),
    ("Jets bombed a depot near Sel.", "Air/drone strike"),
    ("Two women blew themselves up at a market in Sel.", "Suicide bomb"),
    ("Rebels captured the town of Sel from government forces.", "Non-state actor overtakes territory"),
    ("The army retook Sel from rebels.", "Government regains territory"),
    ("Police defused an IED in Sel.", "Disrupted weapons use"),
    ("A military helicopter crashed near Sel in bad weather.", "Other"),
    ("Prices doubled in Sel.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_most_telling_event_of_a_note(text, expected):
    assert subtype(text) == expected


def test_notes_cover_all_types_and_most_are_read_right():
    rows = [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines()]
    labels = {row["label"] for row in rows}
    assert len(rows) >= 250
    assert len(labels) == 25
    assert sum(subtype(row["text"]) is not None for row in rows) > 0.9 * len(rows)
