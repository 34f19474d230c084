import pytest

from dateline.read.tolls.numbers import quantities, value

CASES = [
    ("12 people", [(12, 12)]),
    ("at least 12 people", [(12, None)]),
    ("more than 1,200 people", [(1200, None)]),
    ("up to 40 people", [(None, 40)]),
    ("about 40 people", [(40, 40)]),
    ("between 20 and 30 people", [(20, 30)]),
    ("dozens of people", [(24, None)]),
    ("two hundred people", [(200, 200)]),
    ("nobody", [(0, 0)]),
    ("$12", []),
    ("a 12-year-old boy", []),
    ("12 percent", []),
    ("on March 12", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_how_many(text, expected):
    assert [(one.least, one.most) for one in quantities(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.2 million", 1_200_000), ("half a dozen", 6), ("two hundred and fifty", 250), ("two three", None)],
)
def test_the_number_that_words_stand_for(text, expected):
    assert value(text) == expected
