"""The locator map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Place
from dateline.serve.locator import HEIGHT, WIDTH, kilometres, locator


def place(name, latitude, longitude, precision=1000, kind="town"):
    return Place(id=f"place:{name}", name=name, kind=kind, latitude=latitude, longitude=longitude, precision=precision)


HERE = place("here", 33.5, 36.3)


@pytest.mark.parametrize(
    ("other", "right", "above"),
    [
        (place("east", 33.5, 36.6), True, None),
        (place("west", 33.5, 36.0), False, None),
        (place("north", 33.6, 36.3), None, True),
        (place("south", 33.4, 36.3), None, False),
    ],
    ids=["east is right", "west is left", "north is up", "south is down"],
)
def test_directions(other, right, above):
    (dot,) = locator(HERE, [other]).dots
    assert right is None or (dot.x > WIDTH / 2) is right
    assert above is None or (dot.y < HEIGHT / 2) is above


@pytest.mark.parametrize(
    "other",
    [HERE, place("land", 33.9, 35.8, kind="country"), place("desert", 33.6, 36.4, precision=200_000)],
    ids=["itself", "a country", "what is known too vaguely"],
)
def test_what_is_no_dot(other):
    assert locator(HERE, [other]).dots == ()


def test_a_label_without_room_is_left_out_and_the_more_reported_keeps_its_own():
    dots = locator(HERE, [place(name, 33.6, 36.1) for name in ("first", "second")]).dots
    assert [dot.label for dot in dots] == ["right", ""]


def test_a_label_at_the_right_edge_stands_on_the_left():
    (dot,) = locator(HERE, [place("easternmost", 33.5, 36.9)]).dots
    assert dot.label == "left"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [(HERE, HERE, 0), (place("a", 0, 0), place("b", 0, 1), 111.2), (place("a", 0, 179.5), place("b", 0, -179.5), 111.2)],
    ids=["nothing", "a degree", "across the date line"],
)  # fmt: skip
def test_kilometres(one, other, apart):
    assert kilometres(one, other) == pytest.approx(apart, abs=0.1)


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 3_000_000), st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), max_size=9))  # fmt: skip
def test_any_place_on_earth_has_a_map(latitude, longitude, precision, others):
    made = locator(place("p", latitude, longitude, precision), [place(f"o{n}", *at) for n, at in enumerate(others)])
    assert made.radius > 0
    assert 0 < made.scale < WIDTH
    assert made.kilometres >= 1
    assert len(made.meridians) + len(made.parallels) < 120
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in made.dots)
