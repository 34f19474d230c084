"""Institutions by whose they are."""

import pytest

from dateline.model import Zone
from dateline.read.finding import Named
from dateline.read.institutions import institutions

OWNERS = {"Oranian": "NORP", "Orania": "LOC", "Ard City": "LOC", "US": "LOC", "Lake Front": "ORG"}


def found(text):
    named = [
        Named(span=(at, at + len(words)), label=label, score=1.0)
        for words, label in OWNERS.items()
        if (at := text.find(words)) >= 0 and text[at + len(words) : at + len(words) + 1] != "n"
    ]
    return [text[slice(*span)] for span in institutions(text, (Zone(kind="body", start=0, end=len(text)),), named)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Oranian embassy in Ard City was hit.", ["The Oranian embassy in Ard City"]),
        ("The Oranian embassy was hit.", ["The Oranian embassy"]),
        ("Orania’s air force flew.", ["Orania’s air force"]),
        ("The Oranian defense ministry said so.", ["The Oranian defense ministry"]),
        ("The US government knew.", ["The US government"]),
        ("US-backed rebels left.", []),
        ("The Oranian forces-backed group", []),
        ("Oranian wine is good.", []),
        ("The Lake Front forces left.", []),
        ("They met the “moderate” opposition there.", ["the “moderate” opposition"]),
        ("So-called moderate rebels left.", ["moderate rebels"]),
        ("Despite the army’s efforts the ministry said nothing.", ["the army", "the ministry"]),
        ("The military operation and the opposition leader.", []),
        ("Shells fell near the embassy building, it said.", ["the embassy building"]),
    ],
)  # fmt: skip
def test_institutions_are_found(text, expected):
    assert found(text) == expected


def test_a_longer_name_holds_what_lies_in_it():
    text = "the Oranian Army of Peace"
    named = [Named(span=(0, 25), label="ORG", score=1.0), Named(span=(4, 11), label="NORP", score=1.0)]
    assert institutions(text, (Zone(kind="body", start=0, end=25),), named) == []
