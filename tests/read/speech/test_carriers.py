"""Who carries whom within a sentence."""

import pytest
from tests.read.saying import page, said, words

from dateline.read.speech.carriers import carriers, speaker


def carried(text, *found):
    return [words(text, one) for one in carriers(list(found), page(text))]


def test_who_reports_at_the_end_carries_all_of_it():
    text = "Meanwhile, Low, who is in Oldport, told reporters that it rained, explaining that the port was “shut,” AB reported."
    _, outer = carried(
        text, said(text, "Low", "told", "it rained"), said(text, "AB", "reported", "the port was “shut,”")
    )
    assert outer == (
        "AB",
        "reported",
        ["Low, who is in Oldport, told reporters that it rained, explaining that the port was “shut,”"],
    )


def test_what_is_said_before_stands_without_whoever_reports_it():
    text = "Low said the port was shut, the Herald reported."
    inner, outer = carried(
        text,
        said(text, "Low", "said", "the port was shut, the Herald reported"),
        said(text, "the Herald", "reported", "Low said the port was shut"),
    )
    assert inner == ("Low", "said", ["the port was shut"])
    assert outer == ("the Herald", "reported", ["Low said the port was shut"])


@pytest.mark.parametrize("joint", [", citing ", " citing ", ", quoting "])
def test_whoever_is_cited_speaks_inside(joint):
    text = f"Two boats sank, the Herald reports{joint}officials close to the port."
    one = said(text, "the Herald", "reports", "Two boats sank", "officials close to the port")
    other = said(text, None, joint.strip(", "), "officials close to the port")
    outer, inner = carriers([one, other], page(text))
    assert words(text, outer)[2] == ["Two boats sank"]
    assert words(text, inner)[0] == "officials close to the port"
    assert words(text, inner)[2] == ["Two boats sank"]
    assert inner.through == outer.cue[0]


def test_whoever_is_cited_ends_before_what_they_say():
    text = "The Herald says, citing guards at the port, that two boats sank."
    one = said(text, "The Herald", "says", "guards at the port, that two boats sank")
    other = said(text, "guards at the port, that two boats sank", "citing", "two boats sank")
    assert carried(text, one, other) == [
        ("The Herald", "says", ["two boats sank"]),
        ("guards at the port", "citing", ["two boats sank"]),
    ]


def test_what_is_cited_may_be_no_voice():
    text = "The Herald reports two boats sank, citing the release of prisoners."
    one = said(text, "The Herald", "reports", "two boats sank")
    other = said(text, None, "citing", "the release of prisoners")
    assert carriers([one, other], page(text)) == [one, other]


def test_a_source_of_according_to_stands_after_it():
    text = "The port is shut, said Low, according to the Herald."
    one = said(text, "Low", "said", "The port is shut")
    other = said(text, "Low", "according to", "The port is shut")
    _, outer = carried(text, one, other)
    assert outer[0] == "the Herald"
    assert outer[2] == ["The port is shut, said Low"]


def test_the_subject_of_a_cue_stands_before_its_aside():
    text = "Low, who was there, told them"
    assert text[slice(*speaker(text, 0, text.index("told")))] == "Low"
