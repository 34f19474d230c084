"""Actors that nobody knew, born of unmatched names."""

import pytest
from tests.resolve.people import told

from dateline.resolve.born import PREFIX, born, born_body, generic
from dateline.resolve.clusters import clusters


def first(marked, name="r1"):
    return clusters(told(marked, name=name)[1])[0]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Halina Ostrov|person}", ("person", "Halina Ostrov")),
        ("{Ostrov|person}", ("person", "Ostrov")),
        ("{the Reed Brigade|group}", ("group", "Reed Brigade")),
        ("{Reed Courier|outlet}", ("organization", "Reed Courier")),
        ("{Ostrov|person}, that is {Halina Ostrov|person}", ("person", "Halina Ostrov")),
        ("{Supreme Court|group}", ("group", "Supreme Court")),
        ("{Reedtown|place}", None),
        ("{Reedland|state}", None),
        ("{Reed Bridge|facility}", None),
        ("{the reed men|group}", None),
        ("{Senior|person}", None),
        ("{President|person}", None),
        ("{J|person}", None),
        ("{Sunni|group}", None),
        ("{Kurds|group}", None),
        ("{Sunni Arabs|group}", None),
    ],
    ids=[
        "a person",
        "a surname",
        "a group",
        "an outlet",
        "its fullest name",
        "common words",
        "no place",
        "no state",
        "no facility",
        "nothing in small letters",
        "no word of headlines",
        "no title",
        "no letter",
        "no faith",
        "no people",
        "no people of two words",
    ],
)
def test_a_name_of_somebody_makes_an_actor(marked, expected):
    one = born(first(marked), "r1")
    assert (one and (one.kind, one.name)) == expected
    assert one is None or one.id.startswith(PREFIX)


@pytest.mark.parametrize(
    ("marked", "other", "same"),
    [
        ("{Halina Ostrov|person}", "{Halina Ostrov|person}", True),
        ("{the Reed Brigade|group}", "{Reed Brigade|group}", True),
        ("{Halina Ostrov|person}", "{Halina Ostrow|person}", False),
        ("{Halina Ostrov|person}", "{Halina Ostrov|group}", False),
        ("{Ostrov|person}", "{Ostrov|person}", False),
        ("{Supreme Court|group}", "{Supreme Court|group}", False),
        ("{Reed Party|group}", "{Reed Army|group}", False),
    ],
    ids=[
        "a full name",
        "an article",
        "another name",
        "another kind",
        "a surname alone",
        "common words",
        "another noun of kind",
    ],
)
def test_the_same_full_name_makes_the_same_actor_in_every_report(marked, other, same):
    one, two = born(first(marked), "r1"), born(first(other, "r2"), "r2")
    assert (one.id == two.id) is same


@pytest.mark.parametrize("marked", ["{Ostrov|person}", "{Supreme Court|group}"])
def test_within_a_report_it_is_one(marked):
    assert born(first(marked), "r1") == born(first(marked), "r1")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Foreign Ministry|group}", True),
        ("{National Guard|group}", True),
        ("{Reed Guard|group}", False),
        ("{Halina Ostrov|person}", False),
        ("{Syrian Foreign Ministry|group}", False),
    ],
    ids=["a ministry of nobody", "a guard of nobody", "a guard with a name", "a person", "a ministry of somebody"],
)
def test_names_of_common_words_alone(marked, expected):
    assert generic(first(marked)) is expected


def test_a_body_of_a_state_is_one_by_what_it_is_and_where_it_stands(book):
    state = book.actor("vostland")
    embassy = born_body(state, "embassy", place="Ardania", how="office of")
    assert (embassy.name, embassy.ties[0].how) == ("Embassy of Vostland in Ardania", "office of")
    assert embassy.id == born_body(state, "embassy", place="ardania").id
    assert born_body(state, "embassy", report="r1").id != born_body(state, "embassy", report="r2").id
