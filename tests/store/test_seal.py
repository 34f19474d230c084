"""Seals."""

from dateline.store.seal import sealed


def test_a_seal_hangs_on_text_and_fields_and_their_border():
    assert sealed("a", "b") == sealed("a", "b")
    assert len({sealed("a", "b"), sealed("ab", ""), sealed("", "ab"), sealed("a", "c")}) == 4
    assert sealed("\ud83d", "b")
