import pytest

from dateline.read.words.tokens import tokens

CASES = [
    ("Turkey's army", ("turkey", "'s", "army")),
    ("It hasn’t ended.", ("it", "has", "n't", "ended", ".")),
    ("U.S.-backed rebels", ("u.s.-backed", "rebels")),
    ("a cease-fire, then 1,200 men", ("a", "cease-fire", ",", "then", "1,200", "men")),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_words_and_marks(text, expected):
    words = tokens(text, (0, len(text)))
    assert words.words == expected
    assert all(words.raw(at).lower().replace("’", "'") == word for at, word in enumerate(words.words))


def test_places_are_those_of_the_whole_text():
    words = tokens("Yes. Rebels fled.", (5, 17))
    assert words.spans[0] == (5, 11)
    assert words.capital(0)
    assert list(words.within((12, 16))) == [1]
    assert words.span(0, 1) == (5, 16)
