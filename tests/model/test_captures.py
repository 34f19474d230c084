"""What came in, and the ids of things."""

from dataclasses import FrozenInstanceError

import pytest

from dateline.model import Payload, Problem, content_id


def test_ids_hang_on_the_parts_and_their_borders():
    assert content_id("a", "b") == content_id("a", "b")
    assert len({content_id("a", "b"), content_id("ab"), content_id("a", "", "b"), content_id("b", "a")}) == 4


def test_nouns_are_frozen(tmp_path):
    payload = Payload(data=b"x")
    with pytest.raises(FrozenInstanceError):
        payload.data = b"y"
    (tmp_path / "f").write_bytes(b"z")
    assert Payload(path=tmp_path / "f").read() == b"z"


def test_charsets_of_captures(captured):
    assert captured("x", "text/html; charset=koi8-r").charset == "koi8-r"
    assert captured("x", "text/html").charset == "utf-8"


def test_a_problem_says_what_why_and_the_way_out():
    assert str(Problem(subject="a.txt:3", reason="no title", remedy="give one")) == "a.txt:3: no title; give one"
