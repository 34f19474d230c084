"""The part each stretch of a text plays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.split.lines import lines_of
from dateline.split.zones import is_meta, pieces, tiled

TEXT = """Wheat silo burns

June 12, 2015

Wheat silo burns – mayor

Published time: 11 Jun, 2015 20:31 Edited time: 12 Jun, 2015 08:00

Source: Wheat silo burns – mayor — Al-Furat Daily

I. Petrov / Northgate

A silo with some eight thousand tonnes of wheat burned for two days, residents said.
Read more

The burnt silo © Stringer

“The shells came from the north,” the mayor said, and named no one.

READ MORE: How wheat is stored

Three accounts of one fire

The army said that the fire was set by men who were leaving. A militia said that a shell had hit it, and the keeper of the mill that the wheat was wet.

By Omar Silva"""


def kinds(text, headline):
    return list(dict.fromkeys((piece.kind, piece.line.text[:24]) for piece in pieces(lines_of(text), headline)))


def test_every_line_has_its_part():
    assert kinds(TEXT, "Wheat silo burns") == [
        ("headline", "Wheat silo burns"),
        ("times", "June 12, 2015"),
        ("headline", "Wheat silo burns – mayor"),
        ("times", "Published time: 11 Jun, "),
        ("source line", "Source: Wheat silo burns"),
        ("credit", "I. Petrov / Northgate"),
        ("body", "A silo with some eight t"),
        ("teaser", "Read more"),
        ("caption", "The burnt silo © Stringe"),
        ("body", "“The shells came from th"),
        ("teaser", "READ MORE: How wheat is "),
        ("subhead", "Three accounts of one fi"),
        ("body", "The army said that the f"),
        ("byline", "By Omar Silva"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Posted on May 3, 2014 by Jane Doe",
        "June 28, 2014 Culture, Geography, Identity, Islam",
        "17.06.2008, 19:26; kategorie: Wojna.",
        "on December 30, 2002 10:49 PM | Permalink | Comments (0)",
        "Jane Doe - May 3, 2014",
    ],
)
def test_header_lines(line):
    assert is_meta(line)


@pytest.mark.parametrize(
    "line",
    [
        "On May 3, 2014 the army took the town.",
        "He said “no” on 3 May 2014",
        "The town fell on May 3, 2014, and the road was open by nightfall as everybody knows",
    ],
)
def test_sentences_with_dates_are_no_header_lines(line):
    assert not is_meta(line)


@given(st.lists(st.sampled_from([*TEXT.split("\n"), "", "Read more", "x", "\u00a0", "3 Comments"]), max_size=25))
def test_zones_cover_the_text_without_gap_or_overlap(parts):
    text = "\n".join(parts)
    zones = tiled(pieces(lines_of(text), "Wheat silo burns"), len(text))
    assert [0, *(zone.end for zone in zones)] == [*(zone.start for zone in zones), len(text)] or not text
