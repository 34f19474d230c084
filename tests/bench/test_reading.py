"""Figures of the reading stage: which sets, which files, how the scorers beside the data are called."""

import json
import shlex
import sys

import pytest

import reading
from gold import shared

HERE = shared()
TEXT = "Ann Lee said rain fell in Oslo."
GOLD = {
    "doc_id": "a",
    "text": TEXT,
    "attributions": [
        {"id": "1", "source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 30]], "inside": None, "kind": "speech"},
        {"id": "2", "source": [], "cue": [[18, 22]], "content": [[23, 30]], "inside": None, "kind": "attitude"},
    ],
    "spans": [{"start": 0, "end": 7, "label": "Person"}, {"start": 26, "end": 30, "label": "Location"}],
}
PROGRAM = """
import json, sys
place = lambda start, end: {"start": start, "end": end}
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    mentions = [{"id": "m", "evidence": place(0, 7), "kind": "person", "form": "name"}]
    said = [{"id": "x", "source": "m", "cue": [place(8, 12)], "content": [place(13, 30)], "inside": None, "kind": "speech", "stance": "says", "hedge": False}]
    print(json.dumps({"report": given, "reading": {"mentions": mentions, "attributions": said, "claims": []}}))
"""
needs_scorers = pytest.mark.skipif(HERE is None, reason="the scorers beside the annotated data are not here")


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "test.jsonl"
    path.write_text(json.dumps(GOLD) + "\n")
    return path


def figures(name, gold):
    command = shlex.join([sys.executable, "-c", PROGRAM])
    return {figure: value.f1 for figure, value in reading.measured(HERE, name, [gold], command).items()}


@needs_scorers
def test_attributions_of_another_gold_file(gold):
    found = figures("polnear", gold)
    assert found["source"] == 100
    assert found["whole"] == found["flat whole"] == pytest.approx(66.7, abs=0.1)
    assert found["right kind"] == 100
    assert "nested" not in found


@needs_scorers
def test_statements_leave_attitudes_out(gold):
    assert figures("statements", gold)["whole"] == 100


@needs_scorers
def test_names_of_another_gold_file(gold):
    assert figures("newswire", gold) == {"typed": pytest.approx(66.7, abs=0.1), "span": pytest.approx(66.7, abs=0.1)}


def test_every_set_has_files_but_statements():
    assert [name for name, one in reading.SETS.items() if not one.files] == ["statements"]


@pytest.mark.skipif(HERE is None, reason="the annotated data is not here")
def test_the_pinned_files_are_here():
    assert all(path.is_file() for path in reading.data(HERE))
    assert not any("train" in path.name or "test" in path.name for path in reading.data(HERE))


def test_gold_needs_its_set(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["reading.py", "--gold", "x.jsonl"])
    with pytest.raises(SystemExit):
        reading.main()
    assert "--gold needs the --set" in capsys.readouterr().err


def test_without_the_data_it_says_where_to_put_it(monkeypatch, capsys):
    monkeypatch.setattr(reading, "shared", lambda: None)
    monkeypatch.setattr(sys, "argv", ["reading.py"])
    reading.main()
    assert "DATELINE_SHARED" in capsys.readouterr().out
