from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import Unreadable
from dateline.resolve.index import Index, write

ENTRIES = [(("damascus", "dimashq"), b"one"), (("dana",), b""), (("dana", "ad dana"), b"three")]


def test_a_name_leads_to_every_record_that_bears_it_in_their_order(tmp_path):
    path = tmp_path / "a.index"
    write(path, "places", ENTRIES, note="own words")
    index = Index(path)
    assert [index.rows(key) for key in ("damascus", "dimashq", "dana", "ad dana", "aleppo")] == [
        (0,), (0,), (1, 2), (2,), ()
    ]  # fmt: skip
    assert [index.record(row) for row in range(len(index))] == [b"one", b"", b"three"]
    assert (index.header.kind, index.header.note, index.header.names) == ("places", "own words", 5)


def test_the_same_entries_give_the_same_bytes_and_leave_no_half_file(tmp_path):
    first, second = tmp_path / "a.index", tmp_path / "b.index"
    write(first, "places", ENTRIES)
    write(second, "places", [(tuple(reversed(keys)), data) for keys, data in ENTRIES])
    assert first.read_bytes() == second.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.index", "b.index"]


@pytest.mark.parametrize("data", [b"", b"something else", b"dateline index 1\n", b"dateline index 1\n{}\n"])
def test_what_is_no_index_says_so(tmp_path, data):
    path = tmp_path / "a.index"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"a\.index: no index of names"):
        Index(path)


def test_an_index_cut_short_says_so(tmp_path):
    path = tmp_path / "a.index"
    write(path, "places", ENTRIES)
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(Unreadable, match="cut short"):
        Index(path)


@given(st.lists(st.tuples(st.lists(st.text(max_size=8), max_size=4), st.binary(max_size=20)), max_size=20))
def test_whatever_is_written_is_found_again(tmp_path_factory, entries):
    path = tmp_path_factory.mktemp("index") / "a.index"
    write(path, "any", entries)
    index = Index(path)
    assert len(index) == len(entries)
    for row, (keys, data) in enumerate(entries):
        assert index.record(row) == data
        assert all(row in index.rows(key) for key in keys)
