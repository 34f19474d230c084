"""Texts without a page around them."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Problem, Report, Stamp
from dateline.split.bare import reports, zoned

TEXT = """Ferry Talks Stall Over Who Pays for the Pier

By Ana Lind and Omar Silva

The harbour council said on Monday that the talks had stalled, and two captains said that they had not.

READ MORE: How the pier was built

“We have waited for eleven years,” the oldest of the captains said.

The pier at low tide (AFP/File)

What the captains want

A ferry that left at dawn would need lights on the whole pier, the captains said, and a keeper who is awake.

Photo: Harbour archive

The council denied this. (Reuters)"""


def kinds(text):
    return [(zone.kind, text[zone.start : zone.end].strip()[:26]) for zone in zoned(text)]


def test_lines_that_surely_are_something_else():
    assert kinds(TEXT) == [
        ("headline", "Ferry Talks Stall Over Who"),
        ("byline", "By Ana Lind and Omar Silva"),
        ("body", "The harbour council said o"),
        ("teaser", "READ MORE: How the pier wa"),
        ("body", "“We have waited for eleven"),
        ("caption", "The pier at low tide (AFP/"),
        ("subhead", "What the captains want"),
        ("body", "A ferry that left at dawn "),
        ("credit", "Photo: Harbour archive"),
        ("body", "The council denied this. ("),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Road open, says council",
        "The council said that the road was open. (AFP)",
        "The road was open.\nThe council said so. (AP)",
        "Full story of the raid unknown, officials say.\nThe ministry said on Monday that it had no details.",
        "The minister said:\n“We will not go back to the table, and we have told them so.”",
        "He named three men\nwho had left the town, and said that all of them\nhad gone to the north of the country.",
        "– The road is closed, the council said on Monday.\n– The road is open, the drivers said on Tuesday.",
        "Fighters said on Monday they had taken the hill.\n“It is ours”, one of them said, and named no one else.",
        "the road was\n\nopen by nightfall, the council of the town said on Monday, and the mayor agreed.",
        "By then the road was open, drivers said.\nThe council said on Monday that the road was closed.",
        "Ferry Talks Stall Over Who Pays, Says Council.\nThe talks on the ferry have stalled, the council said on Monday.",
        "His protegÃ©s said so.\nThe council said on Monday that the road was open.",
        "The man left.\nI replied only that ' he is good. '\nThe council said on Monday that the road was open to everybody.",
        "It is open.\nLIND: Was the road open on that day?\nThe mayor of the town said that he had no idea, and that he had been away.",
        "Photo: the minister said on Monday that the pictures had been taken in another town and in another year.\nHe left.",
    ],
)
def test_what_may_be_prose_is_body(text):
    assert {zone.kind for zone in zoned(text)} == {"body"}


def test_headings_between_paragraphs_without_empty_lines():
    first = "The council said on Monday that the road was open, and that it would stay so."
    second = "Two drivers said on Tuesday that it was closed, and that nobody had told them why or for how long."
    assert kinds(f"{first}\nTwo other accounts\n{second}")[1] == ("subhead", "Two other accounts")


def test_no_text_and_blank_text():
    assert zoned("") == ()
    assert [(zone.kind, zone.start, zone.end) for zone in zoned(" \n ")] == [("body", 0, 3)]


@given(st.lists(st.sampled_from([*TEXT.split("\n"), "", "x", "\u00a0", "\r", "3 Comments", "Read more"]), max_size=20))
def test_zones_cover_the_text_without_gap_or_overlap(parts):
    text = "\n".join(parts)
    zones = zoned(text)
    assert [0, *(zone.end for zone in zones)] == [*(zone.start for zone in zones), len(text)] or not text


@pytest.mark.parametrize(
    "unit", ["The council said so, and left. ", "Two words\n", "A line that says it, and so on.\n\n"]
)
def test_time_grows_with_the_length_of_a_text(unit):
    def taken(size):
        text = unit * (size // len(unit))
        start = time.perf_counter()
        zoned(text)
        return time.perf_counter() - start

    taken(10_000)
    assert taken(800_000) < 40 * max(taken(100_000), 0.005)


def read(*lines):
    return list(reports([line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines], "t.jsonl"))


def test_a_line_is_a_report_with_exactly_its_id_and_text():
    text = " \u2028Two\r\nlines \U0001f600 and a tail\u00a0"
    (found,) = read({"id": "a/1", "text": text, "published": "2016-10-04", "outlet": "Harbour Post", "more": 1})
    assert (found.id, found.text, found.outlet) == ("a/1", text, "Harbour Post")
    assert found.published == Stamp(edtf="2016-10-04", as_written="2016-10-04", zone=None)
    assert found.problems == ()


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("2016", "2016"),
        ("2016-10", "2016-10"),
        ("2016-10-04T10:26:09Z", "2016-10-04T10:26"),
        ("4 October 2016", "2016-10-04"),
    ],
)
def test_times(said, edtf):
    assert read({"id": "a", "text": "x", "published": said})[0].published.edtf == edtf


def test_a_time_that_is_none_is_said_and_not_invented():
    (found,) = read({"id": "a", "text": "x", "published": "last week"})
    assert found.published is None
    assert found.problems[0].startswith("t.jsonl:1: published 'last week' is no time; ")


def test_bad_lines_stand_beside_the_good_ones_with_their_place():
    found = read(
        b"\xef\xbb\xbf" + json.dumps({"id": "a", "text": ""}).encode(),
        b"",
        b"{",
        {"id": 7, "text": "x"},
        {"id": "b"},
        b'{"id": "c", "text": "\\ud83d"}',
        b'{"id": "d", "text": "\xff"}',
        b"[" * 100_000,
        {"id": "e", "text": "x", "published": None, "outlet": None},
    )
    assert [type(one) for one in found] == [Report, *[Problem] * 6, Report]
    assert [one.subject for one in found if isinstance(one, Problem)] == [f"t.jsonl:{n}" for n in range(3, 9)]
    assert all('write {"id"' in one.remedy for one in found if isinstance(one, Problem))


def test_the_language_is_found():
    (found,) = read(
        {"id": "a", "text": "Совет сообщил в понедельник, что дорога открыта, а два водителя сказали, что нет."}
    )
    assert found.language == "ru"
