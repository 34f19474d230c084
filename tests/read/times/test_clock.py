"""Times of the day."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("The shell fell at 2:30 p.m. Tuesday.", "2:30 p.m. Tuesday", "2016-10-04", "2016-10-04T14:30"),
    ("The road was hit on Monday night.", "Monday night", "2016-10-03", "2016-10-03TNI"),
    ("They left this morning.", "this morning", "2016-10-06", "2016-10-06TMO"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
