import pytest

from dateline.read.tolls.figures import figures, nobody
from dateline.read.tolls.people import groups

CASES = [
    ("The death toll rose to 131.", [("killed", 131)]),
    ("The number of dead is 40.", [("killed", 40)]),
    ("The death toll rose from 12 to 40.", [("killed", 40)]),
    ("The blast claimed 400 lives.", [("killed", 400)]),
    ("The road toll rose to 12 dollars.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_figures_without_a_verb_of_harm(text, expected):
    sentence = (0, len(text))
    assert [(one.outcome, one.least) for one in figures(text, sentence, groups(text, sentence, ()))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were no casualties.", ["killed", "wounded"]),
        ("It hit a wall without causing any injuries.", ["wounded"]),
        ("There were no reports of casualties.", []),
    ],
)
def test_harm_that_none_came_to(text, expected):
    assert [one.outcome for one in nobody(text, (0, len(text)))] == expected
