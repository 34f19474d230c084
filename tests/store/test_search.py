"""What a person types into a search box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import QueryError
from dateline.store.search import nearest, parsed


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("wheat silo", '"wheat" AND "silo"'),
        ('"wheat silo"', '"wheat silo"'),
        ("whe*", '"whe" *'),
        ("wheat -silo", '("wheat") NOT ("silo")'),
        ("al-Nusra", '"al Nusra"'),
        ("O'Brien AND", '"O Brien" AND "AND"'),
        ('"open', '"open"'),
    ],
)
def test_expressions(typed, expression):
    assert parsed(typed) == expression


@pytest.mark.parametrize(
    ("typed", "said"), [("", "no words"), ('""', "no words"), ("-x", "only says what not"), ("a " * 50, "more than 32")]
)
def test_bad_queries_say_what_is_wrong(typed, said):
    with pytest.raises(QueryError, match=said):
        parsed(typed)


@given(st.text(max_size=60))
def test_no_query_breaks_the_index(demo_archive, typed):
    try:
        total, hits = demo_archive.search(typed)
    except QueryError:
        return
    assert len(hits) <= total


def test_hits_are_marked_where_they_stand(demo_archive):
    total, hits = demo_archive.search("wheat")
    assert total == 1
    assert {hits[0].snippet[start:end].casefold() for start, end in hits[0].marks} == {"wheat"}


def test_arabic_is_found_and_order_by_time(demo_archive):
    assert demo_archive.search("الهدنة")[0] == 1
    days = [
        (hit.report.posted or hit.report.published).edtf
        for hit in demo_archive.search("said", order="time")[1]
        if hit.report.posted or hit.report.published
    ]
    assert days == sorted(days, reverse=True)


def test_the_nearest_query():
    assert nearest('a AND ("b') == "a AND b"
