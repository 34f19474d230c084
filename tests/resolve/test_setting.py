"""The day of a report, and the countries it speaks of."""

from collections import Counter

import pytest
from tests.resolve.people import told

from dateline.resolve.setting import Setting, bounds, called, setting


def around(day, **countries):
    return Setting(day=day, countries=Counter(countries))


@pytest.mark.parametrize(
    ("during", "day", "standing"),
    [
        ("2012-01/2016-07-28", "2015-03-01", "holds"),
        ("2012-01/2016-07-28", "2016-07-28", "holds"),
        ("2012-01/2016-07-28", "2016-07-29", "former"),
        ("2012-01/2016-07-28", "2011-12-31", "early"),
        ("2012-01/2016-07-28", "2016", "holds"),
        ("2012-01/2016-07-28", "2016-07", "holds"),
        ("2012-01/..", "2030-01-01", "holds"),
        ("../2016", "1900", "holds"),
        ("../2016", "2017-01-01", "former"),
        ("2016", "2016-05-01", "holds"),
        ("2016", "2017-05-01", "former"),
        ("2016~/2017?", "2018", "former"),
        (None, "2016", "open"),
        ("2012/2016", None, "open"),
    ],
    ids=[
        "within",
        "on its last day",
        "the day after",
        "before its first month",
        "a year that reaches into it",
        "a month that reaches into it",
        "an open end",
        "an open beginning",
        "after an open beginning",
        "one year alone",
        "after one year alone",
        "a guessed end",
        "nothing known of the name",
        "nothing known of the report",
    ],
)
def test_a_name_holds_is_a_former_one_or_too_early(during, day, standing):
    assert around(day).standing(during) == standing


@pytest.mark.parametrize(
    ("during", "day", "soon"),
    [
        ("2018-05/..", "2016-10-04", True),
        ("2019/..", "2016-10-04", False),
        ("2010/..", "2016", True),
        ("../2019", "2016", False),
        (None, "2016", False),
        ("2016/..", None, False),
    ],
)
def test_an_office_of_the_next_two_years_is_known_already(during, day, soon):
    assert around(day).soon(during) is soon


@pytest.mark.parametrize(
    ("during", "first", "last"),
    [
        ("2012-01/2016-07-28", "2012-01", "2016-07-28"),
        ("2012-01/..", "2012-01", ""),
        ("../2016", "", "2016"),
        ("2016", "2016", "2016"),
        ("2016-05?/2017~", "2016-05", "2017"),
        ("201X/2016-XX", "201", "2016"),
    ],
)
def test_the_ends_of_an_interval(during, first, last):
    assert bounds(during) == (first, last)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2016-10-04T08:15:00Z", "2016-10-04"), ("2016-10", "2016-10"), ("2016", "2016"), ("..", None), (None, None)],
)
def test_the_day_is_as_precise_as_it_is_stated(book, published, day):
    assert setting(*told("Nothing happened.", published=published), book).day == day


def test_countries_count_by_names_adjectives_and_seats_but_not_by_pronouns_or_people(book):
    found = setting(
        *told("{Vostland|state} met {the Ardanian|group} side in {Kremna|place}. {It|state pronoun} and {Vostland|person}."),
        book,
    )  # fmt: skip
    assert found.countries == {"VL": 2, "AR": 1}


@pytest.mark.parametrize(
    ("countries", "share"),
    [(("VL",), 0.75), (("AR", "VL"), 1.0), (("XX",), 0.0), ((), 0.0)],
    ids=["one", "all", "none of them", "nowhere"],
)
def test_the_share_of_countries(countries, share):
    assert around("2016", VL=3, AR=1).share(countries) == share


def test_where_no_country_is_spoken_of_none_has_a_share():
    assert around("2016").share(("VL",)) == 0.0


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("the Lake Front", "Lake Front"),
        ("“Lake\n  Front”", "Lake Front"),
        ("Vostland’s", "Vostland"),
        ("THE VOSTISH’S", "VOSTISH"),
        ("the partisans'", "partisans"),
        ("An Ardanian", "Ardanian"),
        ("The", "The"),
        ("Thera", "Thera"),
    ],
    ids=["article", "quotes and lines", "possessive", "in capitals", "possessive of many", "other article", "an article alone", "a name that begins so"],
)  # fmt: skip
def test_words_are_called_without_article_and_ending(words, plain):
    _, reading = told(f"{{{words}|group}} came.")
    assert called(reading.mentions[0]) == plain


def test_the_countries_of_places_count_too_and_so_do_peoples(book):
    report, reading = told("The {Vostish|group} met. {Kolm|place} fell.")
    assert setting(report, reading, book, ["AR", "AR"]).countries == {"VL": 1, "AR": 2}
    report, reading = told("{Ardanians|group} fled.")
    assert setting(report, reading, book).countries == {"AR": 1}
