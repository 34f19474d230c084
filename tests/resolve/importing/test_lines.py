"""Files of lines, plain or compressed."""

import bz2
import gzip
import lzma

import pytest

from dateline.errors import Unreadable
from dateline.resolve.importing import lines as module
from dateline.resolve.importing.lines import lines, opened, readable

TEXT = "first\nsecond, Ünder\nlast"


@pytest.mark.parametrize(
    ("name", "packed"),
    [("a.txt", lambda data: data), ("a.json.gz", gzip.compress), ("a.bz2", bz2.compress), ("a.xz", lzma.compress)],
    ids=["plain", "gz", "bz2", "xz"],
)
def test_lines_are_numbered_from_one_however_they_are_packed(tmp_path, name, packed):
    path = tmp_path / name
    path.write_bytes(packed(TEXT.encode()))
    assert list(lines(path)) == [(1, "first\n"), (2, "second, Ünder\n"), (3, "last")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\xef\xbb\xbffirst\r\nlast\r\n", ["first\r\n", "last\r\n"]),
        (b"\n\n", ["\n", "\n"]),
        ("one\u2028still one".encode(), ["one\u2028still one"]),
    ],
    ids=["empty", "a mark at the beginning and ends of Windows", "empty lines", "a separator within a line"],
)
def test_what_a_line_is(tmp_path, data, expected):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert [line for _, line in lines(path)] == expected


def test_what_is_no_utf_8_costs_its_own_line_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("good ü\nbad ".encode() + b"\xfc\xff\nlast\n")
    assert [readable(line) for _, line in lines(path)] == [True, False, True]


def test_a_line_that_is_too_long_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LONGEST", 5)
    path = tmp_path / "a.txt"
    path.write_text("1234\n123456\n")
    with pytest.raises(Unreadable, match=r"a\.txt:2: line is longer than 5 characters; split the file"):
        list(lines(path))


@pytest.mark.parametrize("name", ["absent.txt", "absent.gz", "absent.bz2", "absent.xz"])
def test_a_file_that_is_not_there_is_refused(tmp_path, name):
    with pytest.raises(Unreadable, match="it cannot be opened"):
        opened(tmp_path / name)
