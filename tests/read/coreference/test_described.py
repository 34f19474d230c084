"""Noun phrases that stand for people, bodies and documents."""

import pytest

from dateline.read.coreference.described import described, phrase


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The Russian minister left.", "The Russian minister", ("minister", True, False, "russia")),
        ("Two officials left.", "Two officials", ("official", False, True, None)),
        ("He saw the group’s leader.", "the group’s leader", ("leader", False, False, None)),
        ("The ministry said so.", "The ministry", ("ministry", True, False, None)),
    ],
)
def test_found_with_its_noun(text, words, noun):
    found = [one for one in described(text, [(0, len(text))]) if text[slice(*one.span)] == words]
    assert [(one.noun.single, one.definite, one.plural, one.country) for one in found] == [noun]


def test_a_phrase_that_words_begin_with():
    text = "The minister of defence spoke."
    found = phrase(text, (0, len(text) - 7))
    assert found is not None
    assert text[slice(*found.span)] == "The minister"
    assert phrase("Nothing here", (0, 12)) is None
