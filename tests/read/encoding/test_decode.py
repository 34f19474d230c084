import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dateline.read.encoding.decode import spans

SCORES = arrays(np.float32, st.tuples(st.integers(1, 5), st.just(5)), elements=st.floats(-4, 4, width=16))


def tags_of(found, total):
    tags = [0] * total
    for one in found:
        tags[one.first : one.last] = [2 * one.label + 2] * (one.last - one.first)
        tags[one.first] = 2 * one.label + 1
    return tags


def allowed(tags):
    return all(
        tag == 0 or tag % 2 == 1 or before in (tag, tag - 1) for before, tag in zip([0, *tags], tags, strict=False)
    )


@given(SCORES)
def test_no_other_sequence_that_is_allowed_scores_higher(scores):
    total = len(scores)
    found = tags_of(spans(scores, np.arange(total)), total)
    assert allowed(found)
    rows = np.arange(total)
    best = max(scores[rows, list(tags)].sum() for tags in itertools.product(range(5), repeat=total) if allowed(tags))
    assert scores[rows, found].sum() >= best - 1e-3


def test_a_span_ends_with_the_last_piece_of_its_last_word():
    scores = np.full((4, 3), -1, np.float32)
    scores[0, 1] = scores[2, 0] = 3
    (one,) = spans(scores, np.array([0, 2]))
    assert (one.first, one.last, one.label) == (0, 2, 0)
    assert 0.9 < one.score <= 1


def test_a_bias_silences_weak_spans():
    scores = np.array([[0.0, 1.0, -5.0]], np.float32)
    assert len(spans(scores, np.array([0]))) == 1
    assert spans(scores, np.array([0]), bias=2.0) == []


def test_nothing_gives_nothing():
    assert spans(np.zeros((0, 3), np.float32), np.zeros(0, np.int64)) == []
