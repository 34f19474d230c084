"""Times of a text."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.conftest import report
from tests.read.times.telling import DAY, told

from dateline.model import Stamp
from dateline.read.times import anchor_of, timed

WORDS = "on in since until Monday last next week May 3 2016 two years ago , . the same day later every mid- p.m. 12:30 today".split()


def test_what_hangs_on_nothing_stays_open_and_says_why():
    (one,) = timed("They left on Friday.", [(0, 20)], None, "")
    assert (one.when.edtf, one.when.start, one.when.end) == (None, None, None)
    assert one.when.why


def test_published_goes_before_posted():
    posted = Stamp(edtf="2016-10-08", as_written="8 October", zone=None)
    published = Stamp(edtf="2016-10-06T10:00", as_written="6 October", zone=None)
    one = report("They left.")
    assert anchor_of(replace(one, posted=posted, published=published))[0] == date(2016, 10, 6)
    assert anchor_of(replace(one, posted=posted))[0] == date(2016, 10, 8)
    assert anchor_of(one)[0] is None


def test_around_the_turn_of_a_year():
    day = date(2017, 1, 2)
    assert told("They left on Friday.", day)["Friday"][0] == "2016-12-30"
    assert told("They left last month.", day)["last month"][0] == "2016-12"
    assert told("They left in December.", day)["December"][0] == "2016-12"


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from([None, DAY]))
def test_any_words_give_times_in_order(chosen, day):
    text = " ".join(chosen)
    found = timed(text, [(0, len(text))], day, "published")
    assert found == timed(text, [(0, len(text))], day, "published")
    last = 0
    for one in found:
        assert last <= one.span[0] < one.span[1] <= len(text)
        last = one.span[1]
        if one.when.start and one.when.end:
            assert one.when.start < one.when.end


@pytest.mark.parametrize("word", ["on Friday ", "3 May ", "since ", "two years and ", "12:30 p.m. ", "last "])
def test_long_texts_take_linear_time(word):
    text = word * (200_000 // len(word))
    began = time.process_time()
    timed(text, [(0, len(text))], DAY, "published")
    assert time.process_time() - began < 15
