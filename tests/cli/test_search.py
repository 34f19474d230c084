"""`dateline search`."""

import json


def test_hits_are_marked(run, demo_archive):
    out = run("search", "wheat", "-a", demo_archive.root)[1]
    assert "[wheat]" in out.lower()
    assert "1 of 1 report that hold this" in out


def test_json_and_bad_queries(run, demo_archive):
    hit = json.loads(run("search", "--json", "wheat", "-a", demo_archive.root)[1])
    assert hit["report"]["outlet"] == "Al-Furat Daily"
    code, _, err = run("search", "-a", demo_archive.root, "--", "-wheat")
    assert (code, "only says what not to find" in err) == (2, True)
