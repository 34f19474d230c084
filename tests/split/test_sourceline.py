"""Lines that name where a text was taken from."""

import pytest

from dateline.split.sourceline import source_line

HEAD = "Shells fall near embassy"


@pytest.mark.parametrize(
    ("line", "outlet", "title"),
    [
        ("Source: Shells fall near embassy — Northgate Wire", "Northgate Wire", HEAD),
        (
            "Source: Shells fall near embassy – minister — Northgate Wire",
            "Northgate Wire",
            "Shells fall near embassy – minister",
        ),
        ("Source: Shells fall near embassy | Al-Furat", "Al-Furat", HEAD),
        ("Source: Shells fall near embassy |", None, HEAD),
        ("Source: Northgate Wire", "Northgate Wire", None),
        ("Quelle: Nordpost", "Nordpost", None),
        ("Источник: Вестник Севера", "Вестник Севера", None),
        ("المصدر: وكالة الشمال", "وكالة الشمال", None),
        ("via The Harbour Tatler » Shells fall near embassy.", "The Harbour Tatler", HEAD),
        ("via Open Desk", "Open Desk", None),
    ],
)
def test_outlet_and_title(line, outlet, title):
    found = source_line(line, [HEAD])
    assert (found.outlet, found.title) == (outlet, title)


@pytest.mark.parametrize(
    "line",
    ["Sources close to the group said so.", "They went via the old road to the north", "Shells fall near embassy", ""],
)
def test_other_lines_are_none(line):
    assert source_line(line, [HEAD]) is None


def test_a_line_that_breaks_off_says_so():
    assert source_line("Source: Shells fall near embassy |", [HEAD]).broken
    assert not source_line("Source: Northgate Wire", [HEAD]).broken
