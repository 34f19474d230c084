"""Which names of a report are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.people import told

from dateline.resolve.clusters import clusters, short


def grouped(marked, **more):
    """The writings of each cluster, the fullest first, in the order of the text."""
    _, reading = told(marked, **more)
    return [one.forms for one in clusters(reading)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Igor Marsky|person} spoke. {Marsky|person} left.", [("Igor Marsky", "Marsky")]),
        ("{Marsky|person} spoke. {Igor Marsky|person} left.", [("Igor Marsky", "Marsky")]),
        ("{Igor Marsky|person}, {Oleg Marsky|person}; {Marsky|person}.", [("Igor Marsky",), ("Oleg Marsky",), ("Marsky",)]),
        ("{Igor Marsky|person} and {Igor Marski|person}", [("Igor Marski", "Igor Marsky")]),
        ("{Lake Front|group} and {the Lake Front|group}", [("Lake Front",)]),
        ("{Lake Front|group} and {the Reed Brigade|group}", [("Lake Front",), ("Reed Brigade",)]),
        ("{Lake Front|group} and {they|group pronoun} and {the men|group description}", [("Lake Front",)]),
        ("{Kremna|place} fell on {Monday|time}.", [("Kremna",)]),
        ("{Mayor|person} {Halina Ostrov|person}", [("Mayor",), ("Halina Ostrov",)]),
        ("Nothing.", []),
    ],
    ids=[
        "a surname after the full name",
        "a surname before the full name",
        "a surname of two says neither",
        "spelled otherwise",
        "an article",
        "two names",
        "what is no name",
        "what is nobody",
        "two names side by side",
        "no names",
    ],
)  # fmt: skip
def test_names_that_are_one(marked, expected):
    assert grouped(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Lake Observatory for Peace|group}. {The Observatory|group}.", [("Lake Observatory for Peace", "Observatory")]),
        (
            "{Lake Observatory|group}, {Hill Observatory|group}. {The Observatory|group}.",
            [("Lake Observatory",), ("Hill Observatory",), ("Observatory",)],
        ),
        ("{Observatory|group} alone.", [("Observatory",)]),
        ("{Lake Observatory for Peace|person}. {The Observatory|group}.", [("Lake Observatory for Peace",), ("Observatory",)]),
    ],
    ids=["the only longer name", "two longer names", "no longer name", "a longer name of something else"],
)  # fmt: skip
def test_a_noun_of_bodies_stands_for_the_only_longer_name_that_has_it(marked, expected):
    assert grouped(marked) == expected


@pytest.mark.parametrize(
    ("kind", "beside"),
    [("alias", True), ("renamed", True), ("real name", True), ("part of", False), ("attack", False)],
)
def test_what_the_text_says_is_the_same_stands_beside_and_is_not_mixed_in(kind, beside):
    _, reading = told(
        "{Lake Front|group}, that is {the Dawn Wolves|group}.",
        claims=[(kind, {"subject": "Lake Front", "object": "the Dawn Wolves"})],
    )
    front, wolves = clusters(reading)
    assert (front.forms, wolves.forms) == (("Lake Front",), ("Dawn Wolves",))
    assert (front.said, wolves.said) == ((("Dawn Wolves",), ("Lake Front",)) if beside else ((), ()))


def test_the_same_may_be_said_of_what_stands_for_a_name():
    _, reading = told(
        "{Lake Front|group} rose. {It|group pronoun} is {the Dawn Wolves|group}.",
        antecedents=[("It", "Lake Front")],
        claims=[("alias", {"subject": "It", "object": "the Dawn Wolves"})],
    )
    assert clusters(reading)[0].said == ("Dawn Wolves",)


def test_writings_that_are_no_names_by_themselves_are_left():
    _, reading = told("{Vostish|group} men and {Lake Front|group}.")
    assert [one.forms for one in clusters(reading, lambda words: words == "Vostish")] == [("Lake Front",)]


def test_mentions_stand_in_the_order_of_the_text_and_most_of_them_tell_the_kind():
    _, reading = told("{Reed|group}, {Reed|person}, then {Reed|group} again.")
    (one,) = clusters(reading)
    assert [mention.evidence.start for mention in one.mentions] == [0, 6, 17]
    assert one.kind == "group"


@pytest.mark.parametrize(
    ("form", "expected"),
    [("LF", True), ("Front", True), ("Marsky", True), ("Lake Front", False), ("the Marsky", True)],
    ids=["an acronym", "a noun", "a surname", "two words", "an article is no word"],
)
def test_a_short_form_says_little(form, expected):
    assert short(form) is expected


@given(st.permutations(["Igor Marsky", "Marsky", "Halina Ostrov", "Lake Front"]))
def test_the_order_of_names_changes_no_cluster(names):
    marked = " and ".join(f"{{{name}|{'group' if name == 'Lake Front' else 'person'}}}" for name in names)
    assert set(grouped(marked)) == {("Igor Marsky", "Marsky"), ("Halina Ostrov",), ("Lake Front",)}
