"""`dateline read`."""

import json
import subprocess
import sys
from dataclasses import fields

import pytest

from dateline.model import Reading, Report


@pytest.fixture(autouse=True)
def _reads(hands):
    pass


@pytest.fixture
def texts(tmp_path):
    def written(*lines):
        path = tmp_path / "texts.jsonl"
        path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
        return path

    return written


GOOD = {
    "id": "a/1",
    "text": "Omar Silva said that the fire was set on Monday.\n\n\U0001f600 Ana Lind said that it was not.",
}


def test_one_object_a_line_with_every_field(run, demo):
    code, out, err = run("read", "--json", demo / "flattened-tag-page.txt", demo / "cut-off.rss")
    lines = out.split("\n")
    assert (code, lines.pop(), len(lines)) == (0, "", 7)
    for line in map(json.loads, lines):
        assert list(line) == ["report", "reading", "links"]
        assert list(line["report"]) == [one.name for one in fields(Report)]
        assert list(line["reading"]) == [one.name for one in fields(Reading)]
        assert line["reading"]["report"] == line["report"]["id"]
        mentions = {mention["id"] for mention in line["reading"]["mentions"]}
        assert line["links"]
        assert {link["mention"] for link in line["links"]} <= mentions
        assert all(
            link["why"] and {"to", "target", "name", "kind", "latitude", "longitude"} <= set(link)
            for link in line["links"]
        )
        mentions = {one["id"] for one in line["reading"]["mentions"]}
        for said in line["reading"]["attributions"]:
            assert said["source"] in mentions
            for part in said["content"]:
                assert line["report"]["text"][part["start"] : part["end"]] == part["exact"]
    assert "flattened-tag-page.txt:67: text has no heading" in err
    assert "feed breaks off" in err


def test_texts_keep_their_ids_texts_and_order(run, texts):
    path = texts(GOOD, {"id": "b", "text": "", "published": None}, GOOD | {"published": "2016-10", "outlet": "X"})
    code, out, err = run("read", "--json", "--texts", path)
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [one["report"]["id"] for one in found] == ["a/1", "b", "a/1"]
    assert [one["report"]["text"] for one in found] == [GOOD["text"], "", GOOD["text"]]
    assert [one["report"]["outlet"] for one in found] == [None, None, "X"]
    assert found[2]["report"]["published"] == {"edtf": "2016-10", "as_written": "2016-10", "zone": None}
    said = found[0]["reading"]["attributions"][1]["content"][0]
    assert GOOD["text"][said["start"] : said["end"]] == said["exact"] == "set on Monday"


def test_a_bad_line_is_named_and_the_others_are_read(run, texts):
    path = texts(GOOD, "{", {"id": "b"}, GOOD)
    code, out, err = run("read", "--json", "--texts", path)
    assert (code, out.count("\n")) == (1, 2)
    assert f"dateline: {path}:2: line holds no text to read (" in err
    assert f"{path}:3: " in err


def test_standard_input(run):
    line = json.dumps(GOOD).encode()
    assert run("read", "--json", "--texts", "-", stdin=line)[0] == 0
    code, out, _ = run("read", "--json", "-", stdin=b"Road open\n\nThe council said that the road was open.")
    assert (code, out.count("\n")) == (0, 1)


@pytest.mark.parametrize(("rest", "said"), [((), "file is empty"), (("--texts",), "nothing in it to read")])
def test_nothing_to_read_is_no_success(run, tmp_path, rest, said):
    (tmp_path / "empty").write_bytes(b"")
    code, out, err = run("read", "--json", *rest, tmp_path / "empty")
    assert (code, out) == (1, "")
    assert f"empty: {said}" in err
    code, out, err = run("read", "--json", *rest, tmp_path / "none")
    assert (code, out, "none: no such file" in err) == (1, "", True)


def test_a_stumble_gives_code_one_and_an_empty_reading(run, texts, hands):
    hands.stumbles = lambda report: report.id == "odd"
    code, out, err = run("read", "--json", "--texts", texts(GOOD, GOOD | {"id": "odd"}, GOOD))
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, len(found)) == (1, 3)
    assert (found[1]["reading"]["attributions"], len(found[1]["reading"]["problems"])) == ([], 1)
    assert "report odd: reader stumbled (ZeroDivisionError" in err


def test_in_words(run, texts):
    code, out, _ = run("read", "--texts", texts(GOOD))
    assert code == 0
    assert "1 Omar Silva [said]  says, speech, indirect, sure 0.90" in out
    assert "unnamed outlet <- Omar Silva" in out
    assert not any(line.endswith(" ") for line in out.split("\n"))


def test_a_reader_of_the_output_that_stops_early_hears_no_complaint(demo):
    code = (
        "import sys, types; sys.path.insert(0, '.'); from tests.conftest import Hands; made = Hands();"
        "module = types.ModuleType('dateline.read'); module.by, module.read = made.by, made.read;"
        "sys.modules['dateline.read'] = module; from dateline.cli import main; main()"
    )
    command = f'{sys.executable} -c "{code}" read --json {demo} | head -c 10'
    done = subprocess.run(command, shell=True, capture_output=True, check=False, cwd=demo.parent)
    assert len(done.stdout) == 10
    assert b"Traceback" not in done.stderr
    assert b"roken" not in done.stderr
