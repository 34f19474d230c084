"""Citations."""

from datetime import UTC, datetime

import pytest
from tests.read.conftest import report

from dateline.model import Capture, Stamp
from dateline.serve.citing import citation


def test_from_the_words_down_to_the_bytes():
    from dataclasses import replace

    one = replace(
        report("The bridge\nwas hit."),
        headline="A bridge",
        outlet="Harbour Post",
        carrier="A blog",
        published=Stamp(edtf="2016-10-04T10:26", as_written="4 Oct", zone="Z"),
    )
    capture = Capture(
        id="0" * 16,
        uri="stdin:",
        captured_at=datetime(2016, 10, 5, 7, 30, tzinfo=UTC),
        media_type="text/plain",
        digest="ab" * 32,
        payload=b"",
    )
    assert citation(one, capture, "Ida\u202e Low", (0, 20)) == (
        "Ida⟨U+202E⟩ Low: “The bridge was hit.”, in: “A bridge”, Harbour Post, published 2016-10-04 10:26 (Z), "
        "carried by A blog, posted unknown; capture sha256:abababababababab, report r1, characters 0-20, "
        "retrieved 2016-10-05 07:30 UTC."
    )
    assert "outlet not named" in citation(report("x"), None, "she", (0, 1))


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("“We will stay,”", "she: “We will stay,”, in"),
        ("“Stay,” she said, “and wait.”", "she: ““Stay,” she said, “and wait.””, in"),
        ("the “moderate” ones", "she: “the “moderate” ones”, in"),
        ("”", "she: “””, in"),
    ],
    ids=["marks around all are not doubled", "two pieces keep theirs", "marks further in stay", "a mark alone"],
)
def test_quotation_marks_of_the_words(words, cited):
    assert citation(report(words), None, "she", (0, len(words))).startswith(cited)
