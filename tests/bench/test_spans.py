"""Scores of spans."""

import pytest

from spans import NOTHING, Score, exact, flat, only


def test_ends_and_label_must_agree_and_a_thing_counts_once():
    score = exact([(0, 3, "A"), (5, 9, "B"), (5, 9, "B")], [(0, 3, "A"), (5, 9, "A"), (5, 8, "B")])
    assert score == Score(right=1, found=3, annotated=2)
    assert score.f1 == pytest.approx(0.4)


def test_nothing_is_no_division_by_zero():
    assert (NOTHING.precision, NOTHING.recall, NOTHING.f1) == (0, 0, 0)


def test_micro_averages_add_counts():
    total = Score(right=1, found=1, annotated=1) + Score(right=0, found=3, annotated=1)
    assert (total.precision, total.recall) == (0.25, 0.5)


def test_flat_keeps_the_longer_and_of_equals_the_first():
    assert flat([(0, 9, "T"), (3, 9, "T"), (9, 12, "V"), (12, 15, "W"), (13, 16, "W")]) == {
        (0, 9, "T"),
        (9, 12, "V"),
        (12, 15, "W"),
    }


def test_only_leaves_other_labels_out():
    assert only([(0, 1, "A"), (0, 1, "B")], {"B"}) == {(0, 1, "B")}
