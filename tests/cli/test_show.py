"""`dateline show`."""

import json

from dateline.archive import Listed


def test_a_report_with_its_times_zones_and_provenance(run, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    code, out, _ = run("show", report.id[:8], "-a", demo_archive.root)
    assert code == 0
    assert "published  2015-06-11 20:31 (zone not stated)  by Al-Furat Daily" in out
    assert "-- source line --" in out
    assert "reading    4 voices, 4 claims: --reading shows them" in out
    assert "SHA-256" in out
    assert run("show", "--text", report.id, "-a", demo_archive.root)[1].strip() == report.text.strip()


def test_an_unknown_id(run, demo_archive):
    code, out, err = run("show", "zzz", "-a", demo_archive.root)
    assert (code, out) == (2, "")
    assert "dateline ls" in err


def test_a_report_with_its_reading(run, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    code, out, _ = run("show", "--reading", report.id, "-a", demo_archive.root)
    assert (code, "1 The army [said]" in out, "read by hand/1" in out) == (0, True, True)
    code, out, err = run("show", "--reading", "--json", report.id, "-a", demo_archive.root)
    found = json.loads(out)
    assert (code, err, list(found)) == (0, "", ["report", "reading", "links"])
    assert found["reading"]["attributions"][1]["inside"] == found["reading"]["attributions"][0]["id"]


def test_a_report_that_is_not_read_says_so(run, demo_archive):
    report = demo_archive.reports(Listed(), limit=100).reports[-1]
    assert "not read yet: dateline reread" in run("show", "--reading", report.id, "-a", demo_archive.root)[1]
    code, out, err = run("show", "--reading", "--json", report.id, "-a", demo_archive.root)
    assert (code, json.loads(out)["reading"], "dateline reread" in err) == (0, None, True)


def test_it_prints_the_object_that_read_prints(run, archive, demo, hands):
    archive.add([str(demo / "open-desk.atom")])
    archive.reread()
    lines = run("read", "--json", demo / "open-desk.atom")[1].splitlines()
    for line in lines:
        report = json.loads(line)["report"]["id"]
        assert run("show", "--json", "--reading", report, "-a", archive.root)[1] == line + "\n"
    assert len(lines) == 3
