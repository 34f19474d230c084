"""Nouns for the pronouns that are sources."""

import pytest
from tests.read.saying import page, said, words

from dateline.read.speech.antecedent import antecedent


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        (
            "The deal drew protest from northern fishermen, who claim that it ruins them.",
            "who",
            "claim",
            "it ruins them",
            "northern fishermen",
        ),
        (
            "It was confirmed by the Oldport Office for Human Rights, who said two boats sank.",
            "who",
            "said",
            "two boats sank",
            "the Oldport Office for Human Rights",
        ),
        ("There were people who said it rained.", "who", "said", "it rained", "who"),
        ("Low met the guard, who said it rained.", "who", "said", "it rained", "who"),
        (
            "Despite it, the radio that is run by them reported that they won.",
            None,
            "reported",
            "they won",
            "the radio that is run by them",
        ),
        ("It was reported that they won.", None, "reported", "they won", None),
    ],
)
def test_whom_a_source_stands_for(text, source, cue, content, expected):
    found = antecedent(said(text, source, cue, content), (0, len(text)), page(text))
    assert words(text, found)[0] == expected


def test_what_has_no_cue_stays():
    text = "“Gone.”"
    one = said(text, None, "Gone", "“Gone.”")
    assert antecedent(one, (0, len(text)), page(text)) == one
