"""Relations of running text."""

import time

import pytest
from tests.read.relations.folding import named

from dateline.read.relations import once, related
from dateline.read.words.clauses import Quoted
from dateline.read.words.quotes import quotations


def found(marked):
    text, names = named(marked)
    return text, related(text, [(0, len(text))], names, Quoted(quotations(text)))


def test_each_relation_once_in_the_order_of_the_text():
    text, every = found("{Norland|LOC} backs {the Sahl Front|ORG}. {Norland|LOC} is an ally of {Sudland|LOC}.")
    assert [(one.type, text[slice(*one.subject)], text[slice(*one.object)]) for one in every] == [
        ("supports", "Norland", "Sahl Front"),
        ("ally", "Norland", "Sudland"),
    ]
    assert once([*every, *every]) == every


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("They struck {the Sahl Front|ORG}, which is a branch of {al-Nahr|ORG}, he said.", True),
        ("“They struck {the Sahl Front|ORG}, which is a branch of {al-Nahr|ORG},” he said.", False),
    ],
)
def test_an_aside_is_the_outlets_outside_of_quotation_marks(text, gloss):
    _, every = found(text)
    assert [one.gloss for one in every if one.type == "part of"] == [gloss]


@pytest.mark.parametrize("word", ["{Norland|LOC} and ", "the group ", "backed by ", "(x) ", "the US-backed "])
def test_a_long_sentence_without_end_takes_linear_time(word):
    text, names = named(word * 400)
    began = time.perf_counter()
    related(text, [(0, len(text))], names, Quoted(()))
    assert time.perf_counter() - began < 3
