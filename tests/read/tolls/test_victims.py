import pytest

from dateline.read.tolls.harms import harms
from dateline.read.tolls.people import groups
from dateline.read.tolls.victims import victims

CASES = [
    ("Shelling killed 12 civilians.", [("12 civilians", False)]),
    ("Twelve civilians were killed.", [("Twelve civilians", False)]),
    ("A man who was killed had left.", [("A man", False)]),
    ("Killing two guards and a nurse", [("two guards", False), ("a nurse", False)]),
    ("Ten people were killed in the blast, including two children.", [("Ten people", False), ("two children", True)]),
    ("Two guards watched as shells fell.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_whom_it_befell(text, expected):
    sentence = (0, len(text))
    found, people = harms(text, sentence), groups(text, sentence, ())
    got = [one for harm in found for one in victims(text, sentence, harm, found, people)]
    assert [(text[slice(*one.span)], one.part) for one in got] == expected
