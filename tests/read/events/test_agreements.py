import time

import pytest

from dateline.model import When
from dateline.read.events.agreements import listed, parties, speaks, terms
from dateline.read.finding import Timed

WHEN = When(edtf="2016-02-27", start="2016-02-27", end="2016-02-28", anchor=None, why="test")

TERMS = [
    ("The truce does not include the Red Banner or the Vard Front.", [("excludes", "the Red Banner"), ("excludes", "the Vard Front")]),
    ("Fighters of the Vard Front are not part of the deal.", [("excludes", "Fighters of the Vard Front")]),
    ("A ceasefire excluding the Vard Front was agreed.", [("excludes", "the Vard Front")]),
    ("The agreement was guaranteed by Lomia and Tarsk.", [("guarantor", "Lomia"), ("guarantor", "Tarsk")]),
    ("A truce brokered by the Tarsk League held.", [("guarantor", "the Tarsk League")]),
    ("The deal is valid provided that both sides withdraw.", [("condition", None)]),
    ("They agreed to the truce on condition that the siege is lifted.", [("condition", None)]),
    ("The pact will only be valid if both sides sign, officials said.", [("condition", None)]),
    ("The envoy spoke of the truce on condition of anonymity.", []),
    ("The list does not include the Vard Front.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[text for text, _ in TERMS])
def test_whom_it_leaves_out_who_stands_for_it_and_on_what_condition(text, expected):
    found = terms(text, (0, len(text)), ())
    assert [(one.kind, text[slice(*one.who)] if one.who else None) for one in found] == expected


TIMES = [
    ("The ceasefire is set to begin on Saturday.", "Saturday", "date", ["begins"]),
    ("The truce is to begin starting Saturday.", "Saturday", "date", ["begins"]),
    ("The truce took effect on Saturday.", "Saturday", "date", ["begins"]),
    ("The truce holds until Saturday.", "Saturday", "date", ["ends"]),
    ("The truce expires on Saturday.", "Saturday", "date", ["ends"]),
    ("A truce for 48 hours was agreed.", "48 hours", "duration", ["ends"]),
    ("A truce for Lomia was signed on Saturday.", "Saturday", "date", []),
    ("The show begins on Saturday.", "Saturday", "date", []),
]


@pytest.mark.parametrize(("text", "words", "kind", "expected"), TIMES, ids=[text for text, *_ in TIMES])
def test_when_it_begins_and_ends(text, words, kind, expected):
    at = text.index(words)
    found = terms(text, (0, len(text)), [Timed(span=(at, at + len(words)), when=WHEN, kind=kind)])
    assert [one.kind for one in found] == expected
    assert all(one.when == WHEN for one in found)


PARTIES = [
    ("An agreement has been reached by the western powers and rebel groups.", ["the western powers", "rebel groups"]),
    ("The ceasefire between Lomia and the Vard Front collapsed.", ["Lomia", "the Vard Front"]),
    ("Lomia signed an agreement with the Vard Front on Monday.", ["the Vard Front"]),
    ("Lomia sat between the hills.", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[text for text, _ in PARTIES])
def test_who_makes_it(text, expected):
    assert [text[slice(*one)] for one in parties(text, (0, len(text)))] == expected


def test_a_list_ends_where_something_else_begins():
    text = "Lomia, the Vard Front and two militias in the north"
    assert [text[slice(*one)] for one in listed(text, 0, len(text))] == ["Lomia", "the Vard Front", "two militias"]


def test_only_words_for_something_agreed_count():
    assert speaks("A cease-fire holds.", (0, 19))
    assert not speaks("A dealer left.", (0, 14))


def test_time_grows_with_the_text_alone():
    text = "truce " + "not part of and, " * 60_000
    start = time.perf_counter()
    terms(text, (0, 1500), ())
    parties(text, (0, 1500))
    assert time.perf_counter() - start < 1
