"""Names over time, drawn."""

import pytest

from dateline.dossier import NameUse
from dateline.model import Alias
from dateline.serve.ribbon import ribbon


def use(during=None, first=None, last=None, kind="official"):
    alias = Alias(name="The Guard", kind=kind, during=during)
    return NameUse(alias=alias, mentions=1 if first else 0, first=first, last=last)


@pytest.mark.parametrize(
    ("uses", "held", "used", "open_ends"),
    [
        ([use()], None, None, (False, False)),
        ([use("2012/2016")], True, None, (False, False)),
        ([use("2012/..")], True, None, (False, True)),
        ([use("../2016-07")], True, None, (True, False)),
        ([use(first="2014-12-02", last="2016-10-04")], None, True, (False, False)),
        ([use("2012-01/2016-07-28", "2014-12-02T10:00", "2014-12-02T11:00")], True, True, (False, False)),
    ],
    ids=[
        "no time and no use have no bar",
        "a name with both ends",
        "a name still held",
        "a name whose beginning is not known",
        "a name that is used but not dated",
        "days with hours",
    ],
)
def test_bars(uses, held, used, open_ends):
    (bar,) = ribbon(uses).bars
    assert (bar.held is not None, bar.used is not None) == (bool(held), bool(used))
    assert (bar.open_start, bar.open_end) == open_ends
    for part in (bar.held, bar.used):
        if part:
            assert 0 <= part[0] <= 100
            assert part[1] > 0
            assert part[0] + part[1] <= 101


def test_a_later_name_stands_to_the_right_and_begins_where_the_former_ends():
    former, later = ribbon([use("2012-01/2016-07-28"), use("2016-07-28/2017-01-28")]).bars
    assert former.held[0] + former.held[1] == pytest.approx(later.held[0], abs=0.2)


@pytest.mark.parametrize(
    ("during", "years"),
    [("2012/2016", 6), ("1922/2024", 7), (None, 0)],
    ids=["a few years", "a century has no more lines", "no time, no axis"],
)
def test_years_are_few_and_in_order(during, years):
    found = ribbon([use(during)]).years
    assert len(found) <= max(years, 0) + 1
    assert list(found) == sorted(found)
    assert bool(found) is bool(years)


USED, OFFICIAL, ACRONYM = use(first="2014"), use("2012/.."), use("2012/..", kind="acronym")


@pytest.mark.parametrize(
    ("uses", "shown", "folded"),
    [
        ([USED, OFFICIAL], 2, 0),
        ([OFFICIAL, ACRONYM], 2, 0),
        ([OFFICIAL, ACRONYM, ACRONYM], 1, 2),
        ([use(first="2014", kind="acronym"), ACRONYM, ACRONYM], 1, 2),
    ],
    ids=[
        "used and official names stand open",
        "a single other name is not worth a fold",
        "names that nobody uses fold",
        "a name that is used stands open whatever it is",
    ],
)
def test_names_that_nobody_uses_fold(uses, shown, folded):
    made = ribbon(uses)
    assert (len(made.shown), len(made.folded)) == (shown, folded)
