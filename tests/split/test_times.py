"""Posted, published, edited."""

import pytest

from dateline.split.lines import lines_of
from dateline.split.times import Times, read_times
from dateline.split.zones import pieces

STORY = "The council said on Monday that the road was open, and two drivers said that it was not."


@pytest.mark.parametrize(
    ("head", "posted", "published", "edited"),
    [
        ("October 4, 2016", "2016-10-04", None, None),
        (
            "October 4, 2016\n\nPublished time: 3 Oct, 2016 10:26 Edited time: 4 Oct, 2016 12:33",
            "2016-10-04",
            "2016-10-03T10:26",
            "2016-10-04T12:33",
        ),
        ("December 2, 2014\n\nby Paul Poole\n\nDecember 2, 2014 – 7:59 am", "2014-12-02", "2014-12-02T07:59", None),
        ("June 19, 2014\n\nJuly 12, 2014", "2014-06-19", None, "2014-07-12"),
        ("Published: December 4, 2023", None, "2023-12-04", None),
        ("June 2008", "2008-06", None, None),
    ],
)
def test_each_time_finds_its_place(head, posted, published, edited):
    found = pieces(lines_of(f"Road open\n\n{head}\n\n{STORY}"), "Road open")
    times = read_times(found, Times(), day_first=None)
    assert [stamp.edtf if stamp else None for stamp in (times.posted, times.published, times.edited)] == [
        posted,
        published,
        edited,
    ]


def test_a_time_in_the_body_is_none_of_the_three():
    found = pieces(
        lines_of(f"Road open\n\n{STORY}\n\nOn May 3, 2014 the army took the town, he said.\n\n{STORY}"), "Road open"
    )
    assert read_times(found, Times(), day_first=None) == Times()
