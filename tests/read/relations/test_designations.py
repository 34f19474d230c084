"""What somebody is called."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.designations import designations

STATED = [
    (
        "{Norway|LOC} designated {the Sahl Front|ORG} as a terrorist group.",
        ("designates", "Sahl Front", "terrorist group", "actual"),
    ),
    (
        "{The Sahl Front|ORG} is considered a terrorist organization by {Norway|LOC}.",
        ("designates", "Sahl Front", "terrorist organization", "actual"),
    ),
]
SILENT = [
    "{Norway|LOC} considered {the plan|MISC} on Monday.",
    "The group left.",
    "{Omar Saleh|PER} was described by {Norway|LOC} as opposition coordinator.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, designations)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, designations)
