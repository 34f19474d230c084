"""The nouns."""

from dataclasses import FrozenInstanceError

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Payload, Report, content_id, evidence
from dateline.split import split


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_evidence_quotes_its_text(text, start, length):
    made = evidence("r", text, start, start + length)
    assert made.exact == text[made.start : made.end]
    assert (made.prefix + made.exact + made.suffix) in text


def test_ids_hang_on_the_parts_and_their_borders():
    assert content_id("a", "b") == content_id("a", "b")
    assert len({content_id("a", "b"), content_id("ab"), content_id("a", "", "b"), content_id("b", "a")}) == 4


def test_reports_survive_json(demo, captured):
    for report in split(captured((demo / "flattened-tag-page.txt").read_bytes())):
        assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


def test_nouns_are_frozen(tmp_path):
    payload = Payload(data=b"x")
    with pytest.raises(FrozenInstanceError):
        payload.data = b"y"
    (tmp_path / "f").write_bytes(b"z")
    assert Payload(path=tmp_path / "f").read() == b"z"


def test_charsets_of_captures(captured):
    assert captured("x", "text/html; charset=koi8-r").charset == "koi8-r"
    assert captured("x", "text/html").charset == "utf-8"
