"""Reports and their evidence."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Report, Zone, evidence, prose
from dateline.split import split


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_evidence_quotes_its_text(text, start, length):
    made = evidence("r", text, start, start + length)
    assert made.exact == text[made.start : made.end]
    assert (made.prefix + made.exact + made.suffix) in text


def test_reports_survive_json(demo, captured):
    for report in split(captured((demo / "flattened-tag-page.txt").read_bytes())):
        assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


def test_prose_leaves_out_what_is_not_running_text():
    zones = (
        Zone(kind="headline", start=0, end=6),
        Zone(kind="body", start=6, end=11),
        Zone(kind="tags", start=11, end=14),
    )
    assert prose("Title\nText\nTag", zones) == "Text\n"
