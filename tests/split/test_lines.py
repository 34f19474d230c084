"""What a line is by its look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.split.lines import has_date, is_date_line, is_furniture, is_more, is_prose, is_titlelike, lines_of, opened


@pytest.mark.parametrize(
    "text",
    [
        "3 Comments",
        "Comments (0)",
        "Leave a comment",
        "Share this:",
        "* * *",
        "12",
        "7 Kommentare",
        "image description",
        "Комментарии",
    ],
)
def test_furniture(text):
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text", ["Two died on the road", "Share of the blame", "Comments by the minister on the truce"]
)
def test_no_furniture(text):
    assert not is_furniture(text)


@pytest.mark.parametrize(
    "text", ["Continue reading The Dam →", "Read more", "Читать дальше", "Weiterlesen", "[…]", "اقرأ المزيد"]
)
def test_marks_of_an_excerpt(text):
    assert is_more(text)


def test_prose_is_built_like_sentences():
    assert is_prose("The army said on Monday that it held the road, and the council denied it.")
    assert not is_prose("Archives March April May June July August September October November December")
    assert not is_prose("A short line.")
    assert not is_prose("A long line that is one link, from here to there, as in a menu.", linked=1.0)


def test_titles():
    assert is_titlelike("Two ministers, one call")
    assert is_titlelike("March 8")
    assert not is_titlelike("October 4, 2016")
    assert not is_titlelike("Read more")
    assert not is_titlelike("He said so on Monday, and everybody who had been there agreed with him at once.")


def test_date_lines():
    assert is_date_line("Tuesday, April 12, 2005")
    assert not is_date_line("March 8")
    assert has_date("seen on 3 May 2014")


def test_opening_words():
    assert opened("Source: X", "source") == 8
    assert opened("Sourced from X", "source") == 0


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_lines_keep_their_offsets(text):
    for line in lines_of(text):
        assert len(line.text) == line.end - line.start
        assert line.text.split() == text[line.start : line.end].split()
