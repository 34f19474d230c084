import pytest
from tests.resolve.where import marked

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.hints import named
from dateline.resolve.placegroups import grouped


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer()


def first(line, gazetteer):
    report, reading, _ = marked(line)
    groups, of = grouped(named(report.text, reading.mentions), gazetteer)
    return groups[of[0]]


@pytest.mark.parametrize(
    ("line", "lies"),
    [
        ("{Jobar|x} in {Damascus|x}", True),
        ("the {Jobar|x} district of {Damascus|x}", True),
        ("the {Damascus|x} district of {Jobar|x}", None),
        ("{Hama|x} in {Lofa County|x} is small.", False),
        ("{Hama|x}, {Texas|x}, officials said", False),
        ("in {Recife|x}, {Salvador|x} and {Fortaleza|x}", None),
        ("{Homs|x} is calm", None),
    ],
)
def test_only_what_the_text_puts_there_lies_there(line, lies, gazetteer):
    assert first(line, gazetteer).lies is lies


def test_a_land_that_holds_what_is_said_to_lie_in_it_weighs_more(gazetteer):
    report, reading, _ = marked("in {Clark County|x}, {Washington|x}, on Friday")
    groups, of = grouped(named(report.text, reading.mentions), gazetteer)
    state = groups[of[1]]
    plain = first("{Washington|x} votes", gazetteer)
    weights = {one.place.id: weight for one, weight in zip(state.candidates, state.weights, strict=True)}
    before = {one.place.id: weight for one, weight in zip(plain.candidates, plain.weights, strict=True)}
    assert weights["geonames:5815135"] == before["geonames:5815135"] + 1.5
    assert weights["geonames:4140963"] == before["geonames:4140963"]


def test_counties_in_a_row_hold_none_of_each_other(gazetteer):
    assert first("{Adair County|x}, {Barren County|x} and {Green County|x}", gazetteer).lies is None
