"""All rules about places of voices, together."""

import time

import pytest
from tests.read.saying import said, words

from dateline.read.speech.nesting import BLOCK, nested
from dateline.read.words.quotes import quotations


def found(text, *given):
    return [words(text, one) for one in nested(given, text, quotations(text), [(0, len(text))])]


def test_a_content_ends_where_another_writers_passage_begins():
    text = "Low said it rained. The port shut.\nAccording to the Herald:\nTwo boats sank. Rudd said so."
    low = said(text, "Low", "said", "it rained. The port shut.\nAccording to the Herald:\nTwo boats sank")
    block = said(text, "the Herald", "According to", "Two boats sank. Rudd said so.", by=BLOCK)
    assert found(text, low, block) == [
        ("Low", "said", ["it rained. The port shut.\nAccording to the Herald:"]),
        ("the Herald", "According to", ["Two boats sank. Rudd said so."]),
    ]


def test_a_voice_in_a_passage_says_nothing_outside_of_it():
    text = "The Herald writes:\nTwo boats sank, Rudd said.\nThe port shut."
    rudd = said(text, "Rudd", "said", "Two boats sank", "The port shut.")
    block = said(text, "The Herald", "writes", "Two boats sank, Rudd said.", by=BLOCK)
    assert found(text, block, rudd)[1] == ("Rudd", "said", ["Two boats sank"])


def test_a_cue_that_is_an_auxiliary_is_none():
    text = "Low is backed by Nowhere."
    assert found(text, said(text, "Nowhere", "is", "Low")) == []


def test_who_is_a_noun_in_the_end():
    text = "It drew protest from fishermen, who claim that it ruins them."
    assert found(text, said(text, "who", "claim", "it ruins them"))[0][0] == "fishermen"


@pytest.mark.parametrize("part", ["Low, who ", "“We want ", ", citing X", ", adding that ", "the a that is ", "(["])
def test_long_texts_take_linear_time(part):
    text = part * (300_000 // len(part))
    start = time.perf_counter()
    nested([], text, quotations(text), [(0, len(text))])
    assert time.perf_counter() - start < 5
