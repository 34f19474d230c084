"""`dateline ls`."""

import json


def test_lists(run, demo_archive):
    out = run("ls", "-a", demo_archive.root, "--outlet", "Harbour Post", "--since", "2016")[1]
    assert "3 of 3 reports" in out
    assert "Nusra says it is now the Conquest Front" in out


def test_problems_with_their_reasons(run, demo_archive):
    out = run("ls", "-a", demo_archive.root, "--problems")[1]
    assert "text has no heading" in out
    assert "not published, so not reports: 1 draft" in out


def test_json_is_a_report_a_line(run, demo_archive):
    lines = run("ls", "--json", "-a", demo_archive.root, "--limit", "100")[1].splitlines()
    assert len([json.loads(line)["id"] for line in lines]) == 38
