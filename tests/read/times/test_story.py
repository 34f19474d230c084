"""What is known at each place: the times told before."""

import pytest
from tests.read.times.telling import told


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The town fell in March 2011. In May it was retaken.", "May", "2011-05"),
        ("The truce began on 27 February 2016. It ended three days later.", "three days later", "2016-03-01"),
        ("The truce begins on Saturday. The same day prisoners will be freed.", "The same day", "2016-10-08"),
    ],
)
def test_a_time_hangs_on_the_one_told_before(text, words, edtf):
    assert told(text)[words][0] == edtf
