"""`dateline reread`."""

import json


def test_it_reads_what_waits_and_says_when_nothing_does(run, archive, demo, hands):
    archive.add([str(demo / "flattened-tag-page.txt")])
    assert "5 reports wait to be read: dateline reread" in run("status", "-a", archive.root)[1]
    code, out, err = run("reread", "-a", archive.root)
    assert (code, out, err) == (0, "Read 5 reports.\n", "")
    assert "Read         5 by hand/1" in run("status", "-a", archive.root)[1]
    assert "Nothing waits to be read: 5 reports" in run("reread", "-a", archive.root)[1]
    assert len(hands.asked) == 5


def test_all_of_them_and_those_of_another_reader(run, archive, demo, hands):
    archive.add([str(demo / "flattened-tag-page.txt")])
    hands.name = "hand/0"
    run("reread", "-a", archive.root)
    hands.name = "hand/1"
    assert json.loads(run("reread", "--json", "-a", archive.root)[1])["reports_read"] == 5
    assert json.loads(run("reread", "--json", "--all", "-a", archive.root)[1])["reports_read"] == 5


def test_where_the_reader_stumbles_the_code_is_one(run, archive, demo, hands):
    archive.add([str(demo / "flattened-tag-page.txt")])
    hands.stumbles = lambda report: report.outlet == "Al-Furat Daily"
    code, out, _ = run("reread", "-a", archive.root)
    assert code == 1
    assert "Read 5 reports." in out
    assert "reader stumbled" in out
