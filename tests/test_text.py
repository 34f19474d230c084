"""Plain facts about strings."""

from dateline.text import collapsed, letters


def test_whitespace_and_letters():
    assert collapsed(" a\u00a0 b\n c ") == "a b c"
    assert letters("‘Al-Nusra’ – Front!") == letters("al nusra front") == "alnusrafront"
