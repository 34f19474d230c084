"""Who belongs where."""

import time

import pytest
from tests.read.relations.folding import folded, said

from dateline.read.relations.memberships import memberships

STATED = [
    ("{Lars Dahl|PER} of {the Relief Union|ORG} said so.", ("part of", "Lars Dahl", "Relief Union", "actual")),
    ("{Lars Dahl|PER}, with {the Relief Union|ORG}, said so.", ("part of", "Lars Dahl", "Relief Union", "actual")),
    (
        "{Al-Bayan|ORG}, closely linked to {the Sahl Front|ORG}, said so.",
        ("part of", "Al-Bayan", "Sahl Front", "actual"),
    ),
    (
        "A broadcaster identified with {the Sahl Front|ORG} said so.",
        ("part of", "A broadcaster", "Sahl Front", "actual"),
    ),
]
SILENT = [
    "{Lars Dahl|PER} of {Norland|LOC} said so.",
    "{Lars Dahl|PER} met {the Relief Union|ORG}.",
    "The town linked to {the Sahl Front|ORG} by rail slept.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:48] for text, _ in STATED])
def test_states(text, expected):
    assert expected in said(text, memberships)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text):
    assert not said(text, memberships)


def test_long_text_is_read_in_little_time():
    began = time.perf_counter()
    list(memberships(folded("{Lars Dahl|PER} of {the Relief Union|ORG}, " + "the group linked to " * 20_000)))
    assert time.perf_counter() - began < 5
