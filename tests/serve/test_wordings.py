"""The wording table by name."""

import pytest

from dateline.serve.wordings import OPEN, called
from dateline.store import Wording


def wording(words, mentions=1, first=None, last=None):
    return Wording(words=words, form="name", outlet="Wire", voice=None, mentions=mentions, reports=1, first=first, last=last)  # fmt: skip


def test_a_row_for_each_name_the_most_frequent_first():
    rows = called([wording("Guard", 2), wording("The Guard", 3), wording("Guard", 4)])
    assert [(row.words, row.mentions, len(row.by)) for row in rows] == [("Guard", 6, 2), ("The Guard", 3, 1)]


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ([("2014-01-02", "2015-01-02"), ("2013-05-05", "2013-05-06")], "2013-05-05", "2015-01-02"),
        ([(None, None), ("2013-05-05", "2013-05-06")], "2013-05-05", "2013-05-06"),
        ([(None, None)], None, None),
    ],
    ids=["over all who use it", "undated reports are left out", "none is dated"],
)
def test_first_and_last(days, first, last):
    (row,) = called([wording("Guard", 1, *pair) for pair in days])
    assert (row.first, row.last) == (first, last)


@pytest.mark.parametrize(
    ("many", "shown", "folded"),
    [(1, 1, 0), (OPEN + 1, OPEN + 1, 0), (OPEN + 2, OPEN, 2)],
    ids=["one", "a single further one is not folded", "the others fold"],
)
def test_many_who_use_it_fold(many, shown, folded):
    (row,) = called([wording("Guard")] * many)
    assert (len(row.shown), len(row.folded)) == (shown, folded)
