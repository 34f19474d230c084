"""Times without their year or week."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("The bridge fell on Friday.", "Friday", "2016-09-30", "2016-09-30"),
    ("They will meet on Friday.", "Friday", "2016-10-07", "2016-10-07"),
    ("The bridge fell in December.", "December", "2015-12", "2015-12"),
    ("They will meet in December.", "December", "2016-12", "2016-12"),
    ("The truce ended on Thursday.", "Thursday", "2016-10-06", "2016-10-06"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
