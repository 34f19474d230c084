"""Sentences and clauses."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.words.clauses import LONGEST, Quoted, clause, places, sentences, subject, trimmed
from dateline.read.words.quotes import quotations


def split(text):
    return [text[a:b] for a, b in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One went. Two came.", ["One went.", "Two came."]),
        ("Gen. Hart came. He left.", ["Gen. Hart came.", "He left."]),
        (
            "It is the U.S. Army. It left the U.S. The rest stayed.",
            ["It is the U.S. Army.", "It left the U.S.", "The rest stayed."],
        ),
        ("“Go. Now!” he said. Fine", ["“Go.", "Now!” he said.", "Fine"]),
        ("A line\nanother line\n\nend", ["A line", "another line", "end"]),
        ("He paid 5.20 for it… Then he left", ["He paid 5.20 for it…", "Then he left"]),
        ("PORT TOWN (XY) — The ships left.", ["The ships left."]),
        ("  \n ", []),
    ],
)
def test_sentences(text, expected):
    assert split(text) == expected


def test_a_sentence_without_end_comes_in_pieces():
    assert all(end - start <= LONGEST for start, end in sentences("word " * 2000, 0, 10_000))


@pytest.mark.parametrize("unit", [".", "...", " ", ". ", "A. ", "\n", "!?", ".”", "Mr. "])
def test_sentences_in_linear_time(unit):
    text = (unit * 100_000)[:100_000]
    begun = time.perf_counter()
    list(sentences(text, 0, len(text)))
    assert time.perf_counter() - begun < 1


@given(st.text(alphabet='aA. \n"“”!…(—)', max_size=80))
def test_sentences_are_in_order_and_not_blank(text):
    at = 0
    for start, end in sentences(text, 0, len(text)):
        assert at <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        at = end


def test_trimmed():
    assert trimmed(", and so, ", 0, 10) == (2, 8)
    assert trimmed("him,  \u2028", 4, 7) is None
    assert trimmed(" , ", 0, 3) is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The old bridge ", "The old bridge"),
        ("On Monday, the guards ", "the guards"),
        ("The mayor, a farmer, ", "The mayor, a farmer"),
        ("Hart, Low and others ", "Hart, Low and others"),
        ("He said that the guards ", "the guards"),
        ("The mayor, who ", None),
        ("He left after ", None),
        ("It rained; the guards ", "the guards"),
    ],
)
def test_subjects(before, expected):
    found = subject(before, 0, len(before))
    assert (before[slice(*found)] if found else None) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" to be safe.", "to be safe"),
        (" to be safe, but nobody knows", "to be safe"),
        (" to be safe (so far) in town, and the rest left", "to be safe (so far) in town"),
        (" to be safe) and sound", "to be safe"),
        (" ", None),
    ],
)
def test_clauses(after, expected):
    found = clause(after, 0, len(after))
    assert (after[slice(*found)] if found else None) == expected


def test_a_quotation_speaks_for_itself():
    text = 'He said: "The bridge is gone" and left.'
    quoted = Quoted(quotations(text))
    sentence = (0, len(text))
    assert text[slice(*quoted.region(sentence, text.index("gone")))] == "The bridge is gone"
    assert quoted.region(sentence, text.index("left")) == sentence
    assert quoted.around(text.index("He")) is None


def test_places_are_few():
    assert len(list(places(re.compile("a"), "a" * 100, (0, 100)))) == 12
