import pytest
import supplement

from dateline.errors import Unreadable
from dateline.resolve.gazetteer import Gazetteer

ENTRY = """
[[place]]
id = "place:x"
name = "X"
kind = "area"
latitude = 1.0
longitude = 2.0
precision = 1000
sources = ["https://example.org"]
"""


def written(tmp_path, text):
    (tmp_path / "a.toml").write_text(text)
    return list(supplement.reviewed(tmp_path))


def test_an_entry_is_a_place(tmp_path):
    (entry,) = written(tmp_path, ENTRY + 'country = "SY"\n')
    assert (entry.place.id, entry.place.country, entry.within) == ("place:x", "SY", "iso:SY")


@pytest.mark.parametrize("text", [ENTRY + ENTRY, ENTRY + 'colour = "red"\n', "[[place]]\n", "no toml"])
def test_what_is_no_entry_is_refused(tmp_path, text):
    with pytest.raises(Unreadable, match=r"a\.toml"):
        written(tmp_path, text)


def test_the_shipped_supplement_has_its_sources_and_lies_on_earth():
    every = list(supplement.reviewed())
    assert len(every) > 500
    for one in every:
        assert -90 <= one.place.latitude <= 90
        assert -180 <= one.place.longitude <= 180
        assert one.place.precision > 0


def test_the_shipped_gazetteer_was_built_with_the_supplement_as_it_is():
    shipped = Gazetteer()
    names = {one.place.id: one for one in supplement.reviewed() if one.place.kind != "continent"}
    assert [one for one in names if shipped.place(one) is None] == []
    moved = [
        one.place.id
        for one in names.values()
        if (found := shipped.place(one.place.id)).id == one.place.id and abs(found.latitude - one.place.latitude) > 1e-4
    ]
    assert moved == []
