"""Names of running text, found again outside it."""

import pytest

from dateline.model import Zone
from dateline.read.again import again
from dateline.read.finding import Named

BODY = "The Lake Front met Hope Adams in Orania. Some hope remains."


def found(headline, *names):
    text = f"{headline}\n{BODY}"
    cut = len(headline) + 1
    zones = (Zone(kind="headline", start=0, end=cut), Zone(kind="body", start=cut, end=len(text)))
    named = [
        Named(span=(at := text.index(words, cut), at + len(words)), label=label, score=1.0) for words, label in names
    ]
    return [(text[slice(*one.span)], one.label, one.span[0]) for one in again(text, zones, named)]


@pytest.mark.parametrize(
    ("headline", "names", "expected"),
    [
        ("Lake Front asks Orania", [("Lake Front", "ORG"), ("Orania", "LOC")], [("Lake Front", "ORG", 0), ("Orania", "LOC", 16)]),
        ("Orania-backed fighters", [("Orania", "LOC")], [("Orania", "LOC", 0)]),
        ("Oranian fighters", [("Orania", "LOC")], []),
        ("Hope for Orania", [("Hope", "PER")], []),
        ("Hope Adams speaks", [("Hope Adams", "PER")], [("Hope Adams", "PER", 0)]),
        ("Lake Front asks", [("Lake", "LOC"), ("Lake Front", "ORG")], [("Lake Front", "ORG", 0)]),
        ("In Orania", [("Some", "DATE")], []),
    ],
    ids=["whole words", "before a hyphen", "never a part of a word", "a word that is written small too", "two words", "the longest", "no times"],
)  # fmt: skip
def test_names_are_found_again(headline, names, expected):
    assert found(headline, *names) == expected


def test_running_text_is_left_to_the_model():
    text = "Orania spoke. Orania fell silent."
    named = [Named(span=(0, 6), label="LOC", score=1.0)]
    assert again(text, (Zone(kind="body", start=0, end=len(text)),), named) == []
