import pytest

from dateline.model import Place
from dateline.resolve.nearness import Rivals, settled


def place(name, latitude, longitude, **more):
    return Place(id=f"t:{name}", name=name, kind=more.pop("kind", "town"), latitude=latitude, longitude=longitude, precision=1000, **more)  # fmt: skip


def rivals(name, *places, weights=None, voice=1.0):
    return Rivals(name=name, places=places, weights=weights or (0.0,) * len(places), voice=voice)


NORTH, SOUTH = place("north", 50, 10, country="AA"), place("south", -20, 10, country="BB")


@pytest.mark.parametrize(
    ("other", "number"),
    [
        (place("near north", 50.1, 10.1), 0),
        (place("near south", -20.1, 10.1), 1),
        (place("land", 0, 0, kind="country", country="BB", population=1_000_000), 1),
    ],
)
def test_a_neighbour_decides(other, number):
    best = settled([rivals("x", NORTH, SOUTH), rivals("y", other)])[0]
    assert (best.number, best.neighbour) == (number, 1)
    assert best.share > 0.6


def test_what_holds_a_place_decides():
    held = place("held", 50, 10, within=("t:region", "t:land"))
    region = place("region", 60, 30, kind="region", population=500_000)
    assert settled([rivals("x", SOUTH, held), rivals("y", region)])[0].number == 1


def test_weight_decides_where_nothing_is_near():
    best = settled([rivals("x", NORTH, SOUTH, weights=(3.0, 4.0))])[0]
    assert (best.number, best.gain, best.neighbour) == (1, 0.0, None)
    assert best.share == pytest.approx(10 / 11, abs=1e-3)


def test_the_same_name_says_nothing_about_itself():
    assert settled([rivals("x", NORTH, SOUTH), rivals("x", NORTH)])[0].gain == 0


def test_a_name_without_candidates_stays_open():
    assert settled([rivals("x"), rivals("y", NORTH)])[0] is None
    assert settled([rivals("x")]) == [None]
    assert settled([]) == []
