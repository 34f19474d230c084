import msgspec
import pytest

from dateline.model import Place
from dateline.resolve.placerecords import Record, keys, packed

HOMS = Place(
    id="geonames:169577", name="Homs", kind="city", latitude=34.73, longitude=36.71, precision=9000, country="SY", within=("iso:SY-HI",), population=7
)  # fmt: skip


def test_a_place_of_geonames_is_numbers():
    record = msgspec.msgpack.decode(packed(HOMS), type=Record)
    assert (record.id, record.latitude, record.longitude, record.within) == (169577, 3473000, 3671000, ("iso:SY-HI",))


def test_what_holds_it_may_be_a_row():
    assert msgspec.msgpack.decode(packed(HOMS, (4,)), type=Record).within == (4,)


@pytest.mark.parametrize(("articles", "found"), [(True, ("n:al bab", "l:bab", "=x")), (False, ("n:al bab", "=x"))])
def test_a_name_with_an_article_is_found_without(articles, found):
    assert keys(["Al Bab"], ["x"], articles=articles) == found


def test_names_put_into_our_letters_are_found_by_sound_and_by_consonants():
    found = keys(["Shaykh Miskin"], [], articles=False, transliterated=["Shaykh Miskin"])
    assert found == ("n:shaykh miskin", "s:sIkmIskIn", "c:skmskn")
