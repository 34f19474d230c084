"""Towns that were taken for persons."""

import pytest
from tests.resolve.people import told

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.towns import towns


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Shells fell in {Maarrat al-Numan|person}.", ["Maarrat al-Numan"]),
        ("Clashes near the {Saraqib|person} road.", ["Saraqib"]),
        ("{Saraqib|person} woke to shelling; {Saraqib|place} is a town.", ["Saraqib"]),
        ("{Saraqib|person} woke to shelling.", []),
        ("He trusted in {Nadja Orlova|person}.", []),
        ("Somebody wrote to {Jackson|person}.", []),
        ("In {Saraqib|group} it rained.", []),
    ],
    ids=[
        "something is in it",
        "something is near it",
        "a place elsewhere in the report",
        "nothing says that it is a place",
        "no place is called so",
        "a word that stands before persons too",
        "not taken for a person",
    ],
)
def test_a_person_by_a_places_very_name_is_one_where_the_text_says_so(gazetteer, marked, expected):
    report, reading = told(marked)
    exact = {one.id: one.evidence.exact for one in reading.mentions}
    assert [exact[one] for one in towns(report, reading, gazetteer)] == expected
