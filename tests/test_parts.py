"""Who takes which part in the claims of a report."""

import pytest
from tests.linked import linked

from dateline.model import Link
from dateline.parts import Part, parts, speaking


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    archive, report, place = linked(tmp_path_factory.mktemp("parts"))
    return archive.reading(report), archive.links(report), place


def number(reading, kind, mode=None):
    """The number of the first claim of a type."""
    return next(
        at for at, one in enumerate(reading.claims, 1) if one.predicate.type == kind and one.predicate.mode == mode
    )


@pytest.mark.parametrize(
    ("kind", "mode", "role", "target"),
    [
        ("ASSAULT", "aerial", "actor", "name:guard"),
        ("ASSAULT", "aerial", "actor", "name:hand"),
        ("ASSAULT", "heavy-weapons", "actor", "name:guard"),
        ("CONSULT", "visit", "actor", "name:weller"),
        ("part of", None, "subject", "name:guard"),
        ("part of", None, "object", "name:league"),
        ("part of", None, "voice", "name:council"),
        ("STATEMENT", None, "voice", "name:weller"),
    ],
    ids=[
        "a possible actor counts as one",
        "so does another",
        "who acts",
        "who meets",
        "one side of a relation",
        "its other side",
        "who says so",
        "who makes a statement is its voice",
    ],
)
def test_the_part_of_a_name(told, kind, mode, role, target):
    reading, links, _ = told
    assert Part(claim=number(reading, kind, mode), role=role, to="actor", target=target) in set(parts(reading, links))


def test_where_something_happens_is_a_place_and_never_an_actor(told):
    reading, links, place = told
    found = set(parts(reading, links))
    assert Part(claim=number(reading, "ASSAULT", "aerial"), role="place", to="place", target=place) in found
    assert {part.to for part in found if part.role == "place"} == {"place"}
    assert {part.role for part in found if part.to == "place"} == {"place"}


def test_each_part_comes_once_and_what_is_open_has_none(told):
    reading, links, _ = told
    found = list(parts(reading, links))
    assert len(found) == len(set(found))
    assert {part.target for part in found} <= {link.target for link in links}
    assert list(parts(reading, ())) == []


def test_of_a_tie_each_has_a_part(told):
    reading, links, _ = told
    tie = [*links, *(Link(mention=one.mention, to="actor", target="name:other", score=0.5, why="a tie", by="test/1") for one in links if one.target == "name:league")]  # fmt: skip
    sides = {part.target for part in parts(reading, tie) if part.role == "object"}
    assert {"name:league", "name:other"} <= sides


@pytest.mark.parametrize(
    ("words", "voices"),
    [
        ("Anton Weller", {None}),
        ("the Guard", {"Anton Weller", "the envoy"}),
        ("the Northern League", {"Harbour Council"}),
        ("the Harbour Council", {None}),
    ],
    ids=[
        "in the outlet's own words",
        "in the words of two",
        "in somebody's words",
        "who speaks is not in his own words",
    ],
)
def test_in_whose_words_a_name_stands(told, words, voices):
    reading, links, _ = told
    found = speaking(reading, links)
    assert {found.get(one.id) for one in reading.mentions if one.evidence.exact == words} == voices
