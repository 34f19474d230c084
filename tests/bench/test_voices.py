"""Figures of attributions."""

import importlib
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import voices
from gold import shared
from spans import Score
from voices import Voice, scores

OUTER = Voice(id="1", source=((0, 3),), cue=((4, 8),), content=((9, 40),), kind="speech", stance="says", hedge=False)
INNER = Voice(id="2", source=((9, 12),), cue=((13, 17),), content=((18, 40),), inside="1", kind="attitude")


def test_all_right():
    found = scores([OUTER, INNER], [OUTER, INNER])
    assert {name: score.f1 for name, score in found.items()} == dict.fromkeys(found, 1.0)


def test_an_overlap_is_lenient_and_not_whole():
    found = scores([OUTER], [replace(OUTER, content=((9, 30),))])
    assert (found["lenient"].f1, found["whole"].f1, found["content"].f1, found["cue"].f1) == (1, 0, 0, 1)


def test_a_source_too_many_is_not_lenient():
    assert scores([replace(OUTER, source=())], [OUTER])["lenient"].right == 0


def test_an_inner_one_needs_the_right_outer_one():
    found = scores([OUTER, INNER], [OUTER, replace(INNER, inside=None)])
    assert found["nested"] == Score(right=0, found=0, annotated=1)
    assert found["whole"].f1 == 1


def test_one_without_cue_counts_against_spans_alone():
    stray = Voice(id="9", source=(), cue=(), content=((50, 60),))
    found = scores([OUTER], [OUTER, stray])
    assert found["whole"].f1 == 1
    assert found["content"].found == 2


def test_labels_count_where_cues_belong_together():
    found = scores([OUTER], [replace(OUTER, stance="denies")])
    assert found["kind"] == Score(right=1, found=1, annotated=1)
    assert found["stance"] == Score(right=0, found=1, annotated=1)


def test_lines_of_the_contract_and_annotated_texts_give_the_same():
    place = lambda start, end: {"start": start, "end": end}  # noqa: E731 - a short table
    line = {
        "reading": {
            "mentions": [{"id": "m", "evidence": place(0, 3)}],
            "attributions": [
                {"id": "x", "source": "m", "cue": [place(4, 8)], "content": [place(9, 40)], "inside": None}
                | {"kind": "speech", "stance": "says", "hedge": False},
                {"id": "y", "source": None, "cue": [], "content": [place(50, 60)], "inside": None},
            ],
        }
    }
    document = {
        "attributions": [
            {"id": "1", "source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 40]], "inside": None}
            | {"kind": "speech", "stance": "says", "hedge": False},
            {"source": [], "cue": [], "content": [[50, 60]]},
        ]
    }
    assert scores(voices.annotated(document), voices.found(line))["whole"].f1 == 1


SPAN = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))
SPANS = st.lists(SPAN, max_size=2, unique=True).map(lambda spans: tuple(sorted(spans)))


@st.composite
def attributions(draw):
    found = []
    for number in range(draw(st.integers(0, 5))):
        inside = draw(st.one_of(st.none(), st.integers(0, 4).map(str)))
        found.append(Voice(id=str(number), source=draw(SPANS), cue=draw(SPANS), content=draw(SPANS), inside=inside))
    return found


@pytest.fixture(scope="module")
def theirs():
    folder = shared()
    if folder is None:
        pytest.skip("the scorer beside the annotated data is not here")
    sys.path.insert(0, str(folder / "score"))
    try:
        return importlib.import_module("attribution")
    finally:
        sys.path.remove(str(folder / "score"))


@settings(max_examples=200, deadline=None)
@given(gold=attributions(), got=attributions())
def test_figures_are_those_of_the_scorer_beside_the_data(theirs, gold, got):
    as_theirs = lambda every: [  # noqa: E731 - their shape
        {"id": one.id, "inside": one.inside, **{role: list(getattr(one, role)) for role in voices.ROLES}}
        for one in every
    ]
    wanted = theirs.score([as_theirs(gold)], [as_theirs(got)], ["word " * 6])
    mine = scores(gold, got)
    for role in voices.ROLES:
        assert round(100 * mine[role].f1, 1) == pytest.approx(wanted[role]["exact"]["F1"], abs=0.11)
    for name in ("lenient", "whole"):
        assert round(100 * mine[name].f1, 1) == pytest.approx(wanted["attribution"][name]["F1"], abs=0.11)
