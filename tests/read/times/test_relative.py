"""Times reckoned from another."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("They left yesterday.", "yesterday", "2016-10-05", "2016-10-05"),
    ("They met last week.", "last week", "2016-09-26/2016-10-02", "2016-W39"),
    ("They left two years ago.", "two years ago", "2014", "2014"),
    ("They meet next month.", "next month", "2016-11", "2016-11"),
    ("The bridge fell on 3 May 2016. Two days later the road was hit.", "Two days later", "2016-05-05", "2016-05-05"),
    (
        "The bridge fell on 3 May 2016. Earlier the same day the road was hit.",
        "Earlier the same day",
        "2016-05-03",
        "2016-05-03",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
