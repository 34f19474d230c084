import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import events

NOTES = Path(events.__file__).parent / "notes.jsonl"


def test_f1_of_each_gold_label():
    assert events.f1(["A", "A", "B"], ["A", "B", "B"]) == {"A": 2 / 3, "B": 2 / 3}


def test_places_are_the_marked_ones():
    row = {"sentence": "Lomia and Lomia met", "source": "Lomia", "marked": "Lomia and <s>Lomia</s> met"}
    assert events.place(row, "source") == (10, 15)
    assert events.place({"sentence": "They met", "target": "a recipient"}, "target") is None


def test_roots_and_quads():
    rows = [
        {"sentence": "Lomia condemned Torva.", "source": "Lomia", "target": "Torva", "root": "ACCUSE", "quad": "3"},
        {"sentence": "Torva freed ten men.", "source": "Torva", "target": "ten men", "root": "YIELD", "quad": "2"},
    ]
    found = events.roots(rows)
    assert found["root macro"] == found["quad macro"] == 1.0


def test_notes_reach_the_goal():
    rows = [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines()]
    assert events.subtypes(rows)["subtype weighted"] >= 0.85
