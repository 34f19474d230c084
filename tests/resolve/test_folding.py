from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.folding import acronym, fold


@pytest.mark.parametrize(
    "names",
    [
        ("al-Nusra Front", "Jabhat al-Nusra", "Nusra Front", "Al Nusrah", "the Nusra front's"),
        ("Tawhid Brigade", "Liwa al-Tawhid", "al-Tauhid Brigades"),
        ("Abdul Rahman Suweis", "Abd al-Rahman Suweis", "Abdurrahman Suweis"),
        ("Abu Omar the Miller", "Abou Umar Miller"),
        ("President Mara Oldman", "Mara Oldman"),
        ("Failak ar-Rahman", "Faylaq al-Rahman"),
    ],
)
def test_writings_of_one_name_have_one_key(names):
    assert len({fold(name).key for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Nasr", "al-Nusra"), ("Islamic Front", "Islamic State"), ("Free Syrian Army", "Syrian army"),
        ("Syrian Islamic Front", "Islamic Front"), ("Jaysh al-Islam", "Jaysh al-Sha'bi"), ("Foreign Ministry", "Interior Ministry"),
    ],
)  # fmt: skip
def test_names_of_two_have_two_keys(one, other):
    assert fold(one).key != fold(other).key


@pytest.mark.parametrize(
    ("name", "lands", "kinds", "weak"),
    [
        ("the Russian Foreign Ministry", {"russia"}, {"ministry"}, {"foreign"}),
        ("Ministry of Foreign Affairs of Russia", {"russia"}, {"ministry"}, {"foreign"}),
        ("Russian MoD", {"russia"}, {"ministry"}, {"defence"}),
        ("Saudi Arabia's Ministry of Defense", {"saudi arabia"}, {"ministry"}, {"defence"}),
    ],
)
def test_a_name_of_common_words_is_known_by_all_of_them(name, lands, kinds, weak):
    folded = fold(name)
    assert (folded.own, folded.lands, folded.kinds, folded.weak) == ((), lands, kinds, weak)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("ISIL", True),
        ("U.N.", True),
        ("YPG/YPJ", True),
        ("IS", True),
        ("Isil", False),
        ("Nusra", False),
        ("A B", False),
    ],
)
def test_acronyms_are_told_by_their_capitals(name, is_one):
    assert acronym(name) is is_one


@given(st.text(max_size=60))
def test_any_text_folds_and_folds_alike_in_capitals(text):
    folded = fold(text)
    assert isinstance(folded.key, str)
    assert folded.plain == fold(text.casefold()).plain or not text.isascii()


@given(st.sampled_from(["Nasr", "Sharqi", "Homs", "Tawhid", "Ali", "Issa"]))
def test_vowels_are_never_all_dropped(word):
    assert any(char in "AEIU" for char in fold(word).key)
