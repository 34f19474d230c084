"""Dates as pages write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.split.dates import day_first, from_uri, is_only_date, iso, labelled, stamps


@pytest.mark.parametrize(
    ("text", "edtf", "zone"),
    [
        ("October 4, 2016", "2016-10-04", None),
        ("4 Oct, 2016 10:26", "2016-10-04T10:26", None),
        ("October 6th, 2015 – 09:44 GMT", "2015-10-06T09:44", "GMT"),
        ("Feb 22, 2016, 7:30PM", "2016-02-22T19:30", None),
        ("December 2, 2014 – 7:59 am", "2014-12-02T07:59", None),
        ("12 am on 3 May 2014", "2014-05-03", None),
        ("2014-06-28T13:30:29+00:00", "2014-06-28T13:30", "+00:00"),
        ("Wed, 19 Apr 2023 15:46:54 -0500", "2023-04-19T15:46", "-05:00"),
        ("28.06.2014, 14:05 Uhr", "2014-06-28T14:05", None),
        ("2 czerwca 2008", "2008-06-02", None),
        ("29 de marzo de 2013", "2013-03-29", None),
        ("28 июня 2016", "2016-06-28", None),
        ("29. November 2007", "2007-11-29", None),
        ("٢٦ شباط ٢٠١٦", "2016-02-26", None),
        ("4 أكتوبر 2016", "2016-10-04", None),
        ("4 تشرين الأول 2016", "2016-10-04", None),
        ("14 Ağustos 2014", "2014-08-14", None),
        ("2005年4月12日 13時05分", "2005-04-12T13:05", None),
        ("June 2008", "2008-06", None),
        ("12 April '05", "2005-04-12", None),
        ("10:15, 3 May 2014", "2014-05-03T10:15", None),
        ("2005年04月12日(火) 13:05", "2005-04-12T13:05", None),
        ("4 октября 2016 г. в 14:05", "2016-10-04T14:05", None),
        ("4 באוקטובר 2016", "2016-10-04", None),
        ("October 4, 2016 10:26 am 12 comments", "2016-10-04T10:26", None),
    ],
)
def test_a_date_is_read_as_stated(text, edtf, zone):
    found = stamps(text)
    assert [(one.stamp.edtf, one.stamp.zone) for one in found] == [(edtf, zone)]
    assert text[found[0].start : found[0].end] == found[0].stamp.as_written


@pytest.mark.parametrize(
    "text", ["31 February 2014", "2014-13-45", "posted at 12:16", "section 4.2.1", "call 555 2014"]
)
def test_what_no_calendar_has_is_no_date(text):
    assert stamps(text) == []


def test_a_day_without_a_year_is_partial_and_never_completed():
    (found,) = stamps("28 июн")
    assert found.stamp is None
    assert found.partial.edtf == "06-28"


@pytest.mark.parametrize(
    ("text", "first", "edtf"),
    [
        ("03/04/2014", None, "2014-03-04"),
        ("03/04/2014", True, "2014-04-03"),
        ("25/04/2014", False, "2014-04-25"),
        ("03.04.2014", None, "2014-04-03"),
    ],
)
def test_the_order_of_numbers(text, first, edtf):
    assert stamps(text, day_first=first)[0].stamp.edtf == edtf


def test_a_page_tells_its_order():
    assert day_first(["17/09/2015", "09/07/2014"], "en") is True
    assert day_first(["09/17/2015"], "de") is False
    assert day_first(["01/02/2015"], "es") is True
    assert day_first(["01/02/2015"], "en-US") is None


def test_labels_give_roles():
    text = "Published time: 4 Oct, 2016 10:26 Edited time: 4 Oct, 2016 12:33"
    assert [(role, dated.stamp.edtf) for role, dated in labelled(text)] == [
        ("published", "2016-10-04T10:26"),
        ("edited", "2016-10-04T12:33"),
    ]
    assert [role for role, _ in labelled("Опубликовано 14 марта 2014")] == ["published"]
    assert labelled("The army left on 14 March 2014") == []


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("Friday, April 08, 2005", True),
        ("Posted on May 3, 2014", True),
        ("He came on May 3, 2014", False),
        ("no date", False),
    ],
)
def test_a_line_that_is_only_a_date(line, only):
    assert (is_only_date(line) is not None) is only


@pytest.mark.parametrize(
    ("uri", "edtf"),
    [
        ("/2016/10/04/x", "2016-10-04"),
        ("/2016/10/x", "2016-10"),
        ("/p/2016-06-28-title", "2016-06-28"),
        ("/2016/02/31/", None),
        ("/x", None),
    ],
)
def test_dates_in_addresses(uri, edtf):
    found = from_uri(uri)
    assert (found.edtf if found else None) == edtf


def test_machine_values():
    assert iso("Thu, 28 Aug 2008 10:58:00 -0500").zone == "-05:00"
    assert iso("no time at all") is None
    assert iso("20161004T102600Z").edtf == "2016-10-04T10:26"
    assert iso("2016-10").edtf == "2016-10"
    assert iso("Tue, 04 Oct 16 10:26:00 GMT").edtf == "2016-10-04T10:26"


WAYS = ("%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%A, %d %B %Y", "%Y/%m/%d")


@given(st.dates(date(1990, 1, 1), date(2035, 1, 1)), st.sampled_from(WAYS))
def test_what_is_written_is_read_back(day, way):
    assert [one.stamp.edtf for one in stamps(day.strftime(way))] == [day.isoformat()]


@given(st.text(max_size=300))
def test_offsets_lie_inside(text):
    for found in stamps(text):
        assert 0 <= found.start < found.end <= len(text)


def test_long_input_costs_little():
    assert stamps("1 " * 500_000) == []
