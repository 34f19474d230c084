"""Files, folders and standard input."""

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from dateline.capture import capture
from dateline.config import Limits, Settings
from dateline.errors import TooLarge, Unreadable
from dateline.model import Capture


def taken(source, **limits):
    return list(capture(str(source), Settings(limits=Limits(**limits))))


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"text of {name}")
    assert [one.uri.rpartition("/")[2] for one in taken(tmp_path)] == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "file is empty"),
        ("cut.html.gz", gzip.compress(b"<p>a" * 9)[:-9], "cut short"),
        ("bad.gz", b"\x1f\x8bnope", "damaged"),
    ],
)
def test_bad_files_are_errors_that_name_them(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    (error,) = taken(tmp_path / name)
    assert isinstance(error, Unreadable)
    assert name in str(error)
    assert said in str(error)


def test_packed_files_are_read_and_their_copies_removed(tmp_path):
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"<html><p>text</p></html>"))
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(30):
        (one,) = taken(tmp_path / "page.html.gz")
        assert one.type == "text/html"
    assert len(list(Path("/proc/self/fd").iterdir())) <= before + 2


def test_a_bomb_is_refused(tmp_path):
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(30_000_000)))
    (error,) = taken(tmp_path / "bomb.gz")
    assert isinstance(error, TooLarge)
    (error,) = taken(tmp_path / "bomb.gz", max_bytes=10_000)
    assert "10,000 bytes" in str(error)


@pytest.mark.parametrize("source", ["/no/such/file", "x" * 300, "a\0b"])
def test_paths_that_lead_nowhere(source):
    (error,) = taken(source)
    assert isinstance(error, Unreadable)


def test_a_link_that_leads_nowhere_and_names_in_odd_bytes(tmp_path):
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_text("some text")
    link, odd = sorted(taken(tmp_path), key=lambda one: isinstance(one, Capture))
    assert "leads nowhere" in str(link)
    assert odd.uri.encode()


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Заголовок\n\nТекст".encode())))
    (one,) = taken("-")
    assert (one.uri, one.type) == ("stdin:", "text/plain")


def test_a_large_file_stays_on_disk(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(b"words and more words\n" * 300_000)
    (one,) = taken(path)
    assert one.payload.path == path
    assert one.payload.data is None
