import zipfile

import pytest

from dateline.errors import TooLarge, Unreadable
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.importing import geonames


def line(number, name, letter, code, people=0, *, names="", latitude="33.5"):
    return "\t".join(map(str, [number, name, name, names, latitude, "36.3", letter, code, "SY", "", "11", "", "", "", people, "", 0, "Asia/Damascus", "2024-01-01"]))  # fmt: skip


LINES = [
    line(9900001, "Al Qarya", "P", "PPL", 1200, names="Qarya Kabira,القرية"),
    line(9900002, "Jabal Tawil", "T", "MT"),
    line(9900003, "Tariq", "R", "RD"),
    line(9900004, "Bad", "P", "PPL", latitude="north"),
    "short line",
]


@pytest.fixture(scope="module")
def known():
    return Gazetteer()


def imported(source, known, tmp_path):
    said = []
    out = tmp_path / "x.places"
    return geonames.places(source, known, out, said.append), Gazetteer([out]), said


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "SY.txt"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


def test_places_are_found_by_every_name(source, known, tmp_path):
    header, found, _ = imported(source, known, tmp_path)
    assert header.records == 2
    for words in ("Al Qarya", "Qarya", "Qarya Kabira", "القرية"):
        assert [one.id for one in found.candidates(words)] == ["geonames:9900001"]
    assert "CC BY 4.0" in header.note


def test_kinds_and_holders(source, known, tmp_path):
    _, found, _ = imported(source, known, tmp_path)
    town, hill = found.place("geonames:9900001"), found.place("geonames:9900002")
    assert (town.kind, hill.kind) == ("village", "mountain")
    assert known.place(town.within[0]).kind == "region"
    assert town.within[-1] == known.place("iso:SY").id


def test_lines_that_are_no_places_are_said_and_roads_are_not(source, known, tmp_path):
    _, _, said = imported(source, known, tmp_path)
    assert [one.subject for one in said] == ["SY.txt, line 4", "SY.txt, line 5"]


def test_a_zip_file_is_read_as_it_is(source, known, tmp_path):
    packed = tmp_path / "SY.zip"
    with zipfile.ZipFile(packed, "w") as into:
        into.write(source, "SY.txt")
        into.writestr("readme.txt", "about")
    assert imported(packed, known, tmp_path)[0].records == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a,b\n"])
def test_what_is_none_of_geonames_is_refused(content, known, tmp_path):
    path = tmp_path / "SY.txt"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        imported(path, known, tmp_path)
    assert not (tmp_path / "x.places").exists()


def test_too_many_places_are_refused(source, known, tmp_path, monkeypatch):
    monkeypatch.setattr(geonames, "MOST_PLACES", 1)
    with pytest.raises(TooLarge, match="more than 1 places"):
        imported(source, known, tmp_path)
    assert not (tmp_path / "x.places").exists()


def test_its_files_are_known_by_their_first_line(source, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("name,kind\nX,group\n")
    assert geonames.looks_like(source)
    assert not geonames.looks_like(other)
    assert not geonames.looks_like(tmp_path / "absent")
