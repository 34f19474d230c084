"""Lengths of time and what recurs."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("The siege lasted for two years.", "two years", None, "P2Y"),
    ("They fought for months.", "months", None, "PXM"),
    ("It met every Friday.", "every Friday", None, "XXXX-WXX-5"),
    ("The army now holds the town.", "now", "2016-10-06", "PRESENT_REF"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
