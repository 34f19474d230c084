"""Dates of the calendar."""

import pytest
from tests.read.times.telling import told

CASES = [
    ("It began on 3 October 2016.", "3 October 2016", "2016-10-03", "2016-10-03"),
    ("It began on Oct. 3.", "Oct. 3", "2016-10-03", "2016-10-03"),
    ("It began on 2016-02-27.", "2016-02-27", "2016-02-27", "2016-02-27"),
    ("It began in mid-November of 2014.", "mid-November of 2014", "2014-11~", "2014-11"),
    ("It began in the 1980s.", "the 1980s", "1980/1989", "198X"),
    ("They met in the summer of 2015.", "the summer of 2015", "2015-06/2015-08", "2015-SU"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex"), CASES, ids=[f"{words} in {text[:30]}" for text, words, *_ in CASES]
)
def test_times(text, words, edtf, timex):
    assert told(text).get(words) == (edtf, timex)
