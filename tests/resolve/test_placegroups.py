import pytest
from tests.resolve.where import marked

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.hints import named
from dateline.resolve.placegroups import MOST, around, grouped


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer()


def groups(line, gazetteer):
    report, reading, _ = marked(line)
    return grouped(named(report.text, reading.mentions), gazetteer)


def test_one_name_in_one_sense_is_one_group(gazetteer):
    found, of = groups("{Homs|x} fell. {Homs|x} was quiet, and so was {Homs|x} province.", gazetteer)
    assert of == [0, 0, 1]
    assert [len(one.names) for one in found] == [2, 1]


def test_the_weightiest_candidates_are_kept_and_all_are_counted(gazetteer):
    found, _ = groups("{San Antonio|x}", gazetteer)
    assert len(found[0].candidates) == MOST
    assert found[0].rivals > 100


def test_what_lies_where_the_text_says_weighs_more(gazetteer):
    plain, _ = groups("{Paris|x}", gazetteer)
    held, _ = groups("{Paris|x}, {Texas|x}", gazetteer)
    weight = {one.place.id: weight for one, weight in zip(plain[0].candidates, plain[0].weights, strict=True)}
    more = {one.place.id: weight for one, weight in zip(held[0].candidates, held[0].weights, strict=True)}
    assert more["geonames:4717560"] == weight["geonames:4717560"] + 5
    assert held[0].lies


def test_later_a_bare_name_lies_there_too(gazetteer):
    found, of = groups("{Paris|x}, {Texas|x}. Later {Paris|x} was calm.", gazetteer)
    assert found[of[2]].lies


@pytest.mark.parametrize(
    ("body", "place"),
    [("Kentucky State Police", "Kentucky"), ("Adair County Sheriff", "Adair County"), ("the Free Army", None)],
)
def test_bodies_tell_places(body, place, gazetteer):
    assert [one.words for one in around([body], gazetteer, [])] == ([place] if place else [])
