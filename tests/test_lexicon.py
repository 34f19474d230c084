"""Word lists."""

import pytest

from dateline.lexicon import lexicon


@pytest.mark.parametrize("name", ["dates", "header", "markup"])
def test_words_are_lower_case_and_stripped(name):
    for section, listed in lexicon(name).items():
        for words in listed.values():
            for word in words if isinstance(words, list) else [words]:
                assert word == word.strip().lower() or section == "roles", word


def test_every_language_has_twelve_months():
    assert {len(months) for months in lexicon("dates")["months"].values()} == {12}
