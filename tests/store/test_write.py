"""Writing."""

import pytest

from dateline.archive import Archive
from dateline.errors import ArchiveExists
from dateline.model import Problem
from dateline.split import split
from dateline.store import Writer


def test_an_archive_is_made_once(archive, tmp_path):
    with pytest.raises(ArchiveExists, match="already"):
        Archive.create(archive.root)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    with pytest.raises(ArchiveExists, match="not empty"):
        Archive.create(tmp_path / "full")


def test_a_capture_is_entered_whole_or_not_at_all(archive, demo, captured):
    capture = captured((demo / "open-desk.atom").read_bytes(), "application/atom+xml; charset=utf-8")

    def torn():
        items = split(capture)
        yield next(items)
        raise KeyboardInterrupt

    with Writer(archive.root) as writer:
        held = writer.hold(capture)
        with pytest.raises(KeyboardInterrupt):
            writer.enter(held, torn())
        assert archive.status().reports == 0
        kept = writer.enter(held, split(capture))
    assert (kept.new, kept.reports) == (True, 3)


def test_what_could_not_be_placed_is_kept_with_its_reason(archive, captured):
    capture = captured("x")
    with Writer(archive.root) as writer:
        kept = writer.enter(writer.hold(capture), [Problem(subject="a", reason="b", remedy="c")])
    assert kept.problems == ("a: b; c",)
    assert archive.problems().sources == (("a", "b", "c"),)
