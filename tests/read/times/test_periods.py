"""Stretches of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.times import periods

AT = date(2016, 10, 6)


@pytest.mark.parametrize(
    ("grain", "timex", "edtf"),
    [
        ("day", "2016-10-06", "2016-10-06"),
        ("week", "2016-W40", "2016-10-03/2016-10-09"),
        ("weekend", "2016-W40-WE", "2016-10-08/2016-10-09"),
        ("month", "2016-10", "2016-10"),
        ("quarter", "2016-Q4", "2016-10/2016-12"),
        ("half", "2016-H2", "2016-07/2016-12"),
        ("year", "2016", "2016"),
        ("decade", "201X", "2010/2019"),
        ("century", "20XX", "2000/2099"),
    ],
)
def test_names(grain, timex, edtf):
    made = periods.of(grain, AT)
    assert (made.timex, made.edtf) == (timex, edtf)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(periods.GRAINS))
def test_a_day_lies_in_its_period_and_the_next_begins_where_it_ends(at, grain):
    made = periods.of(grain, at)
    if grain not in ("weekend", "season"):
        assert made.start <= at < made.end
    assert made.start < made.end
    if grain in ("day", "week", "month", "quarter", "half", "year"):
        assert periods.beside(made, 1).start == made.end


def test_finer():
    assert periods.finer("day", "month")
    assert not periods.finer("year", "month")
