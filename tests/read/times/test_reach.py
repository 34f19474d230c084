"""How far a time reaches."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("They have fought since February.", "February", "2016-02/..", "2016-02"),
    ("They have fought since mid-November of 2014.", "mid-November of 2014", "2014-11~/..", "2014-11"),
    ("The truce lasts until 12 October.", "12 October", "../2016-10-12", "2016-10-12"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
