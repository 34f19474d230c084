"""Sources that are documents, and words that can speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.speech.sources import is_document, speaks


@pytest.mark.parametrize(
    "source",
    [
        "a report",
        "the statement",
        "a report released Friday by the agency",
        "Video of the visit",
        "Polls",
        "the council’s resolutions",
        "a detailed study by two scholars, and others",
        "Satellite imagery",
        "the analyses",
    ],
)
def test_documents(source):
    assert is_document(source)
    assert speaks(source)


@pytest.mark.parametrize(
    "source",
    [
        "the report's author",
        "Bill Hart",
        "the letter writers",
        "the Institute for Survey Research",
        "",
        "he",
        "the author of a report",
        "the minister, in a letter",
    ],
)
def test_no_documents(source):
    assert not is_document(source)


@pytest.mark.parametrize(
    "source",
    ["two officials", "unnamed sources", "the ministry", "Al Nahar", "local authorities", "the Voice of the North"],
)
def test_who_can_speak(source):
    assert speaks(source)


@pytest.mark.parametrize("source", ["security concerns", "low growth", "the many reasons", "a lack of water"])
def test_what_cannot(source):
    assert not speaks(source)


@given(st.text(max_size=200))
def test_any_text_is_taken(text):
    assert is_document(text) in (True, False)
    assert speaks(text) in (True, False)
