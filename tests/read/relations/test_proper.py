"""Names as rules need them."""

import pytest
from tests.read.relations.folding import named

from dateline.read.relations.proper import proper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Ida Low|PER} left.", ["Ida Low"]),
        ("The {US-led coalition|ORG} left.", ["US", "coalition"]),
    ],
)
def test_parts(text, expected):
    plain, names = named(text)
    found = [plain[slice(*one.span)] for one in proper(plain, names)]
    assert [one for one in expected if any(one in words for words in found)] == expected
