"""Who is named before a passage."""

import pytest

from dateline.read.speech.intros import introduced
from dateline.read.words.clauses import Quoted
from dateline.read.words.quotes import quotations


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("According to the Herald:", "the Herald", "According to"),
        ("Units surrendered in the north, the Herald reports:", "the Herald", "reports"),
        ("As the Herald wrote this week:", "the Herald", "wrote"),
        ("From the Oldport Herald:", "the Oldport Herald", "From"),
        ("The council issued a statement. Here's a translation:", "a statement", "Here's a translation"),
    ],
)
def test_whom_a_paragraph_announces(text, source, cue):
    found = introduced(text, (0, len(text)), Quoted(quotations(text)))
    assert found is not None
    assert text[slice(*found.source)] == source
    assert text[slice(*found.cue)] == cue


@pytest.mark.parametrize("text", ["", "Three things happened:", "He bought bread and salt:"])
def test_whom_it_does_not(text):
    found = introduced(text, (0, len(text)), Quoted(quotations(text)))
    assert found is None or found.source is None


def test_what_is_said_in_that_voice_already():
    text = "Units surrendered in the north, the Herald reports:"
    found = introduced(text, (0, len(text)), Quoted(()))
    assert text[slice(*found.before)] == "Units surrendered in the north"
