"""Marks on a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.serve.marked import LAYERS, Mark, runs, steps

TEXT = "Fars said that fighters told it that the road to Dana was closed."
MARKS = st.lists(
    st.builds(
        lambda layer, start, length: Mark(layer=layer, start=start, end=start + length),
        st.sampled_from(LAYERS),
        st.integers(0, 70),
        st.integers(0, 40),
    ),
    max_size=12,
)


def written(text, start, end, marks):
    """A passage in brackets: each layer by its first letter."""
    out = ""
    for step in steps(text, list(runs(start, end, marks))):
        if step.act == "words":
            out += step.words
        else:
            out += f"<{step.mark.layer[0]}>" if step.act == "open" else f"</{step.mark.layer[0]}>"
    return out


def mark(layer, words):
    start = TEXT.index(words)
    return Mark(layer=layer, start=start, end=start + len(words))


def test_what_lies_inside_stays_inside():
    marks = [mark("name", "Dana"), mark("said", "that the road to Dana was closed"), mark("said", "that fighters told it that the road to Dana was closed"), mark("name", "Fars")]  # fmt: skip
    assert written(TEXT, 0, len(TEXT), marks) == (
        "<n>Fars</n> said <s>that fighters told it <s>that the road to <n>Dana</n> was closed</s></s>."
    )


def test_what_overlaps_is_cut():
    marks = [Mark(layer="said", start=0, end=6), Mark(layer="said", start=3, end=9)]
    assert written("abcdefghij", 0, 10, marks) == "<s>abc<s>def</s></s><s>ghi</s>j"


def test_a_link_is_always_innermost():
    marks = [Mark(layer="link", start=0, end=8), Mark(layer="said", start=4, end=10)]
    assert written("abcdefghij", 0, 10, marks) == "<l>abcd</l><s><l>efgh</l>ij</s>"


def test_a_mark_that_goes_on_is_not_opened_for_the_first_time():
    long = Mark(layer="said", start=2, end=9)
    assert [step.first for step in steps("abcdefghij", list(runs(0, 5, [long]))) if step.act == "open"] == [True]
    assert [step.first for step in steps("abcdefghij", list(runs(5, 10, [long]))) if step.act == "open"] == [False]


@pytest.mark.parametrize(("start", "end"), [(0, len(TEXT)), (10, 30), (5, 5)])
@given(marks=MARKS)
def test_runs_give_back_the_passage_under_exactly_its_marks(start, end, marks):
    cut = list(runs(start, end, marks))
    assert "".join(TEXT[run.start : run.end] for run in cut) == TEXT[start:end]
    for run in cut:
        for place in range(run.start, run.end):
            wanted = [one for one in marks if one.start <= place < one.end]
            assert sorted(map(id, run.marks)) == sorted(map(id, wanted))


@given(marks=MARKS)
def test_every_mark_that_opens_closes_and_none_crosses_another(marks):
    stack, said = [], ""
    for step in steps(TEXT, list(runs(0, len(TEXT), marks))):
        if step.act == "open":
            stack.append(step.mark)
        elif step.act == "close":
            assert stack.pop() is step.mark
        else:
            said += step.words
    assert (stack, said) == ([], TEXT)
    firsts = [step.mark for step in steps(TEXT, list(runs(0, len(TEXT), marks))) if step.first]
    assert len({id(one) for one in firsts}) <= len(marks)
