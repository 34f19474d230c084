"""`dateline status`."""

import json


def test_numbers_say_what_they_count(run, demo_archive, hands):
    out = run("status", "-a", demo_archive.root)[1]
    assert "Read         37 by hand/1" in out
    assert "of them could not be read, such as in a language it does not know" in out
    assert "1 report waits to be read: dateline reread" in out
    assert "Reports      38 (2013-04-02 to 2017-03-11; 2 without a date)" in out
    assert "another version" not in out
    hands.name = "hand/2"
    assert "37 reports read by another version: dateline reread" in run("status", "-a", demo_archive.root)[1]
    assert json.loads(run("status", "--json", "-a", demo_archive.root)[1])["captures"] == 11
