"""Two names, with what is known of who bears them."""

import pytest

from dateline.model import Actor, Alias
from dateline.resolve.bearers import alike
from dateline.resolve.book import Book, compiled
from dateline.resolve.index import Index
from dateline.resolve.matching import SAME, likeness


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    workers = Actor(
        id="lake-workers", kind="group", name="Lake Workers' Party", aliases=(Alias(name="PKG", kind="acronym"),)
    )
    elder = Actor(id="elder", kind="person", name="Vadim Yar Marsky")
    younger = Actor(id="younger", kind="person", name="Vadim Marsky")
    path = tmp_path_factory.mktemp("bearers") / "some.actors"
    compiled(path, (workers, elder, younger))
    return Book([Index(path)])


def test_an_acronym_of_another_language_is_a_name_of_whom_it_is_listed_for(known):
    assert likeness("PKG", "Lake Workers' Party").score < SAME
    like = alike("PKG", "Lake Workers' Party", known)
    assert like.score >= SAME
    assert like.why == "names of Lake Workers' Party"


def test_names_so_alike_of_two_that_are_known_are_two(known):
    assert likeness("Vadim Yar Marsky", "Vadim Marsky").score >= SAME
    like = alike("Vadim Yar Marsky", "Vadim Marsky", known)
    assert like.score < SAME
    assert like.why == "Vadim Yar Marsky and Vadim Marsky are two"


@pytest.mark.parametrize(
    ("one", "other"), [("Mara Oldman", "Oldman"), ("PKG", "Reed Brigade"), ("Vadim Marsky", "Vadim Marski")]
)
def test_what_nobody_knows_is_as_alike_as_it_is_written(one, other, known):
    assert alike(one, other, known) == likeness(one, other)
