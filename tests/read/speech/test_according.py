"""Attributions by "according to"."""

import pytest

from dateline.read.speech.according import according
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import quotations


def found(text):
    quoted = Quoted(quotations(text))
    return [said for sentence in sentences(text, 0, len(text)) for said in according(text, sentence, quoted)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("According to the mayor, the bridge is gone.", "the mayor", ["the bridge is gone"]),
        ("The bridge is gone, according to the mayor.", "the mayor", ["The bridge is gone"]),
        ("The bridge, according to the mayor, is gone.", "the mayor", ["The bridge", "is gone"]),
        (
            "According to Ida Low, a nurse who lives there, the bridge is gone.",
            "Ida Low, a nurse who lives there",
            ["the bridge is gone"],
        ),
        (
            "The bridge is gone, according to Ida Low, a nurse who lives there.",
            "Ida Low, a nurse who lives there",
            ["The bridge is gone"],
        ),
        ("According to police in Oldport, Nowhere, two boats sank.", "police in Oldport, Nowhere", ["two boats sank"]),
        ("But according to locals, two boats sank.", "locals", ["two boats sank"]),
        ("However, two boats sank, according to locals.", "locals", ["two boats sank"]),
        ("The port is closed and, according to locals, two boats sank.", "locals", ["two boats sank"]),
        ("It grew (by a fifth, according to the bank) last year.", "the bank", ["by a fifth"]),
        (
            "Some 1,300 people left, according to a count of 2,000 homes.",
            "a count of 2,000 homes",
            ["Some 1,300 people left"],
        ),
        ("“The bridge,” he said, “is gone, according to the mayor.”", "the mayor", ["is gone"]),
        ('"The bridge is gone," according to the mayor.', "the mayor", ['"The bridge is gone,"']),
    ],
)
def test_who_and_what(text, source, content):
    (said,) = found(text)
    assert said.source is not None
    assert text[slice(*said.source)] == source
    assert [text[slice(*piece)] for piece in said.content] == content
    assert [text[slice(*piece)].lower() for piece in said.cue] == ["according to"]
    assert said.by == "according to"


@pytest.mark.parametrize(
    "text",
    [
        "All went according to plan.",
        "They pay according to their ability.",
        "They are sorted according to how old they are.",
        "According to",
        "according to X",
        "According to the mayor the bridge is gone.",
    ],
)
def test_what_attributes_nothing(text):
    assert found(text) == []
