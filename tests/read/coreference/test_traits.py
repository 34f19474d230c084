"""What words tell of whom they stand for."""

import pytest

from dateline.read.coreference import traits


@pytest.mark.parametrize(
    ("word", "expected"), [("He", "he"), ("themselves", "they"), ("our", "we"), ("whom", "who"), ("army", None)]
)
def test_pronouns(word, expected):
    assert traits.pronoun(word) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["spokeswoman", "lind"], "female"),
        (["mr", "lind"], "male"),
        (["anna", "petrova"], "female"),
        (["lind"], None),
        (["anna"], None),
    ],
)
def test_gender(words, expected):
    assert traits.gender(words) == expected


@pytest.mark.parametrize(
    ("word", "single", "plural", "kind"),
    [
        ("minister", "minister", False, "person"),
        ("ministries", "ministry", True, "group"),
        ("gunmen", "gunman", True, "person"),
        ("statement", "statement", False, "document"),
    ],
)
def test_nouns(word, single, plural, kind):
    known = traits.noun(word)
    assert known is not None
    assert (known.plural, known.kind) == (plural, kind)
    assert known.single in (single, word)


def test_countries_plain_words_and_bodies():
    assert traits.country("russian") == "russia"
    assert traits.country("ministry") is None
    assert traits.plain("Ministry’s") == "ministry"
    assert "group" in traits.called("al-nusra")
    assert "spokesperson" in traits.meant_by("spokesman")
    assert traits.counted("dozens")
    assert traits.both("army")
    assert traits.before("definite", "the")
