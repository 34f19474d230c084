"""Words in their context."""

import pytest
from tests.read.conftest import report

from dateline.model import evidence
from dateline.serve.quotation import paragraph, quotation, sentence, snippet

TEXT = "One fell. The bridge was hit on Monday, Ida said. Three left.\nA new paragraph."


@pytest.fixture
def one():
    return report(TEXT)


def passage(words):
    start = TEXT.index(words)
    return evidence("r1", TEXT, start, start + len(words))


def test_a_paragraph_and_a_sentence_hold_the_words(one):
    at = TEXT.index("bridge")
    assert TEXT[slice(*paragraph(one, at))] == TEXT.split("\n", maxsplit=1)[0]
    assert TEXT[slice(*sentence(one, (at, at + 6)))].strip() == "The bridge was hit on Monday, Ida said."


def test_a_quotation_stays_in_its_paragraph(one):
    found = quotation(one, "/report/r1", [passage("bridge")], [])
    assert TEXT[found.start : found.end] == TEXT.split("\n", maxsplit=1)[0]
    assert (found.before, found.after) == (False, False)
    assert found.href == "/report/r1#at-0"
    assert "".join(step.words for step in found.steps if step.act == "words") == TEXT.split("\n", maxsplit=1)[0]


def test_a_snippet_has_what_stands_around(one):
    found = snippet(one, "/report/r1", passage("bridge"))
    assert (found.exact, found.before, found.after.startswith(" was hit")) == ("bridge", "One fell. The ", True)


def test_long_paragraphs_are_cut_between_words():
    text = "word " * 300 + "bridge " + "word " * 300
    long = report(text)
    start = text.index("bridge")
    found = snippet(long, "/r", evidence("r1", text, start, start + 6))
    assert found.before.startswith("… word")
    assert found.after.endswith("word …")
