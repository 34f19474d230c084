import pytest

from dateline.read.events.happening import Happening, Part
from dateline.read.events.merging import merged


def event(text, trigger, label="ASSAULT", agent=None, **more):
    at = text.index(trigger)
    parts = (
        ()
        if agent is None
        else (Part(label="AGENT", span=(text.index(agent), text.index(agent) + len(agent)), score=1),)
    )
    return Happening(label=label, span=(at, at + len(trigger)), score=more.pop("score", 0.5), parts=parts, **more)


def told(text, *events):
    return [
        (one.label, *(text[slice(*span)] for span in sorted((one.span, *one.more)))) for one in merged(text, events)
    ]


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        pytest.param(
            "The shelling killed nine people.", ("shelling",), ("killed",),
            [("ASSAULT", "shelling", "killed")], id="an attack and what it did",
        ),
        pytest.param(
            "The assault left nine people dead.", ("assault",), ("dead", "DIE"),
            [("ASSAULT", "assault", "dead")], id="an attack and the dead it left",
        ),
        pytest.param(
            "Nine were killed and twelve injured.", ("killed", "DIE"), ("injured",),
            [("DIE", "killed", "injured")], id="killed and injured",
        ),
        pytest.param(
            "An agreement has been reached.", ("agreement", "AGREE"), ("reached", "AGREE"),
            [("AGREE", "agreement", "reached")], id="a noun and its verb",
        ),
        pytest.param(
            "They stormed the base and burned the hall.", ("stormed",), ("burned",),
            [("ASSAULT", "stormed"), ("ASSAULT", "burned")], id="two acts stay two",
        ),
        pytest.param(
            "Some blew up cars while others were killed.", ("blew up",), ("killed",),
            [("ASSAULT", "blew up"), ("ASSAULT", "killed")], id="what others met is another event",
        ),
        pytest.param(
            "Nine were killed after an attack on Sel.", ("killed",), ("attack",),
            [("ASSAULT", "killed"), ("ASSAULT", "attack")], id="what came after is another event",
        ),
    ],
)  # fmt: skip
def test_words_that_state_one_event(text, first, second, expected):
    assert told(text, event(text, *first), event(text, *second)) == expected


def test_what_did_not_happen_is_not_what_happened():
    text = "The shelling injured nobody."
    assert len(merged(text, [event(text, "shelling"), event(text, "injured", realis="negated")])) == 2


def test_other_modes_and_other_actors_are_other_events():
    text = "The army's raid and the front's shots killed nine."
    raid, killed = event(text, "raid", agent="The army"), event(text, "killed", agent="the front")
    assert len(merged(text, [raid, killed])) == 2
    assert len(merged(text, [event(text, "raid", mode="aerial"), event(text, "killed", mode="firearms")])) == 2


def test_one_event_has_the_parts_and_the_mode_of_both():
    text = "The army's shelling killed nine."
    (one,) = merged(
        text, [event(text, "shelling", agent="The army", mode="heavy-weapons"), event(text, "killed", score=0.9)]
    )
    assert (one.mode, one.score, [part.label for part in one.parts]) == ("heavy-weapons", 0.9, ["AGENT"])
    assert text[slice(*one.span)] == "shelling"
