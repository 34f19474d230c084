"""Whether a clause looks back or ahead."""

import pytest

from dateline.read.times.tense import FUTURE, PAST, tense
from dateline.read.times.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left on Friday", PAST),
        ("They have left on Friday", PAST),
        ("They will leave on Friday", FUTURE),
        ("They are to leave on Friday", FUTURE),
        ("The talks, set to begin Friday", FUTURE),
    ],
)
def test_tense(text, expected):
    found, letters = tokens(text, 0, len(text))
    at = next(number for number, token in enumerate(found) if token.word == "friday")
    assert tense(found, letters, at, at + 1) == expected
