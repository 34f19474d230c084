"""`dateline add`."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("hands")


def test_the_summary_says_what_each_number_counts(run, tmp_path, demo):
    run("init", tmp_path / "a")
    code, out, _ = run("add", "--archive", tmp_path / "a", demo)
    assert code == 0
    assert "38 new reports from 11 new captures (files, pages or feeds)." in out
    assert "38 reports read: who says what, names, events." in out
    assert "flattened-tag-page.txt:67: text has no heading" in out
    code, out, _ = run("add", "--archive", tmp_path / "a", demo)
    assert (code, "11 captures here already" in out) == (0, True)


def test_failed_sources_give_code_one_and_lose_nothing_else(run, tmp_path, demo):
    run("init", tmp_path / "a")
    code, out, _ = run("add", "--json", "-a", tmp_path / "a", tmp_path / "none", demo / "article.html")
    summary = json.loads(out)
    assert (code, summary["sources_failed"], summary["reports_new"]) == (1, 1, 1)


def test_standard_input_and_the_archive_above(run, tmp_path):
    run("init", tmp_path / "a")
    code, out, _ = run(
        "add",
        "-",
        cwd=tmp_path / "a" / "captures",
        stdin=b"Road open\n\nThe council said that the road was open.",
    )
    assert (code, "1 new report" in out) == (0, True)


def test_without_an_archive_it_says_how_to_make_one(run, tmp_path):
    code, _, err = run("add", "x", cwd=tmp_path)
    assert (code, "dateline init" in err) == (2, True)


def test_interrupted_it_says_what_was_done(tmp_path, demo, capsys, monkeypatch):
    from dateline.archive import Archive, Outcome
    from dateline.cli.add import run as add

    def interrupted(self, sources, *, follow, progress, reading):
        progress(Outcome(uri="a.txt", state="new", reports=3))
        reading(2, 3)
        raise KeyboardInterrupt

    archive = Archive.create(tmp_path / "a")
    monkeypatch.setattr(Archive, "add", interrupted)
    with pytest.raises(KeyboardInterrupt):
        add([str(demo)], follow=0, archive=archive.root, json=False)
    out = capsys.readouterr().out
    assert "3 new reports from 1 new capture" in out
    assert "2 reports read" in out
