"""Wordings that nobody said."""

import pytest

from dateline.read.speech.scare import scare
from dateline.read.words.quotes import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “moderate” rebels left the port.", True),
        ("They met the so-called “Harbour Committee” of the port.", True),
        ("The mayor called it “nonsense” at once.", False),
        ("“Never,” the mayor said.", False),
        ("He shouted something: “We won!”", False),
        ("The guards “have left” the port.", False),
        ("The guards left “the old port of the northern town” to nobody.", False),
    ],
)
def test_wordings_and_speech(text, expected):
    (one,) = quotations(text)
    assert scare(text, one) is expected
