import dividing
from entries import Entry

from dateline.model import Place


def entry(name, within, *, latitude=33.9, longitude=36.6, precision=2000, country="SY"):
    place = Place(
        id=f"place:{name}", name=name, kind="town", latitude=latitude, longitude=longitude, precision=precision, country=country
    )  # fmt: skip
    return Entry(place=place, within=within)


TOWNS = [
    entry("Yabroud", "geonames:1", latitude=33.97),
    entry("Arsal", "geonames:2", latitude=34.18),
    entry("Hermel", "geonames:3", country="LB"),
]


def within(one):
    return dividing.divided([one], TOWNS)[0].within


def test_a_small_place_lies_where_the_nearest_town_of_its_country_does():
    assert within(entry("Flita", "iso:SY")) == "geonames:1"


def test_what_is_said_is_kept():
    assert within(entry("Flita", "Qalamoun")) == "Qalamoun"


def test_large_and_far_places_and_those_of_no_country_stay_as_they_are():
    assert within(entry("Desert", "iso:SY", precision=90_000)) == "iso:SY"
    assert within(entry("Tanf", "iso:SY", longitude=38.66)) == "iso:SY"
    assert within(entry("Sea", None, country=None)) is None
