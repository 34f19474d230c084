import pytest
from tests.resolve.where import marked

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.hints import named
from dateline.resolve.placesenses import found


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer()


def sense(line, gazetteer):
    report, reading, _ = marked(line)
    return found(named(report.text, reading.mentions)[0], gazetteer)


@pytest.mark.parametrize(
    ("line", "words", "part"),
    [
        ("in {Homs|x}.", "Homs", False),
        ("in {northern Aleppo province|x}.", "Aleppo", True),
        ("off the {port of Mokha|x}.", "Mokha", True),
        ("in {Prate's Paris|x}.", "Paris", False),
        ("in {Maiduguri Borno State|x}.", "Maiduguri", False),
    ],
)
def test_a_name_is_found_whole_or_in_part(line, words, part, gazetteer):
    group = sense(line, gazetteer)
    assert (group.words, group.part) == (words, part)
    assert group.candidates


@pytest.mark.parametrize(
    "line",
    [
        "in {the East|x}.",
        "{Lassa|x} fever spread.",
        "at {City Hospital|x}.",
        "in {Qwxyzabad|x}.",
        "the [Donbas Battalion] fought.",
    ],
)
def test_what_is_no_place_or_not_known_has_no_candidates(line, gazetteer):
    assert not sense(line, gazetteer).candidates


def test_a_town_and_its_land_without_comma_leave_the_others_of_its_name_out(gazetteer):
    assert {one.place.country for one in sense("in {Paris Texas|x}.", gazetteer).candidates} == {"US"}
