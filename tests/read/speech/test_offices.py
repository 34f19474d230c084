"""Offices before names."""

import pytest
from tests.read.saying import page, said, words

from dateline.read.speech.offices import apposed


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Two boats sank, the army spokesman, Ida Low said.", "Ida Low", "the army spokesman, Ida Low"),
        ("Two boats sank, Ida Low said.", "Ida Low", "Ida Low"),
        ("Two boats sank, it was cold, Ida Low said.", "Ida Low", "Ida Low"),
        ("Two boats sank, the army spokesman, Ida Low said on Friday.", "Ida Low", "Ida Low"),
    ],
)
def test_an_office_belongs_to_its_name(text, source, expected):
    one = said(text, source, "said", "Two boats sank, the army spokesman" if "army" in text else "Two boats sank")
    found = words(text, apposed(one, (0, len(text)), page(text)))
    assert found[0] == expected
    assert found[2] == ["Two boats sank"] or expected == source
