"""Which outlets the names of a report mean."""

import pytest
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


@pytest.mark.parametrize(
    ("marked", "target"),
    [
        ("{Britain's Guardian|state description} said so.", "guardian"),
        ("{The state-run SANA|outlet description} said so.", "sana"),
        ("{Saudi-owned Al Arabiya|group description} said so.", "al-arabiya"),
        ("{Britain's army|group description} said so.", None),
        ("{The Russian news agency|outlet description} said so.", None),
        ("{Britain's Guardian|person description} said so.", None),
    ],
    ids=["by its country", "by who runs it", "by who owns it", "no outlet", "one of many", "a person"],
)
def test_a_description_that_ends_in_an_outlets_name_is_the_outlet(marked, target):
    report, reading = told(marked)
    assert [link.target for link in links(report, reading, "test", outlets())] == ([target] if target else [])


def test_a_name_that_no_outlet_has_has_no_outlet():
    report, reading = told("{Lake Front|group} said so.")
    assert not [link for link in links(report, reading, "test", outlets()) if link.target]
