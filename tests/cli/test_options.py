"""Options that several verbs share."""

import pytest

from dateline.cli.options import opened
from dateline.errors import NoArchive


def test_the_named_archive_or_the_nearest(demo_archive, monkeypatch, tmp_path):
    assert opened(demo_archive.root).root == demo_archive.root
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoArchive):
        opened(None)
