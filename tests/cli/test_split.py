"""`dateline split`: the contract that pipelines hang on."""

import json
from dataclasses import fields

from dateline.model import Report


def test_one_report_a_line_with_every_field(run, demo):
    code, out, err = run("split", "--json", demo / "flattened-tag-page.txt", demo / "arabic-tag-page.html")
    lines = out.split("\n")
    assert (code, lines.pop()) == (0, "")
    reports = [json.loads(line) for line in lines]
    assert len(reports) == 8
    for report in reports:
        assert list(report) == [one.name for one in fields(Report)]
        assert report["zones"][0]["start"] == 0
        assert report["zones"][-1]["end"] == len(report["text"])
    assert "flattened-tag-page.txt:67: text has no heading" in err


def test_line_separators_inside_a_text_end_no_line(run):
    code, out, _ = run(
        "split", "--json", "-", stdin="Road\u2028open\n\nThe council said that the road was open.".encode()
    )
    assert (code, out.count("\n")) == (0, 1)


def test_a_bad_file_gives_code_one_and_the_others_are_split(run, demo, tmp_path):
    code, out, err = run("split", "--json", tmp_path / "none.txt", demo / "article.html")
    assert (code, out.count("\n")) == (1, 1)
    assert "none.txt: no such file" in err
