import pytest

from dateline.read.events.happening import Happening, Part
from dateline.read.events.idle import idle


def asked(text, trigger, score=0.5, parts=()):
    at = text.index(trigger)
    return idle(
        text, (0, len(text)), Happening(label="ASSAULT", span=(at, at + len(trigger)), score=score, parts=parts)
    )


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        pytest.param("They have a seat at the negotiating table.", "negotiating", id="a table"),
        pytest.param(
            "He called it the fight against terrorism.", "fight against", id="a fight against what is abstract"
        ),
        pytest.param("The villages are cut off from the road.", "cut off", id="cut off from"),
        pytest.param("They agree, provided that the front leaves.", "provided", id="provided that"),
        pytest.param("It would return peace and security to Sel.", "return", id="to return peace"),
        pytest.param("The country could meet its requirements.", "meet", id="to meet requirements"),
        pytest.param("Founders looking to move abroad came.", "looking to", id="looking to"),
        pytest.param("Two rocket firing positions were seen.", "firing", id="firing positions"),
        pytest.param("He gave his life for the town.", "gave", id="to give one's life"),
        pytest.param("It is a wake-up call for us.", "call for", id="a wake-up call"),
        pytest.param("The envoy praised the peace process.", "peace process", id="a process"),
    ],
)
def test_words_that_state_no_event(text, trigger):
    assert asked(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        pytest.param("They were negotiating in Sel.", "negotiating", id="negotiating"),
        pytest.param("The army cut off the road.", "cut off", id="to cut off a road"),
        pytest.param("They provided food.", "provided", id="to provide food"),
        pytest.param("The ministers meet the envoy in Sel.", "meet", id="to meet somebody"),
        pytest.param("The fighting near the firing range went on.", "fighting", id="an idiom beside it"),
    ],
)
def test_words_that_state_one(text, trigger):
    assert not asked(text, trigger)


def test_nobody_in_it_and_no_sureness_is_no_event():
    text = "The long battle for Sel."
    assert asked(text, "battle", score=0.04)
    assert not asked(text, "battle", score=0.2)
    assert not asked(text, "battle", score=0.04, parts=(Part(label="PLACE", span=(20, 23), score=0.5),))
