"""Readings as values."""

import msgspec

from dateline.model import Attribution, Claim, Mention, Predicate, Reading, When, evidence

TEXT = "On Monday the mayor denied it."


def reading() -> Reading:
    when = When(edtf="2014-12-01", start="2014-12-01", end="2014-12-02", anchor=None, why="the weekday before")
    mayor = Mention(
        id="m", evidence=evidence("r", TEXT, 10, 19), kind="person", form="description", why="nobody before"
    )
    denied = Attribution(
        id="a",
        source="m",
        cue=(evidence("r", TEXT, 20, 26),),
        content=(),
        kind="speech",
        score=0.5,
        manner="indirect",
        stance="denies",
        hedge=False,
    )
    claim = Claim(id="c", kind="statement", predicate=Predicate(type="STATEMENT"), evidence=denied.cue, when=when)
    return Reading(report="r", by="reader/1", mentions=(mayor,), attributions=(denied,), claims=(claim,))


def test_readings_survive_json():
    assert msgspec.json.decode(msgspec.json.encode(reading()), type=Reading) == reading()


def test_a_claim_is_in_the_outlets_own_voice_unless_it_says_whose():
    assert reading().claims[0].attribution is None
    assert reading().claims[0].realis == "actual"
