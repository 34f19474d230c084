"""Voices inside voices."""

import pytest

from dateline.read.speech.carried import carried
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import quotations


def found(text):
    quoted = Quoted(quotations(text))
    return [
        (
            text[slice(*said.source)] if said.source else None,
            [text[slice(*piece)] for piece in said.cue],
            [text[slice(*piece)] for piece in said.content],
            said.layer,
        )
        for sentence in sentences(text, 0, len(text))
        for said in carried(text, sentence, quoted)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Herald quoted a guard as saying that the bridge is gone.",
            [
                ("a guard", ["as saying"], ["the bridge is gone"], 1),
                ("The Herald", ["quoted"], ["a guard as saying that the bridge is gone"], 0),
            ],
        ),
        (
            "The Herald reports, citing a guard, that the bridge is gone.",
            [
                ("a guard", ["citing"], ["the bridge is gone"], 1),
                ("The Herald", ["reports"], ["the bridge is gone"], 0),
            ],
        ),
        (
            "According to the Herald, quoting a guard, two boats sank.",
            [("a guard", ["quoting"], ["two boats sank"], 1)],
        ),
        (
            "A guard was quoted as saying the bridge is gone.",
            [("A guard", ["was quoted as saying"], ["the bridge is gone"], 0)],
        ),
        (
            "A guard was quoted by the Herald as saying the bridge is gone.",
            [("A guard", ["was quoted", "as saying"], ["the bridge is gone"], 0)],
        ),
        (
            "The bridge is gone, the Herald reported, citing two officials.",
            [("two officials", ["citing"], ["The bridge is gone"], 1)],
        ),
        (
            "The Herald reported that the bridge is gone, citing two officials.",
            [("two officials", ["citing"], ["the bridge is gone"], 1)],
        ),
        (
            "The Herald, citing two officials, said that the bridge is gone.",
            [("two officials", ["citing"], ["the bridge is gone"], 1)],
        ),
        (
            "Citing two officials, the Herald reported the bridge is gone.",
            [("two officials", ["Citing"], ["the bridge is gone"], 1)],
        ),
        ("The plan was first reported by the Herald.", [("the Herald", ["was first reported"], ["The plan"], 0)]),
        (
            "The bridge is gone, as reported by the Herald.",
            [("the Herald", ["as reported"], ["The bridge is gone"], 0)],
        ),
    ],
)
def test_who_carries_whom(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor refused to leave, citing security concerns.",
        "He quoted a poem.",
        "The Herald was cited twice.",
        "Losses were first reported by nobody.",
        "citing",
        "quoted as saying",
    ],
)
def test_what_carries_nothing(text):
    assert found(text) == []
