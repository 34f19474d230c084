import pytest

from dateline.model import Zone
from dateline.read.passages import Passages, stated

TEXT = "Shells fell. A girl was hurt.\nREAD MORE: 9 killed in Sarmin\nA crater in Sarmin © Agency\n"


def zones():
    body, more = TEXT.index("\n") + 1, TEXT.index("\nA crater") + 1
    return (
        Zone(kind="body", start=0, end=body),
        Zone(kind="teaser", start=body, end=more),
        Zone(kind="caption", start=more, end=len(TEXT)),
    )


def said(passages):
    return [(one.zone, TEXT[one.start : one.end]) for one in passages.every]


def test_sentences_know_their_zone_and_a_teaser_is_without_its_label():
    assert said(Passages(TEXT, zones())) == [
        ("body", "Shells fell."),
        ("body", "A girl was hurt."),
        ("teaser", "9 killed in Sarmin"),
        ("caption", "A crater in Sarmin"),
    ]


def test_a_place_is_in_its_sentence_or_in_none():
    passages = Passages(TEXT, zones())
    assert TEXT[slice(*passages.at(TEXT.index("girl")).span)] == "A girl was hurt."
    assert passages.at(TEXT.index("READ")) is None
    assert Passages("", ()).at(0) is None


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("teaser", "Read more: Bridge blown up", "Bridge blown up"),
        ("teaser", "Read more", "Read more"),
        ("caption", "Fighters near Tell Abra (AFP/File)", "Fighters near Tell Abra"),
        ("caption", "A camp in the north", "A camp in the north"),
        ("body", "Read more: words of the body stay", "Read more: words of the body stay"),
    ],
)
def test_what_a_zone_states(kind, text, expected):
    assert text[slice(*stated(text, Zone(kind=kind, start=0, end=len(text))))] == expected
