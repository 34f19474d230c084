"""Relations in compounds."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.compounds import compounds

STATED = [
    ("{Ankara|LOC}-backed rebels left.", ("supports", "Ankara", "rebels", "actual")),
    ("The {US|LOC}-led coalition left.", ("leads", "US", "coalition", "actual")),
    ("Fighters of the {al-Nahr|ORG}-linked {Sahl Front|ORG} left.", ("part of", "Sahl Front", "al-Nahr", "actual")),
    ("The {Oslo|LOC}-based {Peace Monitor|ORG} left.", ("located", "Peace Monitor", "Oslo", "actual")),
]
SILENT = ["The well-known {Sahl Front|ORG} left."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, compounds)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, compounds)
