"""`dateline show`."""

from dateline.archive import Listed


def test_a_report_with_its_times_zones_and_provenance(run, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    code, out, _ = run("show", report.id[:8], "-a", demo_archive.root)
    assert code == 0
    assert "published  2015-06-11 20:31 (zone not stated)  by Al-Furat Daily" in out
    assert "-- source line --" in out
    assert "SHA-256" in out
    assert run("show", "--text", report.id, "-a", demo_archive.root)[1].strip() == report.text.strip()


def test_an_unknown_id(run, demo_archive):
    code, out, err = run("show", "zzz", "-a", demo_archive.root)
    assert (code, out) == (2, "")
    assert "dateline ls" in err
