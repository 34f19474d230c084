"""Actors, outlets and places as values."""

import msgspec
import pytest

from dateline.model import Actor, Alias, Outlet, Place, Post, Tie


@pytest.mark.parametrize(
    "noun",
    [
        Actor(
            id="lake-front",
            kind="group",
            name="Lake Front",
            aliases=(Alias(name="Shore Front", during="2015/.."),),
            ties=(Tie(to="river-union", during="2014/2015"),),
            posts=(Post(office="mayor", of="lake-town"),),
        ),
        Outlet(id="lake-post", name="Lake Post", kind="newspaper", domains=("lake.example",)),
        Place(
            id="place:lake", name="Lake", kind="lake", latitude=1.5, longitude=-2.0, precision=900, within=("iso:XX",)
        ),
    ],
    ids=lambda noun: type(noun).__name__,
)
def test_what_is_known_survives_json(noun):
    assert msgspec.json.decode(msgspec.json.encode(noun), type=type(noun)) == noun


def test_a_name_is_official_and_a_tie_is_membership_unless_said_otherwise():
    assert Alias(name="Lake Front").kind == "official"
    assert Tie(to="river-union").how == "part of"
