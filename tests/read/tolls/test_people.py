import pytest

from dateline.read.finding import Named
from dateline.read.tolls.people import groups, plural

CASES = [
    ("Twelve soldiers left.", [("soldiers", 12, "people")]),
    ("Two of his bodyguards left.", [("bodyguards", 2, "people")]),
    ("A senior commander left.", [("A senior commander", 1, "one")]),
    ("No civilians left.", [("civilians", 0, "people")]),
    ("Twelve tanks left.", []),
    ("At least 12 left.", [(None, 12, "bare")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_who_is_counted(text, expected):
    found = groups(text, (0, len(text)), ())
    assert [(text[slice(*one.who)] if one.who else None, one.least, one.kind) for one in found] == expected


def test_a_person_named_is_one():
    (one,) = groups("Ali Hasan left.", (0, 15), [Named(span=(0, 9), label="PER", score=1.0)])
    assert (one.kind, one.least, one.most) == ("named", 1, 1)


@pytest.mark.parametrize(("word", "expected"), [("child", "children"), ("gunman", "gunmen"), ("enemy", "enemies"), ("guard", "guards")])  # fmt: skip
def test_plurals(word, expected):
    assert plural(word) == expected
