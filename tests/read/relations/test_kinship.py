"""Relations that a description states."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.kinship import kinships

STATED = [
    ("{The Sahl Front|ORG}, a branch of {al-Nahr|ORG}, left.", ("part of", "Sahl Front", "al-Nahr", "actual")),
    (
        "{Omar Saleh|PER}, the leader of {the Sahl Front|ORG}, left.",
        ("leads", "Omar Saleh", "Sahl Front", "actual"),
    ),
    (
        "{Ida Low|PER} is the prime minister of {Norland|LOC}.",
        ("office", "Ida Low", "prime minister of Norland", "actual"),
    ),
    ("{Norland|LOC} is an ally of {Sudland|LOC}.", ("ally", "Norland", "Sudland", "actual")),
]
SILENT = ["{Omar Saleh|PER} left on Monday."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, kinships)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, kinships)
