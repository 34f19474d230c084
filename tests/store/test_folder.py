"""Bytes kept whole or not at all."""

import errno

import pytest

from dateline.errors import DatelineError, Unreadable
from dateline.model import Payload
from dateline.store.folder import Folder, guarded


def test_bytes_are_kept_read_only_under_their_digest(tmp_path):
    folder = Folder(tmp_path)
    folder.captures.mkdir()
    target = folder.bytes_of("ab" * 32)
    assert folder.keep(Payload(data=b"hello"), target) == 5
    assert target.read_bytes() == b"hello"
    assert target.stat().st_mode & 0o222 == 0
    assert target.parent.name == "ab"


def test_bytes_that_are_not_those_announced_are_not_kept(tmp_path):
    folder = Folder(tmp_path)
    folder.captures.mkdir()
    with pytest.raises(Unreadable, match="changed while it was read"):
        folder.keep(Payload(data=b"hello"), folder.bytes_of("ab" * 32), "ab" * 32)
    assert list(folder.captures.rglob("*")) == [folder.captures / "ab"]


def test_leftovers_are_swept(tmp_path):
    folder = Folder(tmp_path)
    folder.captures.mkdir()
    (folder.captures / ".new-1").write_bytes(b"half")
    folder.sweep()
    assert list(folder.captures.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot be written"), (errno.EACCES, "cannot be written")],
)
def test_a_disk_that_refuses_is_said_plainly(tmp_path, code, said):
    with pytest.raises(DatelineError, match=said), guarded(tmp_path):
        raise OSError(code, "x")
