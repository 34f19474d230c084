"""Passages of other writers."""

from tests.read.saying import words

from dateline.model import Zone
from dateline.read.speech.blocks import blocks
from dateline.read.words.quotes import quotations


def found(text, zones=()):
    return [words(text, one) for one in blocks(text, zones, quotations(text))]


def zoned(text, *kinds):
    zones, at = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        zones.append(Zone(kind=kind, start=at, end=at + len(line)))
        at += len(line) + 1
    return zones


def test_a_paragraph_after_a_colon():
    text = "According to the Herald:\nTwo boats sank.\nThe port is shut."
    assert found(text) == [("the Herald", "According to", ["Two boats sank."])]


def test_paragraphs_that_the_page_marks():
    text = "According to the Herald:\nTwo boats sank.\nThe port is shut.\nThat is all."
    zones = zoned(text, "body", "block quote", "block quote", "body")
    assert found(text, zones) == [("the Herald", "According to", ["Two boats sank.", "The port is shut."])]


def test_the_outlets_remark_ends_a_passage():
    text = "The Herald reports:\nTwo boats sank.\nThe port is shut. (emphasis added)\nThat is all."
    assert found(text)[0][2] == ["Two boats sank.\nThe port is shut."]


def test_questions_and_answers_are_one_passage():
    text = "The council gave an interview. Here's a translation:\nQuestion: Who sank?\nAnswer: Two boats.\nThat is all."
    (one,) = found(text)
    assert one[2] == ["Question: Who sank?\nAnswer: Two boats."]


def test_a_quotation_is_no_passage_of_this_kind():
    assert found("The Herald reports:\n“Two boats sank.”") == []
    assert found("Three things happened:\nTwo boats sank.") == []
