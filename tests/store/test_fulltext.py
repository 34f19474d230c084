"""The full-text index."""

import json

from dateline.archive import Archive


def test_text_that_looks_like_a_mark_is_not_one(archive: Archive, tmp_path):
    path = tmp_path / "feed.json"
    item = {
        "id": "1",
        "title": "bridge \u0002 x \u0003 road",
        "content_text": "The council said that the bridge was open again.",
    }
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}))
    archive.add([str(path)])
    _, (hit,) = archive.search("road")
    assert {hit.snippet[start:end] for start, end in hit.marks} == {"road"}
