"""Pages of places."""

import re

import pytest
from tests.serve.test_actors import section, words


@pytest.fixture(scope="module")
def page(told):
    return told[0].text(f"/place/{told[3]}")


def test_every_place_is_listed_with_its_precision(told):
    listed = words(told[0].text("/places"))
    assert re.search(r"Damascus [a-z]+, ± [\d,]+ k?m", listed)


def test_a_name_that_is_open_is_listed_and_not_guessed(told):
    assert "nothing is guessed" in told[0].text("/places") or "Not found" not in told[0].text("/places")


@pytest.mark.parametrize(
    "said",
    ["Damascus", "Syria", "Precision within", "Latitude 33.5", "Longitude 36.", "WGS84", "CC BY 4.0", "Kept as"],
    ids=lambda said: said,
)
def test_a_place_says_what_it_is_and_how_precisely_that_is_known(page, said):
    assert said in words(page)


def test_precision_is_stated_in_metres(page):
    assert re.search(r"within <strong>[\d,]+ m</strong>", page)


def test_the_map_is_drawn_on_the_page_and_asks_nobody(page):
    drawn = page[page.index('<svg class="map"') : page.index("</svg>")]
    assert 'role="group"' in drawn
    assert "http" not in drawn
    assert drawn.count('class="here"') == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [("wordings", "Marlow"), ("here", "at least 11 killed"), ("here", "Who says so?"), ("reports", "Convoy struck")],
    ids=lambda value: value,
)
def test_what_reports_say_of_it(page, name, said):
    assert said in section(page, name)


def test_a_place_that_is_not_there(told):
    assert told[0].get("/place/place:nowhere-at-all").status == 404
