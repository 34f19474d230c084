"""Plain words for claims."""

import pytest

from dateline import wording
from dateline.model import Evidence, Predicate, Toll, When

WORDS = Evidence(report="r", start=0, end=1, exact="x", prefix="", suffix="")


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        (Predicate(type="ASSAULT", mode="aerial"), "air strike"),
        (Predicate(type="ASSAULT"), "attack"),
        (Predicate(type="ASSAULT", mode="new"), "attack (new)"),
        (Predicate(type="part of"), "part of"),
        (Predicate(type="ODD"), "ODD"),
    ],
)
def test_kinds(predicate, expected):
    assert wording.kind(predicate) == expected


def test_codes_name_their_scheme():
    assert wording.codes(Predicate(type="ASSAULT", mode="aerial", acled="Air/drone strike", cameo="19")) == (
        ("PLOVER", "ASSAULT aerial"),
        ("ACLED", "Air/drone strike"),
        ("CAMEO", "19"),
    )
    assert wording.codes(Predicate(type="leads")) == (("relation", "leads"),)


@pytest.mark.parametrize(
    ("least", "most", "who", "expected"),
    [
        (12, 12, "people", "12 killed (people)"),
        (12, None, None, "at least 12 killed"),
        (None, 12, None, "at most 12 killed"),
        (10, 12, None, "10 to 12 killed"),
        (0, 0, None, "no one killed"),
        (None, None, "dozens", "number open: killed (dozens)"),
        (1200, 1200, " ", "1,200 killed"),
    ],
)
def test_tolls(least, most, who, expected):
    assert wording.toll(Toll(outcome="killed", least=least, most=most, who=who, evidence=WORDS)) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2016-05-30/2016-06-05", "2016-05-30 to 2016-06-05"),
        ("2014-11~/..", "since about 2014-11"),
        ("../2016-02", "until 2016-02"),
        ("2016-10-04T10:26", "2016-10-04 10:26"),
        ("2016?", "2016 (uncertain)"),
        (None, "time open"),
    ],
)
def test_times(edtf, expected):
    assert wording.dated(When(edtf=edtf, start=None, end=None, anchor=None, why="")) == expected


def test_long_words_are_cut_between_words():
    assert wording.clipped("a b  c") == "a b c"
    assert wording.clipped("one two three", 9) == "one two …"
