from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.matching import SAME, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabhat al-Sahil", "Sahel Front"), ("Liwa al-Haqq", "Haqq Brigade"), ("Harakat Nur al-Fajr al-Islamiyya", "Nur al-Fajr"),
        ("Omar Delgado", "Delgado"), ("Jonas Henrikssen", "Jonas Henriksen"), ("Mara Ann Oldman", "Mara Oldman"),
        ("Abu Yusuf al-Hamwi", "Abou Youssef al-Hamawi"), ("the U.N.", "UN"), ("Hizb Allah", "Hezbollah"), ("Hizballah", "Hezbollah"),
        ("Kata’ib Hizballah", "Hezbollah Brigades"), ("the Lebanese", "Lebanese"),
        ("Ministry of Health of Iraq", "Iraqi Health Ministry"),
        ("Islamic State of Iraq and the Levant", "Islamic State of Iraq and al-Sham"), ("Bachir el-Khoury", "Bashir al-Khuri"),
    ],
)  # fmt: skip
def test_two_writings_of_one_name_are_the_same(one, other):
    like = likeness(one, other)
    assert like.score >= SAME, like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Islamic Front", "Islamic State"), ("Free Syrian Army", "Syrian army"), ("al-Nasr", "al-Nusra"),
        ("Mara Oldman", "Nora Oldman"), ("Russian Foreign Ministry", "Russian Defence Ministry"),
        ("Russian Foreign Ministry", "Turkish Foreign Ministry"), ("Turkish Hezbollah", "Hezbollah"),
        ("Al-Qaeda in Iraq", "Al-Qaeda"), ("Army of Islam", "Islam"), ("Ahrar al-Sham", "al-Sham"), ("ISIS", "IS"),
        ("Kataib Hezbollah", "Hezbollah"), ("Kata’ib Hizballah", "Hizbullah"), ("Lebanese Forces", "Lebanon"), ("Syrian forces", "Syria"),
        ("First Coastal Division", "Second Coastal Division"), ("Northern Storm Brigade", "Storm Brigade"),
        ("Abu Omar al-Baghdadi", "Abu Bakr al-Baghdadi"), ("Jaysh al-Islam", "Harakat al-Islam"),
    ],
)  # fmt: skip
def test_names_of_two_are_not(one, other):
    like = likeness(one, other)
    assert like.score < SAME, like


def test_every_likeness_says_why():
    assert likeness("Nusra Front", "Nusra Front").why == "exact name"
    assert likeness("the Nusra front", "Nusra Front").why == "the same words but for case, article or title"
    assert likeness("Jabhat al-Nusra", "Nusra Front").why == "the same name in another spelling or language form"
    assert likeness("Oldman", "Mara Oldman").why == "surname alone"
    assert likeness("Russian army", "Turkish army").why == "of different states"


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways(one, other):
    assert likeness(one, other).score == likeness(other, one).score
