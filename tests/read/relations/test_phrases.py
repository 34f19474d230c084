"""Noun phrases and the folded sentence."""

import pytest
from tests.read.relations.folding import folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Norland|LOC} armed the rebels.", ["Norland", "the rebels"]),
        ("The rebel group {Sahl Front|ORG} left.", ["The rebel group", "Sahl Front"]),
        ("Nothing was there.", []),
    ],
)
def test_phrases(text, expected):
    made = folded(text)
    assert [made.words(one) for one in made.phrases] == expected


def test_a_sign_for_each_phrase_and_back():
    made = folded("{Norland|LOC} armed the “moderate” rebels.")
    signs = [at for at, char in enumerate(made.text) if ord(char) >= 0xE000]
    assert [made.words(made.phrase(at)) for at in signs] == [made.words(one) for one in made.phrases]
    assert "armed" in made.vocabulary
    assert "“" not in made.text
    start = made.text.index("armed")
    assert made.source[slice(*made.span(start, start + 5))] == "armed"
