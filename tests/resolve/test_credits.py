"""Parts and words of credits."""

from __future__ import annotations

import pytest

from dateline.resolve.credits import common, described, keys, parts, tokens


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reuters/Channel 2 News", ["Reuters", "Channel 2 News"]),
        ("© Sputnik / Jane Doe", ["Sputnik", "Jane Doe"]),
        ("BEIRUT (AP) — ", ["BEIRUT", "AP"]),
        ("Daily Star (Lebanon)", ["Daily Star Lebanon"]),
        ("TITLE | RT News", ["TITLE", "RT News"]),
        ("Le Monde - AFP", ["Le Monde", "AFP"]),
        ("Asharq al-Awsat", ["Asharq al-Awsat"]),
        (" / ", []),
    ],
)
def test_a_credit_has_parts(words, expected):
    assert parts(words) == expected


@pytest.mark.parametrize(
    ("words", "strictly", "expected"),
    [
        ("the Iranian", True, {"IR"}),
        ("Saudi Arabia's state-run", True, {"SA"}),
        ("the British daily", True, {"GB"}),
        ("news agency", False, set()),
        ("news agency", True, None),
        ("Jane", False, None),
    ],
)
def test_words_describe_or_do_not(words, strictly, expected):
    assert described(tokens(words), strictly=strictly) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("The Sun", True), ("sun", True), ("Sky News", False), ("Fars", False)]
)
def test_some_names_are_common_words(words, expected):
    assert common(tokens(words)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Fars News Agency", {"thefarsnewsagency", "farsnewsagency", "thefars", "fars"}),
        ("Kuwait News Agency", {"kuwaitnewsagency"}),
        ("Kurdish News Network", {"kurdishnewsnetwork"}),
        ("Al-Nahar", {"alnahar", "nahar"}),
        ("Al", {"al"}),
        ("", {""}),
    ],
)
def test_a_name_is_looked_up_with_and_without_what_may_be_missing(name, expected):
    assert {key for key, _ in keys(name)} == expected
