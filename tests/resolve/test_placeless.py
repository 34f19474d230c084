import pytest

from dateline.resolve.placeless import placeless


@pytest.mark.parametrize(
    ("before", "words", "after", "why"),
    [
        ("a case of ", "Lassa", " fever in Edo", "the text says Lassa fever, which is no place"),
        ("the ", "West Nile", " virus spread", "the text says West Nile virus, which is no place"),
        ("Moscow (", "SANA", ") -", "an acronym in brackets"),
        ("hit with ", "sarin", " on Friday", "written in lower case, as no place is"),
        ("in ", "Lassa", " on Friday", ""),
        ("London (", "UK", ")", ""),
        ("London (", "ONTARIO", ")", ""),
        ("fled to the ", "north", ".", ""),
        ("near ", "northern Syria", ".", ""),
    ],
)
def test_illnesses_acronyms_and_common_nouns_are_no_places(before, words, after, why):
    assert placeless(words, before, after) == why
