import time

import pytest

from dateline.errors import Unreadable
from dateline.model import Place
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.index import write
from dateline.resolve.placerecords import keys, packed


@pytest.fixture(scope="module")
def shipped():
    return Gazetteer()


def place(number, name, **more):
    return Place(
        id=f"geonames:{number}", name=name, kind="town", latitude=36.2, longitude=36.75, precision=1000, **more
    )


def written(path, *entries):
    write(
        path,
        "places",
        [(keys(names, [one.id], articles=True, transliterated=names), packed(one)) for one, names in entries],
    )
    return path


@pytest.mark.parametrize(
    ("words", "name", "how"),
    [
        ("Aleppo", "Aleppo", "exact name"),
        ("Ky.", "Kentucky", "abbreviation"),
        ("Kobani", "‘Ayn al ‘Arab", "another name of it"),
        ("Qamishli", "Al Qāmishlī", "name but for article or ending"),
        ("New York", "New York City", "exact name"),
    ],
)
def test_a_name_leads_to_its_place_and_says_how(shipped, words, name, how):
    assert (name, how) in [(one.place.name, one.how) for one in shipped.found(words)]


def test_a_name_that_is_not_found_is_looked_for_by_its_sound(shipped):
    assert not shipped.found("Sheik Maskin")
    assert [one.name for one in shipped.candidates("Sheik Maskin")] == ["Shaykh Miskīn"]


@pytest.mark.parametrize("name", ["geonames:170063", "iso:SY", "iso:SY-HL", "airport:OSLK", "iata:LTK", "place:jobar"])
def test_a_place_has_its_ids(shipped, name):
    assert shipped.place(name) is not None


def test_a_place_lies_in_places_nearest_first(shipped):
    town = shipped.place("geonames:4717560")
    assert [shipped.place(one).name for one in town.within] == ["Lamar County", "Texas", "United States"]


@pytest.mark.parametrize(
    ("word", "country"), [("Syrian", "SY"), ("Turks", "TR"), ("British", "GB"), ("American", "US"), ("Dutch", "NL")]
)
def test_a_demonym_leads_to_its_country(shipped, word, country):
    assert shipped.demonym(word).country == country


def test_the_shipped_file_opens_at_once():
    start = time.perf_counter()
    Gazetteer()
    assert time.perf_counter() - start < 0.05


def test_a_place_comes_back_as_it_went_in(tmp_path):
    one = place(1, "Ad Dana", country="SY", within=("iso:SY-ID",), population=5)
    found = Gazetteer([written(tmp_path / "a", (one, ["Ad Dana"]))])
    assert found.candidates("al-Dana") == (one,)
    assert found.place("geonames:1") == one


def test_of_two_files_the_first_counts_and_the_second_adds(tmp_path):
    first = written(tmp_path / "a", (place(1, "Dana"), ["Dana"]))
    second = written(tmp_path / "b", (place(1, "Dana!"), ["Dana", "Danat"]), (place(2, "Dana", population=9), ["Dana"]))
    both = Gazetteer([first, second])
    assert [one.name for one in both.candidates("Dana")] == ["Dana", "Dana"]
    assert [one.name for one in both.candidates("Danat")] == ["Dana!"]
    assert both.version == f"{Gazetteer([first]).version} {Gazetteer([second]).version}"


def test_what_is_no_gazetteer_is_refused(tmp_path):
    path = tmp_path / "x"
    path.write_text("no")
    with pytest.raises(Unreadable, match="no index of names"):
        Gazetteer([path])
