"""Quotations by their marks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.words.quotes import quotations


def read(text):
    return [text[one.start : one.end] for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go" and "stay".', ['"go"', '"stay"']),
        ("He said “go” and “stay”.", ["“go”", "“stay”"]),
        ("Il dit « allez » puis.", ["« allez »"]),
        ("Il dit «allez» puis.", ["«allez»"]),
        ("Er sagte »geh« dann.", ["»geh«"]),
        ("Er sagte „geh“ dann.", ["„geh“"]),
        ("Rzekł „idź” potem.", ["„idź”"]),
        ("Er sagte ‚geh‘ dann.", ["‚geh‘"]),
        ("‹a› b", ["‹a›"]),
        ("('so') said \"a\"-ish", ["'so'", '"a"']),
        ('"A" "B"', ['"A"', '"B"']),
        ("“A”“B”", ["“A”", "“B”"]),
        ('"So," he said, "we\'ll see."', ['"So,"', '"we\'ll see."']),
    ],
)
def test_each_kind_of_mark(text, expected):
    assert read(text) == expected
    assert all(one.closed and one.depth == 0 for one in quotations(text))


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("“He said ‘go’ now,” she said.", "“He said ‘go’ now,”", "‘go’"),
        ("\"He said 'go' now,\" she said.", "\"He said 'go' now,\"", "'go'"),
        ("'He said \"go\" now,' she said.", "'He said \"go\" now,'", '"go"'),
        ("“‘Go’ and stay”", "“‘Go’ and stay”", "‘Go’"),
        ("“Stay and ‘go.’”", "“Stay and ‘go.’”", "‘go.’"),
        ("“One “two” three,” he said.", "“One “two” three,”", "“two”"),
        ("«A „B“ C»", "«A „B“ C»", "„B“"),
    ],
)
def test_one_inside_another(text, outer, inner):
    assert read(text) == [outer, inner]
    assert [one.depth for one in quotations(text)] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "She didn't see the dogs' home; it’s theirs.",
        "the '90s, the ’90s and the boys’ day",
        "the 6'2\" guard had a 5\" nail and 3' of rope",
        '5"',
        'word"within"words',
        "” wrong way “ round ”",
        "no marks",
        "",
        "'",
        '"',
        "\n\n",
    ],
)
def test_apostrophes_and_measures_are_none(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘He didn’t go,’ she said. It’s the dogs’ home.", ["‘He didn’t go,’"]),
        ("'It's a trap,' he said.", ["'It's a trap,'"]),
        ("She didn't say 'go' to the dogs' home.", ["'go'"]),
        ("He called it \"a 'so-called' truce\".", ["\"a 'so-called' truce\"", "'so-called'"]),
    ],
)
def test_apostrophes_beside_quotations(text, expected):
    assert read(text) == expected


def test_depth_counts_quotations_alone():
    assert [one.depth for one in quotations("'Tis the season 'of fog' she said.")] == [0]


def test_never_closed_ends_with_its_paragraph():
    (one,) = quotations('He said "go and left.\nThen "he came.')[:1]
    assert (one.start, one.end, one.closed, one.continues) == (8, 21, False, False)


def test_running_over_paragraphs():
    text = "“One.\n“Two.\n\n“Three,” he said. “Four.”"
    found = quotations(text)
    assert read(text) == ["“One.", "“Two.", "“Three,”", "“Four.”"]
    assert [one.closed for one in found] == [False, False, True, True]
    assert [one.continues for one in found] == [True, True, False, False]


ALPHABET = "ab 5.,\n\"'“”‘’«»„‚‹›()-"


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_in_range_in_order_and_nested(text):
    found = quotations(text)
    open_ends: list[int] = []
    previous = -1
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.start > previous
        previous = one.start
        while open_ends and open_ends[-1] <= one.start:
            open_ends.pop()
        assert one.end <= open_ends[-1] if open_ends else True
        assert one.depth == len(open_ends)
        assert "\n" not in text[one.start : one.end]
        open_ends.append(one.end)


@given(st.text(alphabet=ALPHABET, max_size=40), st.text(alphabet=ALPHABET, max_size=40))
def test_a_line_is_read_by_itself(first, second):
    both = f"{first}\n{second}"
    assert read(both) == read(first) + read(second)


@pytest.mark.parametrize("unit", ['"', "'", "“", "”", "‘", "’", "«", "“a” ", "“‘", '" ', "a' ", " '", '"a\n'])
def test_linear_time(unit):
    text = (unit * 100_000)[:100_000]
    begun = time.process_time()
    quotations(text)
    assert time.process_time() - begun < 1


def test_what_lies_inside_sums_up_linearly():
    text = "“" * 5_000 + "”" * 5_000
    assert sum(one.end - one.start for one in quotations(text)) < 100 * len(text)
