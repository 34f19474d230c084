"""How things look in a terminal."""

import io
import sys

import pytest
from rich.cells import cell_len

from dateline.cli.terminal import as_json, console, count, numbered, row, safe, when, wrapped
from dateline.model import Report, Stamp


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


@pytest.mark.parametrize(
    "words",
    ["ordinary words " * 20, "停火协议 " * 40, "الهدنة في المدينة " * 20, "x" * 250],
    ids=["latin", "wide", "arabic", "one word"],
)
def test_lines_of_any_script_stay_within_the_columns_and_keep_every_letter(words, capsys):
    numbered(console(), 7, [words, "blog <- Wire"])
    out = capsys.readouterr().out
    assert max(cell_len(line) for line in out.splitlines()) <= 100
    assert "".join(out.split()) == "7" + "".join(words.split()) + "blog<-Wire"
    assert not any(line != line.rstrip() for line in out.splitlines())


def test_what_could_drive_a_terminal_is_taken_out_of_numbered_lines(capsys):
    numbered(console(), 1, ["a\x1b[2Jb", "[bold]\u202ec"])
    out = capsys.readouterr().out
    assert ("\x1b" in out, "\u202e" in out) == (False, False)
    assert "[bold]" in out


@pytest.mark.parametrize(
    "outlet", ["Wire", "停火协议通讯社停火协议通讯社", "وكالة", None, "A name that is far too long for its column"]
)
def test_headlines_stand_below_each_other_whatever_the_outlet_is_called(outlet):
    report = Report(
        id="0" * 16, capture="c", carrier=None, outlet=outlet, headline="Quay closed", source_title=None, text="x",
        zones=(), language="en", byline=(), posted=None, published=None, edited=None, provenance=(), uri=None,
        links=(), tags=(), excerpt=False, problems=(),
    )  # fmt: skip
    before, _, _ = row(report).partition("Quay closed")
    assert cell_len(before) == 10 + 2 + 16 + 2 + 22 + 2
