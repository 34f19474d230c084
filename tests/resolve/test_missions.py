"""Embassies and consulates."""

import pytest
from tests.resolve.people import told

from dateline.resolve.missions import made_mission, mission, mission_words, missions


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Vostish embassy in Ard City", ("vostland", "embassy", "Ardania")),
        ("Vostish embassy in Ardania", ("vostland", "embassy", "Ardania")),
        ("Vostland's Embassy", ("vostland", "embassy", "")),
        ("Vostish embassy in Lakeside", ("vostland", "embassy", "Lakeside")),
        ("Vostish consulate in Ard City", ("vostland", "consulate", "Ard City")),
        ("Vostish army", None),
        ("embassy in Ard City", None),
    ],
    ids=[
        "in the capital it is in the state",
        "in the state",
        "anywhere",
        "in a town that is nobody's capital",
        "a state may have several consulates in another",
        "no mission",
        "nobody's",
    ],
)
def test_a_mission_is_somebodys_and_stands_somewhere(book, words, expected):
    found = mission(words, book)
    assert (found and (found[0].id, *found[1:])) == expected


def test_in_its_state_or_its_capital_an_embassy_is_one_actor(book):
    found = [mission(f"Vostish embassy in {place}", book) for place in ("Ardania", "Ard City")]
    assert len({made_mission(*one).id for one in found}) == 1


def test_the_town_may_stand_behind_the_name_of_a_mission():
    report, reading = told(
        "{The Vostish Embassy|group} in {Ard City|place} burnt. {Rain|group} in {Ard City|place} fell."
    )
    words = mission_words(report, reading)
    assert [words[one.id] for one in reading.mentions] == [
        "Vostish Embassy in Ard City",
        "Ard City",
        "Rain",
        "Ard City",
    ]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{Vostish embassy in Ard City|group} or {Vostish embassy in Ardania|facility} or {Vostish embassy|group}", ["Embassy of Vostland in Ardania"]),
        ("{Vostish embassy in Lakeside|group} or {Vostish embassy in Ardania|facility}", ["Embassy of Vostland"]),
    ],
    ids=["one place", "two places"],
)  # fmt: skip
def test_a_mission_without_its_town_is_that_of_the_report_where_it_names_one_place(book, marked, names):
    report, reading = told(marked)
    assert [one.name for one in missions(reading, mission_words(report, reading), book).values()] == names
