"""Where contents begin and end."""

import pytest
from tests.read.saying import page, said, words

from dateline.read.speech.edges import edged, empty


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Low told him the bridge was gone.", "told", ["him the bridge was gone"], ["the bridge was gone"]),
        ("Low told reporters it was gone.", "told", ["reporters it was gone"], ["it was gone"]),
        ("Low said the bridge was gone.", "said", ["the bridge was gone."], ["the bridge was gone"]),
        ("Low said the bridge was gone.", "said", ["the bridge", "."], ["the bridge"]),
        ("Low warned of the risk of walls that fall.", "warned", ["the risk of"], ["the risk of walls that fall"]),
        ("“Gone,” Low said.", "said", ["“Gone,”"], ["“Gone,”"]),
        ("Low said it was “gone.”", "said", ["it was “gone.”"], ["it was “gone.”"]),
        ("Low said they met in the U.S.", "said", ["they met in the U.S."], ["they met in the U.S."]),
    ],
)
def test_contents_end_with_their_words(text, cue, content, expected):
    assert words(text, edged(said(text, "Low", cue, *content), page(text)))[2] == expected


def test_a_source_does_not_break_off_in_an_aside():
    text = "Ida Low, who lives in Oldport, said the bridge was gone."
    found = edged(said(text, "Ida Low, who lives in", "said", "the bridge was gone"), page(text))
    assert words(text, found)[0] == "Ida Low"


def test_hearsay_in_an_aside_ends_with_it():
    text = "Rudd, who was allegedly hurt in the port, was a guard."
    found = edged(said(text, None, "allegedly", "hurt in the port, was a guard", by="reportedly"), page(text))
    assert words(text, found)[2] == ["hurt in the port"]


def test_an_auxiliary_says_nothing():
    text = "Low is backed by Nowhere and says so."
    assert empty(said(text, "Low", "is", "backed"), page(text))
    assert not empty(said(text, "Low", "says", "so"), page(text))
