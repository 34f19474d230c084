"""Whom or what words in a form name."""

import pytest

from dateline.errors import NotFound, UsageError
from dateline.serve.targets import sort_of, target


@pytest.mark.parametrize(
    ("sort", "words", "name"),
    [
        ("actor", "name:guard", "Coastal Guard"),
        ("actor", "Coastal Guard", "Coastal Guard"),
        ("outlet", "rt", "RT"),
        ("outlet", "RT News", "RT"),
        ("place", "place:jobar", "Jobar"),
    ],
    ids=["an id", "a name", "an outlet's id", "an outlet's name", "a place's id"],
)
def test_what_is_named(told, sort, words, name):
    found = target(told[1], sort, words)
    assert found.name == name
    assert found.what


@pytest.mark.parametrize(
    ("sort", "words", "error", "reason"),
    [
        ("actor", "Nobody Whatsoever", NotFound, "nobody of this name"),
        ("place", "Nowhere Whatsoever", NotFound, "no place of this name"),
        ("place", "", NotFound, "no place of this name"),
        ("place", "San José", UsageError, "places are called so"),
        ("outlet", "The Gazette of Nowhere", NotFound, "no outlet of this name"),
    ],
    ids=["nobody", "nowhere", "no words", "several places are named with their ids", "no outlet"],
)
def test_what_is_not(told, sort, words, error, reason):
    with pytest.raises(error, match=reason):
        target(told[1], sort, words)


def test_a_sort_that_is_none():
    assert sort_of("place") == "place"
    with pytest.raises(UsageError, match="known: actor, place, outlet"):
        sort_of("planet")
