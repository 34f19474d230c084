"""Capitals and states as actors, or as places."""

import pytest
from tests.resolve.people import told

from dateline.resolve.seats import UNSAID, among_places, is_seat, stands_for_state


def first(marked, book, **more):
    report, reading = told(marked, **more)
    mention = reading.mentions[0]
    return stands_for_state(report, reading, mention, book.state(mention.evidence.exact))


@pytest.mark.parametrize(
    ("marked", "score"),
    [
        ("{Vostland|state} asked for talks.", 0.95),
        ("Somebody spoke in {Vostland|state}.", 0.95),
        ("{Vostish Federation|state} asked for talks.", 0.95),
        ("{Vostish|group} wine was sold.", None),
        ("{Kremna|place} asked for talks.", UNSAID),
        ("{the Kremna|place} asked for talks.", UNSAID),
        ("{Ard City|place} asked for talks.", UNSAID),
        ("Shops closed in {Kremna|place}.", None),
        ("Shops closed in the {Kremna|place}.", None),
        ("Clouds hung over {Kremna|place}.", None),
        ("Minister visiting {Kremna|place}.", None),
        ("{Kremna|place}, Vostland, woke to snow.", None),
        ("{Kremna|place} airport was shut.", None),
        ("{Kremna|place} province was calm.", None),
        ("Rockets hit {Kremna|place}, the capital.", None),
        ("{Kremna|place}: The mayor asked for talks.", None),
        ("{KREMNA|place} (LA) - The mayor asked for talks.", None),
    ],
    ids=[
        "a state by its name",
        "a state in which something is, still the state",
        "a state by another name of its own",
        "an adjective says whose something is",
        "a seat of which nothing is said",
        "a seat with its article",
        "a seat of two words",
        "a seat in which something is",
        "a seat in which something is, with an article",
        "a seat over which something is",
        "a seat that somebody visits",
        "a seat with its country behind it",
        "an airport",
        "a province",
        "a seat that is called the capital",
        "the place of a dateline",
        "the place of a dateline in capitals",
    ],
)
def test_a_state_is_meant_by_its_name_and_by_its_seat_where_nothing_takes_place_there(book, marked, score):
    found = first(marked, book)
    assert (found.score if found else None) == score


@pytest.mark.parametrize(
    ("more", "score", "reason"),
    [
        ({"sources": ("Kremna",)}, 0.93, "it speaks"),
        ({"claims": (("attack", {"actor": "Kremna"}),)}, 0.9, "it acts or is acted on"),
        ({"claims": (("attack", {"recipient": "Kremna"}),)}, 0.9, "it acts or is acted on"),
        ({"claims": (("attack", {"instrument": "Kremna"}),)}, UNSAID, "not said where"),
        ({"claims": (("attack", {"place": "Kremna"}),)}, None, ""),
        ({"claims": (("attack", {"place": "Kremna"}), ("attack", {"actor": "Kremna"}))}, None, ""),
    ],
    ids=["speaks", "acts", "is acted on", "does something else", "is where it happened", "both: a place goes before"],
)
def test_what_a_seat_does_makes_it_a_government(book, more, score, reason):
    found = first("{Kremna|place} denied it.", book, **more)
    assert (found.score if found else None) == score
    assert found is None or (reason in found.why and "Vostland" in found.why)


def test_one_that_speaks_is_a_government_even_where_a_place_would_stand(book):
    assert first("Reached in {Kremna|place}, it denied all.", book, sources=("Kremna",)).score == 0.93


@pytest.mark.parametrize(
    ("marked", "words", "listed"),
    [
        ("{Lakeside|place}, {Kremna|place} and {Hilltop|place}", "Kremna", True),
        ("{Kremna|place} and {Hilltop|place}", "Kremna", True),
        ("{Kremna|place}, and {Hilltop|place}", "Kremna", True),
        ("{Kremna|place} and {Ard City|place}", "Kremna", False),
        ("{Kremna|place} near {Hilltop|place}", "Kremna", False),
        ("{Kremna|place} and {Lake Front|group}", "Kremna", False),
        ("{Kremna|place} and {the hill|place description}", "Kremna", False),
    ],
    ids=[
        "within a list",
        "the first of two",
        "with a comma",
        "two seats",
        "no list",
        "a list of others",
        "a place without a name",
    ],
)
def test_a_seat_in_a_list_of_places_is_a_place(book, marked, words, listed):
    report, reading = told(marked)
    mention = next(one for one in reading.mentions if one.evidence.exact == words)
    assert among_places(report, reading, mention, book) is listed


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Kremna", True), ("the Kremna", True), ("Ard City", False), ("Vostland", False), ("Vostish", False)],
)
def test_a_seat_is_a_place_that_stands_for_a_government(book, words, expected):
    assert is_seat(words, book.actor("vostland")) is expected
