"""All rules over a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.speech.rules import headline, rules
from dateline.read.words.quotes import quotations

TEXT = (
    "According to the mayor, the bridge is gone. The guards are believed to be safe.\n"
    "The Herald quoted a guard as saying the port is closed. Two boats reportedly sank."
)
TRIGGERS = [
    "according to ", "According to X, ", "reportedly ", "is said to be ", "it is claimed that ", "quoted X as saying ", "citing ", "X, citing Y, ",
    "as reported by ", "was quoted as saying ", "is accused of ", '"', "“", "“a” ", "'", "‘", "«", ",", ".", "...", ". ", " - ", "—", ": ", "(", "\n",
    " ", "A. ", "U.S. ", "said ", "that ", "has been ", "citing as ",
]  # fmt: skip


def test_findings_in_the_order_of_their_cues():
    found = rules(TEXT, quotations(TEXT), [(0, len(TEXT))])
    assert [said.by for said in found] == ["according to", "is said to", "quotes", "quoted as saying", "reportedly"]
    assert [said.layer for said in found] == [0, 0, 0, 1, 0]


def test_only_the_paragraphs_are_read():
    assert [said.by for said in rules(TEXT, quotations(TEXT), [(0, 43)])] == ["according to"]
    assert rules(TEXT, (), []) == []


def test_two_texts_in_one_are_read_as_each_alone():
    other = "Low water is expected to return, according to the port."
    both = f"{TEXT}\n{other}"
    alone = [said.cue for said in rules(TEXT, quotations(TEXT), [(0, len(TEXT))])]
    shift = len(TEXT) + 1
    after = [
        tuple((a + shift, b + shift) for a, b in said.cue)
        for said in rules(other, quotations(other), [(0, len(other))])
    ]
    assert [said.cue for said in rules(both, quotations(both), [(0, len(both))])] == alone + after


@pytest.mark.parametrize("unit", TRIGGERS)
@pytest.mark.parametrize("ending", ["", ". The end."])
def test_a_hundred_thousand_characters_in_less_than_a_second(unit, ending):
    text = (unit * (100_000 // len(unit) + 1))[:100_000] + ending
    found = quotations(text)
    begun = time.process_time()
    rules(text, found, [(0, len(text))])
    headline(text, 0, len(text))
    assert time.process_time() - begun < 1


@given(
    st.lists(
        st.sampled_from([*TRIGGERS, "the mayor ", "Ida Low ", "left ", "to go ", "é ", "𝄞", "”", "’", ")", "- "]),
        max_size=30,
    ).map("".join)
)
def test_spans_lie_within_the_text_whatever_it_is(text):
    for said in rules(text, quotations(text), [(0, len(text))]):
        for start, end in (*said.cue, *said.content, *([said.source] if said.source else [])):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()
