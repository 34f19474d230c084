"""Relations by nouns and fixed phrases."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.phrasings import phrasings

STATED = [
    ("{The Sahl Front|ORG} has the backing of {Norland|LOC}.", ("supports", "Norland", "Sahl Front", "actual")),
    ("They spoke of cooperation between {Norland|LOC} and {Sudland|LOC}.", ("ally", "Norland", "Sudland", "actual")),
    ("{Norland|LOC}'s support for {the Sahl Front|ORG} goes on.", ("supports", "Norland", "Sahl Front", "actual")),
    ("{The Peace Monitor|ORG}, based in {Oslo|LOC}, said so.", ("located", "Peace Monitor", "Oslo", "actual")),
]
SILENT = ["They met in {Norland|LOC}, based in {Oslo|LOC}.", "{Norland|LOC} has the backing.", "Support goes on."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, phrasings)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, phrasings)
