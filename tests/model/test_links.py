"""Links and judgements as values."""

from datetime import UTC, datetime

import msgspec

from dateline.model import Judgement, Link


def test_an_open_link_says_why():
    link = Link(mention="m", to="place", target=None, score=0.0, why="two villages of that name", by="resolver/1")
    assert msgspec.json.decode(msgspec.json.encode(link), type=Link) == link


def test_judgements_keep_their_zone_in_json():
    made = Judgement(
        id="j", subject="actor:a", predicate="is", object="actor:b", by="Ada", at=datetime(2020, 1, 2, 3, tzinfo=UTC)
    )
    again = msgspec.json.decode(msgspec.json.encode(made), type=Judgement)
    assert again == made
    assert again.at.utcoffset().total_seconds() == 0
