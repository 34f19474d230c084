"""Whom pronouns and descriptions stand for, in whole readings."""

import pytest
from tests.read.conftest import report

from dateline.read import read

CASES = [
    (
        "Foreign Minister Anna Petrova said the truce would hold. She added that talks would go on.",
        "She",
        "Anna Petrova",
    ),
    (
        "The Defence Ministry of Russia reported the strike. The ministry said that no one was hurt.",
        "The ministry",
        "Defence Ministry",
    ),
    ("“We shelled the base on Monday,” said commander Omar Saleh.", "We", "Omar Saleh"),
    (
        "The report came from the Sana news agency. According to the Sana news agency, two died.",
        "the Sana news agency",
        "Sana",
    ),
    ("General Karim Aziz met reporters on Monday. The general said the road was open.", "The general", "Karim Aziz"),
    ("President Juan Ortega spoke in Lima. “They will pay,” he said.", "he", "Juan Ortega"),
]


def read_text(text):
    (reading,) = read([report(text)])
    return reading


def antecedents(text):
    reading = read_text(text)
    mentions = {one.id: one for one in reading.mentions}
    return {
        one.evidence.exact: (mentions[one.antecedent].evidence.exact, one)
        for one in reading.mentions
        if one.antecedent in mentions
    }


@pytest.mark.parametrize(("text", "words", "expected"), CASES, ids=lambda value: str(value)[:30])
def test_stands_for(text, words, expected):
    found = antecedents(text)
    assert expected in found[words][0]


def test_each_says_how_sure_and_why():
    for _, one in antecedents(" ".join(text for text, *_ in CASES)).values():
        assert 0 < one.sure <= 1
        assert one.why


@pytest.mark.parametrize(
    "text",
    [
        "He said the road was closed.",
        "Anna Petrova left. He said that the road was closed.",
        "“They lie,” she said of the army.",
    ],
)
def test_who_fits_nobody_stays_open(text):
    assert not {word for word in antecedents(text) if word.lower() in ("he", "she")}


def test_no_circle_and_nothing_stands_for_itself():
    text = "“I know him,” the man said. “He knows me,” the man said. The man told him that he knew the man."
    reading = read_text(text)
    after = {one.id: one.antecedent for one in reading.mentions}
    for name in after:
        seen, at = set(), name
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = after.get(at)
