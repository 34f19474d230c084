"""How things look in a terminal."""

import io
import sys

import pytest

from dateline.cli.terminal import as_json, count, safe, when, wrapped
from dateline.model import Stamp


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x1b[31mb", "a�[31mb"), ("a\u202eb", "a�b"), ("a\nb", "a\nb"), ("عربي", "عربي"), ("a\tb\x07", "a�b�")],
)
def test_what_could_drive_a_terminal_is_taken_out(text, shown):
    assert safe(text) == shown


def test_json_is_utf8_and_ends_in_one_line_feed_whatever_the_terminal_speaks(monkeypatch):
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="latin-1", newline="\r\n", write_through=True))
    as_json({"a": "дом"})
    assert out.getvalue() == '{"a":"дом"}\n'.encode()


def test_counts_and_times():
    assert (count(1, "report"), count(1200, "report"), count(2, "entry", "entries")) == (
        "1 report",
        "1,200 reports",
        "2 entries",
    )
    assert when(Stamp(edtf="2016-10", as_written="x", zone=None)) == "2016-10"
    assert when(Stamp(edtf="2016-10-04T10:26", as_written="x", zone="GMT")) == "2016-10-04 10:26 GMT"
    assert max(map(len, wrapped("word " * 100).split("\n"))) <= 100
