"""Reading through the program's contract."""

import shlex
import sys

import pytest

import contract

ECHO = """
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    print(json.dumps({"report": {"id": given["id"], "text": given["text"] + %r}, "reading": {}}))
"""
DOCUMENTS = [{"doc_id": "a", "text": "One\u2028two."}, {"doc_id": "b", "text": "“Three”"}]


def program(change="", tail=""):
    return shlex.join([sys.executable, "-c", ECHO % change + tail])


def test_a_line_for_each_text():
    assert [line["report"]["id"] for line in contract.read(DOCUMENTS, program())] == ["a", "b"]


def test_a_changed_text_is_refused():
    with pytest.raises(SystemExit, match="id or text of a is changed"):
        contract.read(DOCUMENTS, program("."))


def test_a_missing_line_is_refused_with_what_the_program_said():
    with pytest.raises(SystemExit, match="0 lines for 2 texts, exit 3; no model"):
        contract.read(
            DOCUMENTS, shlex.join([sys.executable, "-c", "import sys; print('no model', file=sys.stderr); sys.exit(3)"])
        )
