from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.matching import SAME, initials, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabhat al-Sahil", "Sahel Front"), ("Liwa al-Haqq", "Haqq Brigade"), ("Harakat Nur al-Fajr al-Islamiyya", "Nur al-Fajr"),
        ("Omar Delgado", "Delgado"), ("Jonas Henrikssen", "Jonas Henriksen"), ("Mara Ann Oldman", "Mara Oldman"),
        ("Abu Yusuf al-Hamwi", "Abou Youssef al-Hamawi"), ("the U.N.", "UN"), ("Hizb Allah", "Hezbollah"), ("Hizballah", "Hezbollah"),
        ("Kata’ib Hizballah", "Hezbollah Brigades"), ("the Lebanese", "Lebanese"),
        ("Ministry of Health of Iraq", "Iraqi Health Ministry"),
        ("Islamic State of Iraq and the Levant", "Islamic State of Iraq and al-Sham"), ("Bachir el-Khoury", "Bashir al-Khuri"),
        ("Oleksandr Marsky", "Alexander Marskij"), ("Wadim Saslawskij", "Vadim Zaslavsky"), ("V. Marsky", "Vadim Marsky"),
        ("Nour al-Din Karsani", "Nureddin Karsani"), ("Omar Karim-Zadeh", "Omar Karimzadeh"), ("Karsanis", "Karsani"),
        ("Muhammad Yunus Karsani", "Yunus Karsani"), ("Secretary of State Mara Oldman", "Mara Oldman"),
        ("Suqour al-Wadi", "Falcons of al-Wadi"), ("Liwa Ansar al-Wadi", "Supporters of al-Wadi Brigade"),
        ("Kataib al-Wadi", "Wadi Brigades"), ("Wadi Battalion", "Wadi Regiment"), ("River Valley Defence Forces", "River Valley Defense Force"),
        ("Grain Facilities Guard", "GFG"), ("Vereinte Wadi Armee", "VWA"), ("Wadi Hareketi", "Wadi Movement"), ("Amir Tamim Karsani", "Tamim Karsani"),
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
        ("Ali al-Zuri", "Ali al-Suri"), ("Zuri", "Suri"), ("101st Wadi Brigade", "101st Wadi Battalion"), ("K. Marsky", "Vadim Marsky"),
        ("Grain Guard", "GG"), ("Amir Peretz", "Shimon Peres"), ("Grain Facilities Guard", "GFB"), ("Mara Oldman", "Mara Newman Oldmann-Sorel"),
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
    assert likeness("GFG", "Grain Facilities Guard").why == "its initials"
    assert likeness("Muhammad Yunus Karsani", "Yunus Karsani").why == "the same name but for a Muhammad before it"


@pytest.mark.parametrize(
    ("name", "letters"), [("the Grain Facilities Guard", "gfg"), ("Hayat Tahrir al-Sham", "hts"), ("", "")]
)
def test_initials_leave_out_articles(name, letters):
    assert initials(name) == letters


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways(one, other):
    assert likeness(one, other).score == likeness(other, one).score
