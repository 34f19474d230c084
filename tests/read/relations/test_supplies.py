"""Who supplies whom with what."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.supplies import supplies

STATED = [
    ("{Norland|LOC} supplied {the Sahl Front|ORG} with weapons.", ("supplies", "Norland", "Sahl Front", "actual")),
    ("{Norland|LOC} sent missiles to {the Sahl Front|ORG}.", ("supplies", "Norland", "Sahl Front", "actual")),
    (
        "Weapons were sent to {the Sahl Front|ORG} by {Norland|LOC}.",
        ("supplies", "Norland", "Sahl Front", "actual"),
    ),
    (
        "{Norland|LOC} never sent missiles to {the Sahl Front|ORG}.",
        ("supplies", "Norland", "Sahl Front", "negated"),
    ),
]
SILENT = ["{Norland|LOC} sent an envoy to {Sudland|LOC}."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, supplies)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, supplies)
