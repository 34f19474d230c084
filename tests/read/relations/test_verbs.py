"""Relations by verbs."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.verbs import verbs

STATED = [
    ("{Norland|LOC} backs {the Sahl Front|ORG}.", ("supports", "Norland", "Sahl Front", "actual")),
    ("{Norland|LOC} does not back {the Sahl Front|ORG}.", ("supports", "Norland", "Sahl Front", "negated")),
    ("{The Sahl Front|ORG} will fight {al-Nahr|ORG}.", ("fights", "Sahl Front", "al-Nahr", "planned")),
    (
        "The town of {Marra|LOC} is held by {the Sahl Front|ORG}.",
        ("controls", "Sahl Front", "The town of Marra", "actual"),
    ),
    (
        "{The Sahl Front|ORG} pledged allegiance to {al-Nahr|ORG}.",
        ("allegiance", "Sahl Front", "al-Nahr", "actual"),
    ),
    ("{Omar Saleh|PER} defected to {Norland|LOC}.", ("defected", "Omar Saleh", "Norland", "actual")),
    ("{Norland|LOC} held talks with {Sudland|LOC}.", ("negotiates", "Norland", "Sudland", "actual")),
]
SILENT = ["In {Marra|LOC} supporting {the Sahl Front|ORG} is hard.", "{Norland|LOC} backs away.", "The town is quiet."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, verbs)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, verbs)
