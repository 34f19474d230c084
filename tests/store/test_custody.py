"""The chain of custody."""

from dataclasses import replace

from dateline.archive import Archive, Problem
from dateline.store import custody


def findings(archive):
    return [str(one) for one in archive.verify() if isinstance(one, Problem)]


def test_the_chain_holds_together(archive, demo):
    archive.add([str(demo / "article.html")])
    first, second = archive.custody()
    assert (first.action, second.action) == ("archive created", "capture added")
    assert second.previous == first.hash
    assert custody.sealed(second) == second.hash
    assert custody.sealed(replace(second, note="another")) != second.hash


def test_every_changed_byte_of_the_file_is_found(archive, demo):
    archive.add([str(demo / "article.html")])
    path = archive.root / "custody.jsonl"
    whole = path.read_bytes()
    for place in range(0, len(whole), 37):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert findings(archive), place
    path.write_bytes(whole)
    assert findings(archive) == []


def test_a_torn_last_line_is_completed_by_the_next_writer(archive, demo):
    archive.add([str(demo / "article.html")])
    path = archive.root / "custody.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    assert findings(archive)
    Archive(archive.root).add([str(demo / "open-desk.atom")])
    assert path.read_bytes().startswith(whole)
    assert findings(archive) == []


def test_an_ending_that_changed_is_found(archive):
    path = archive.root / "custody.jsonl"
    whole = path.read_bytes()
    for changed in (whole[:-1], whole[:-1] + b"\r"):
        path.write_bytes(changed)
        assert findings(archive)
