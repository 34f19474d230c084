import pytest

from dateline.read.events.fitting import fitted
from dateline.read.events.happening import Happening, Part


def sides(text, trigger, *parts):
    """The parts of a trigger as (label, words) after fitting."""
    at = text.index(trigger)
    found = tuple(
        Part(label=label, span=(text.index(words), text.index(words) + len(words)), score=score)
        for label, words, score in ((*one, 0.5)[:3] for one in parts)
    )
    event = Happening(label="ASSAULT", span=(at, at + len(trigger)), score=0.9, parts=found)
    return [(one.label, text[slice(*one.span)]) for one in fitted(text, (0, len(text)), event).parts]


@pytest.mark.parametrize(
    ("text", "trigger", "parts", "expected"),
    [
        pytest.param(
            "President Oral Vint removed two commanders.", "removed", [("AGENT", "President Oral")],
            [("AGENT", "President Oral Vint")], id="a name has its last word",
        ),
        pytest.param(
            "Police shot an 18-year old suspect.", "shot", [("PATIENT", "an 18-year old")],
            [("PATIENT", "an 18-year old suspect")], id="an adjective has its noun",
        ),
        pytest.param(
            "Lomian officials met in Sel.", "met", [("AGENT", "Lomian")],
            [("AGENT", "Lomian officials")], id="a nation's adjective has its noun",
        ),
        pytest.param(
            "The envoys met in Sel Monday.", "met", [("PLACE", "Sel")], [("PLACE", "Sel")],
            id="a weekday is no part of a name",
        ),
        pytest.param(
            "On Friday the army shelled the town.", "shelled", [("PATIENT", "the"), ("TIME", "On"), ("AGENT", "the army")],
            [("AGENT", "the army")], id="an article or a preposition alone is nobody",
        ),
        pytest.param(
            "A group of fighters wearing masks stormed the base in Sel.", "stormed", [("AGENT", "A group of fighters wearing")],
            [("AGENT", "A group of fighters")], id="a phrase ends before its small words",
        ),
        pytest.param(
            "The embassy came under fire on Tuesday.", "came under fire", [("AGENT", "The embassy")],
            [("PATIENT", "The embassy")], id="whoever comes under fire is the recipient",
        ),
        pytest.param(
            "The convoy was attacked near Sel.", "attacked", [("AGENT", "The convoy")],
            [("PATIENT", "The convoy")], id="the subject of a passive is the recipient",
        ),
        pytest.param(
            "The convoy attacked the post.", "attacked", [("AGENT", "The convoy")],
            [("AGENT", "The convoy")], id="the subject of an active verb stays the actor",
        ),
        pytest.param(
            "Crowds gathered after the mayor's arrest.", "arrest", [("AGENT", "the mayor")],
            [("PATIENT", "the mayor")], id="the owner of an arrest is the recipient",
        ),
        pytest.param(
            "Lomia's largest station, quoting aides, told of the assault.", "assault", [("AGENT", "Lomia")],
            [], id="the owner of something else takes no part",
        ),
        pytest.param(
            "The post was held by armed bands, including the Vard Front, who fired on it.", "fired",
            [("AGENT", "armed bands"), ("PATIENT", "Vard Front")],
            [("AGENT", "armed bands"), ("AGENT", "Vard Front")], id="one of those listed is on their side",
        ),
        pytest.param(
            "She was shot.", "shot", [("AGENT", "She", 0.3), ("PATIENT", "She", 0.6)], [("PATIENT", "She")],
            id="nobody is on both sides",
        ),
        pytest.param(
            "They left the town.", "left the town", [("PATIENT", "the town")], [("PATIENT", "the town")],
            id="the object that a trigger takes in stays",
        ),
        pytest.param(
            "Lomia set a deadline for the rebels to leave.", "leave", [("AGENT", "Lomia")],
            [("AGENT", "the rebels")], id="whoever has a deadline to do it is the actor",
        ),
        pytest.param(
            "Lomia asked Torva not to strike Sel.", "strike", [("PATIENT", "Sel")],
            [("AGENT", "Torva"), ("PATIENT", "Sel")], id="whoever is asked to do it is the actor",
        ),
        pytest.param(
            "Time to leave towns occupied by rebels.", "occupied", [("PATIENT", "leave towns")],
            [("PATIENT", "towns")], id="the verb before its object is no part of it",
        ),
        pytest.param(
            "Lomia, Torva, Sel and Marra met.", "met", [("AGENT", "Lomia, Torva, Sel and Marra")],
            [("AGENT", "Lomia"), ("AGENT", "Torva"), ("AGENT", "Sel"), ("AGENT", "Marra")], id="names of a list apart",
        ),
        pytest.param(
            "Police named the men who attacked the base.", "attacked", [("PATIENT", "the men")],
            [("AGENT", "the men")], id="those who attacked are the actors",
        ),
        pytest.param(
            "Some of them detonated their belts.", "detonated", [("PATIENT", "Some of them")],
            [("AGENT", "Some of them")], id="whoever sets off a bomb is the actor",
        ),
        pytest.param(
            "They have no intention of it.", "have no intention", [("PATIENT", "no intention")], [],
            id="an event is no part of itself",
        ),
    ],
)  # fmt: skip
def test_parts_are_put_right(text, trigger, parts, expected):
    assert sides(text, trigger, *parts) == expected


def test_a_part_outside_of_the_sentence_is_none():
    text = "The front waited. The army shelled Sel."
    event = Happening(label="ASSAULT", span=(27, 34), score=0.9, parts=(Part(label="AGENT", span=(0, 9), score=0.9),))
    assert fitted(text, (18, len(text)), event).parts == ()
