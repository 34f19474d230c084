"""The grammar of time expressions: the sentences of sentences.toml, by day of publication."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from tests.read.times.telling import told

_MARK = re.compile(r"\{([^|{}]+)\|([^|{}]*)\}")
SENTENCES = [
    (day, sentence)
    for day, part in tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8")).items()
    for sentence in part["marked"]
]
ENOUGH = 0.9
"""The sentences were written from the guidelines before the grammar was; so many of their times are right at least."""


def shares():
    right = of = 0
    for day, sentence in SENTENCES:
        try:
            anchor = date.fromisoformat(day)
        except ValueError:
            anchor = None
        found = told(_MARK.sub(r"\1", sentence), anchor)
        for mark in _MARK.finditer(sentence):
            of += 1
            right += found.get(mark[1], (None, None))[1] == mark[2]
    return right, of


def test_most_sentences_come_out_as_annotated():
    right, of = shares()
    assert of > 200
    assert right / of >= ENOUGH, f"{right} of {of}"


@pytest.mark.parametrize(
    "text", ["May he rest.", "Second, they left.", "March on!", "The 49 targets were hit.", "Sun and rain."]
)
def test_what_is_no_time(text):
    assert told(text) == {}
