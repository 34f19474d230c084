"""Plain facts about strings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Zone
from dateline.text import collapsed, folded, heads_dateline, letters, paragraphs


def test_whitespace_and_letters():
    assert collapsed(" a\u00a0 b\n c ") == "a b c"
    assert letters("‘Al-Nusra’ – Front!") == letters("al nusra front") == "alnusrafront"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Al-Nusra Front", "al nusra front"),
        ("the U.S.’s men", "the us men"),
        ("US men", "us men"),
        ("Élysée", "elysee"),
        ("Мэр Орлов", "мэр орлов"),
        ("a_b", "a b"),
        ("—", ""),
    ],
)
def test_names_are_looked_for_by_their_words(text, words):
    assert " ".join(folded(text)) == words


def test_paragraphs_end_at_empty_lines_and_where_sentence_and_line_end():
    text = "Head\n\nOne.\nTwo goes\non. Three.\n\n\nFour"
    zones = (Zone(kind="headline", start=0, end=6), Zone(kind="body", start=6, end=len(text)))
    assert [(kind, first, text[start:end]) for kind, first, start, end in paragraphs(text, zones)] == [
        ("headline", True, "Head"),
        ("body", True, "One."),
        ("body", False, "Two goes\non. Three."),
        ("body", False, "Four"),
    ]


@given(st.text(alphabet=".ab \n”", max_size=60), st.integers(0, 60))
def test_no_word_is_left_out_of_the_paragraphs(text, border):
    border = min(border, len(text))
    zones = (Zone(kind="body", start=0, end=border), Zone(kind="caption", start=border, end=len(text)))
    found = list(paragraphs(text, zones))
    assert "".join("".join(text[start:end].split()) for *_, start, end in found) == "".join(text.split())
    assert all(one[3] <= two[2] for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("KREMNA, March 9 (Lake Agency) - The mayor spoke.", True),
        ("KREMNA: Men took the town.", True),
        ("KREMNA. Jan 5 (LA) -- The mayor spoke.", True),
        ("KREMNA (LA) — The mayor spoke.", True),
        ("KREMNA fell: it was night.", False),
        ("KREMNA, which fell at night, was shelled - again.", False),
        ("KREMNA", False),
    ],
)
def test_the_place_of_a_dateline(text, heads):
    assert heads_dateline(text, 0, 6) is heads
    assert heads_dateline(f"A line.\n{text}", 8, 14) is heads
    assert not heads_dateline(f"In {text}", 3, 9)
