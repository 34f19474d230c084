import pytest

from dateline.model import Place
from dateline.resolve.placeweights import fit, importance, kilometres, lies, natural


def place(kind="town", name="geonames:1", latitude=36.0, longitude=36.0, **more):
    return Place(id=name, name="x", kind=kind, latitude=latitude, longitude=longitude, precision=1000, **more)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (place("country", population=10**7), place("city", population=10**7)),
        (place("capital", population=10**6), place("city", population=2 * 10**6)),
        (place("city", population=10**6), place("district", population=10**6)),
        (place("sea"), place("mountain")),
        (place("facility", "place:x"), place("facility")),
        (place("mountain", "place:x"), place("mountain")),
    ],
)
def test_what_is_meant_more_often_weighs_more(more, less):
    assert importance(more) > importance(less)


@pytest.mark.parametrize(
    ("kind", "noun", "sign"),
    [
        ("region", "region", 1),
        ("district", "region", 1),
        ("village", "town", 1),
        ("capital", "city", 1),
        ("capital", "town", -1),
        ("city", "river", -1),
    ],
)
def test_a_noun_fits_or_does_not(kind, noun, sign):
    assert fit(place(kind), frozenset((noun,))) * sign > 0


def test_no_noun_adds_nothing():
    assert fit(place(), frozenset()) == 0


@pytest.mark.parametrize(
    ("inner", "outer", "gain"),
    [
        (place(within=("geonames:9",)), place("region", "geonames:9"), 5.0),
        (place(country="SY"), place("country", "geonames:9", country="SY"), 5.0),
        (place(country="SY"), place("country", "geonames:9", country="TR"), 0.0),
        (place(), place("city", "geonames:9", latitude=36.1), 3.0),
        (place(), place("city", "geonames:9", latitude=46.0), 0.0),
        (place(), place(), 0.0),
    ],
)
def test_a_place_lies_in_another(inner, outer, gain):
    assert lies(inner, outer) == gain


def test_kilometres_over_the_date_line():
    assert kilometres(place(latitude=0, longitude=179.5), place(latitude=0, longitude=-179.5)) == pytest.approx(
        111, abs=1
    )


def test_rivers_are_natural_and_towns_are_not():
    assert natural(frozenset(("river",)))
    assert not natural(frozenset(("river", "town")))
    assert not natural(frozenset())
