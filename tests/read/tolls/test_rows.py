import pytest

from dateline.read.tolls.people import groups
from dateline.read.tolls.rows import chain

CASES = [
    ("two guards and a nurse", ["two guards", "a nurse"]),
    ("two guards, three nurses and a child", ["two guards", "three nurses", "a child"]),
    ("two guards, and 30 others fled", ["two guards"]),
    ("ten people, including two children", ["ten people", "two children"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_groups_of_a_list(text, expected):
    found = chain(text, 0, (), groups(text, (0, len(text)), ()))
    assert [text[slice(*one.span)] for one in found] == expected
