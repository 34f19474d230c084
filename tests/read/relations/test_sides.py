"""The two sides of a relation."""

import re
import time

import pytest
from tests.read.relations.folding import folded

from dateline.read.relations.sides import LIST, heads, inflected, members, overlapping, participles, realis


@pytest.mark.parametrize(
    ("between", "before", "expected"),
    [
        (" backs", "", "actual"),
        (" does not back", "", "negated"),
        (" denied backing", "", "negated"),
        (" will back", "", "planned"),
        (" may back", "", "hypothetical"),
        (" backs", "if ", "hypothetical"),
        (" once backed", "", "background"),
    ],
)
def test_realis(between, before, expected):
    assert realis(between, before) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("{Norland|LOC}, {Sudland|LOC} and {Ostland|LOC} left.", False, ["Norland", "Sudland", "Ostland"]),
        ("{Norland|LOC}, {Sudland|LOC} left.", True, ["Norland"]),
        ("{Norland|LOC}, {Sudland|LOC} left.", False, ["Sudland"]),
    ],
)
def test_items_of_a_list(text, first, expected):
    made = folded(text)
    assert [made.words(one) for one in members(made, 0, made.text.index(" left"), first=first)] == expected


def test_forms_of_verbs():
    assert {"backs", "backed", "backing"} <= set(inflected("back"))
    assert {"pledged allegiance to"} <= set(inflected("pledge allegiance to"))
    assert {"backs", "sponsor"} <= heads("verbs", "supports")
    assert "backed" in participles("passive", "supports")


def test_looked_for_again_from_behind_a_group():
    assert [found[0] for found in overlapping(re.compile(r"a(?P<g>b)"), "abab", "g")] == ["ab", "ab"]


def test_long_lists_take_no_longer_than_their_length():
    text = ", ".join(["{Norland|LOC}"] * 300)
    began = time.perf_counter()
    made = folded(text)
    list(overlapping(re.compile(LIST), made.text))
    assert time.perf_counter() - began < 2
