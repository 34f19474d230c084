"""Names of one actor."""

import pytest
from tests.read.relations.folding import said

from dateline.read.relations.aliases import aliases

STATED = [
    ("{The Lakeside Brigade|ORG} ({LB|ORG}) left.", ("alias", "Lakeside Brigade", "LB", "actual")),
    (
        "{Jaysh al-Nahr|ORG}, also known as {the River Army|ORG}, left.",
        ("alias", "Jaysh al-Nahr", "River Army", "actual"),
    ),
    ("{Abu Omar|PER}, whose real name is {Karim Saleh|PER}, died.", ("real name", "Abu Omar", "Karim Saleh", "actual")),
    ("{Sahl Front|ORG}, formerly {Sahl Brigade|ORG}, left.", ("renamed", "Sahl Front", "Sahl Brigade", "actual")),
    (
        "{Sahl Front|ORG} is the new name taken by {Sahl Brigade|ORG}.",
        ("renamed", "Sahl Front", "Sahl Brigade", "actual"),
    ),
]
SILENT = ["{Anna Lind|PER} ({Oslo|LOC}) left.", "{The Lakeside Brigade|ORG} left.", "{Sahl Front|ORG} flees (VIDEO)."]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, aliases)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, aliases)
