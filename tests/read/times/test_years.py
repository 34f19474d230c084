"""Years and their parts."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("It fell in 1989.", "1989", "1989", "1989"),
    ("It rose in the third quarter of 2015.", "the third quarter of 2015", "2015-07/2015-09", "2015-Q3"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
