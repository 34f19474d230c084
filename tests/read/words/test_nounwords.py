"""Nouns that rules of relations know."""

import pytest

from dateline.read.words.nounwords import determiner, ends_longer, kind, modifies, singular


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("branch", "part of"), ("minister", "office"), ("base", "place"), ("ammunition", "goods"), ("table", "")],
)
def test_kinds(noun, expected):
    assert kind(singular(noun)) == expected


@pytest.mark.parametrize(("noun", "expected"), [("armies", "army"), ("gunmen", "gunman"), ("news", "news")])
def test_singular(noun, expected):
    assert singular(noun) == expected


def test_words_before_and_at_the_end_of_a_noun():
    assert determiner("the")
    assert not determiner("group")
    assert ends_longer("state")
    assert modifies("armed", "armed")
    assert not modifies("and", "and")
