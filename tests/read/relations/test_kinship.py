"""Relations that a description states."""

import pytest
from tests.read.relations.folding import folded, said

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
    (
        "{The Sahl Front|ORG} is a lesser-known rebel group.",
        ("is a", "Sahl Front", "a lesser-known rebel group", "actual"),
    ),
    ("{Ida Low|PER}, an analyst with {the Relief Union|ORG}, left.", ("part of", "Ida Low", "Relief Union", "actual")),
    (
        "Two terror organizations, {the Sahl Front|ORG} and {al-Nahr|ORG}, left.",
        ("designates", "al-Nahr", "terror organizations", "actual"),
    ),
    ("{Norland|LOC} is an ally of {Sudland|LOC}.", ("ally", "Norland", "Sudland", "actual")),
]
SILENT = [
    "{Omar Saleh|PER} left on Monday.",
    "The main opposition parties, {Omar Saleh|PER} and {Ida Low|PER} left.",
    "{Ida Low|PER}, an analyst in {Norland|LOC}, left.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, kinships)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, kinships)


def test_a_genitive_of_what_is_no_phrase_says_nothing():
    found = said("Today it is x's president {Ida Low|PER}.", kinships)
    assert {one[:2] for one in found} <= {("office", "Ida Low")}
    assert folded("x's president {Ida Low|PER}.").phrases
