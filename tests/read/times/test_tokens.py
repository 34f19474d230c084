"""Words with the letters by which the grammar knows them."""

from dateline.read.times.tokens import tokens, words


def test_a_letter_for_each_token_at_its_place():
    text = "On Friday, 3 May 2016, it fell."
    found, letters = tokens(text, 0, len(text))
    assert len(found) == len(letters)
    assert [text[token.start : token.end].lower().rstrip(".") for token in found if token.word.isalpha()] == [
        token.word for token in found if token.word.isalpha()
    ]


def test_lists():
    assert words().months["may"] == 5
    assert words().ordinals["third"] == 3
