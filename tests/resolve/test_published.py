"""Which outlets the names of a report mean."""

from tests.resolve.people import told

from dateline.resolve.outlets import outlets
from dateline.resolve.published import links


def test_an_outlet_of_the_country_beside_its_name_is_meant_and_says_why():
    report, reading = told("{Iranian Fars|group} said so.")
    (link,) = links(report, reading, "test", outlets())
    assert (link.target, link.to) == ("fars", "outlet")
    assert link.why


def test_an_agency_in_brackets_is_an_outlet_whatever_it_was_taken_for():
    report, reading = told("{KREMNA|place} ({Xinhua|place}) - The mayor of {Xinhua|place} spoke.")
    assert [link.target for link in links(report, reading, "test", outlets())] == ["xinhua"]


def test_a_name_that_no_outlet_has_has_no_outlet():
    report, reading = told("{Lake Front|group} said so.")
    assert not [link for link in links(report, reading, "test", outlets()) if link.target]
