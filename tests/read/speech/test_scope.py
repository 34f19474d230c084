"""Stances that what is attributed decides."""

import pytest

from dateline.read.speech.scope import stance


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("called", "the raid a war crime", "accuses"),
        ("has described", "the blockade as collective punishment", "accuses"),
        ("calls", "its drill an anti-terrorist operation", "says"),
        ("called", "the report “pure propaganda”", "denies"),
        ("dismissed", "the report as propaganda", "denies"),
        ("described", "the mood in the camp as calm", "says"),
        ("called for", "an end to the massacres", "asks"),
        ("told", "residents to leave within two days", "orders"),
        ("told", "the road was open", "says"),
        ("agreed", "the bridge was unsafe", "confirms"),
        ("agreed", "to open the crossing", "promises"),
        ("agreed to", "a truce", "promises"),
        ("vowed", "revenge for the raid", "threatens"),
        ("vowed", "to rebuild the school", "promises"),
        ("in", "the terrorists", None),
    ],
)
def test_what_a_cue_does_with_what_it_attributes(cue, content, expected):
    assert stance(cue, content) == expected
