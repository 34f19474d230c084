"""Attributions that name nobody."""

import pytest

from dateline.read.speech.agentless import agentless
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import quotations


def found(text):
    quoted = Quoted(quotations(text))
    return [said for sentence in sentences(text, 0, len(text)) for said in agentless(text, sentence, quoted)]


@pytest.mark.parametrize(
    ("text", "cue", "content", "hedge"),
    [
        ("The old mayor is said to live abroad.", "is said", ["The old mayor", "to live abroad"], True),
        ("Two men are widely believed to have left.", "are widely believed", ["Two men", "to have left"], True),
        ("He was reported to have left.", "was reported", ["He", "to have left"], True),
        ("The convoy is expected to arrive on Monday.", "is expected", ["The convoy", "to arrive on Monday"], False),
        ("The mayor, who is thought to live abroad, kept silent.", "is thought", ["to live abroad, kept silent"], True),
        ("It is claimed that the bridge is gone.", "It is claimed", ["the bridge is gone"], True),
        ("The guards reportedly left the bridge.", "reportedly", ["The guards", "left the bridge"], True),
        (
            "On Monday, the guards have reportedly left, but nobody knows.",
            "reportedly",
            ["the guards have", "left"],
            True,
        ),
        ("He was held for allegedly breaking a window.", "allegedly", ["breaking a window"], True),
        ("The officer is accused of breaking a window.", "is accused", ["The officer", "breaking a window"], False),
        ("“They are believed to be safe,” she said.", "are believed", ["They", "to be safe"], True),
    ],
)
def test_what_is_said(text, cue, content, hedge):
    (said,) = found(text)
    assert said.source is None
    assert [text[slice(*piece)] for piece in said.cue] == [cue]
    assert [text[slice(*piece)] for piece in said.content] == content
    assert said.hedge is hedge


@pytest.mark.parametrize(
    "text",
    [
        "The guards reportedly said the bridge is gone.",
        "He is believed by many to be honest.",
        "He said to be careful.",
        "They are supposed to be eligible.",
        "Reportedly",
        "The mayor was told to leave.",
    ],
)
def test_where_somebody_is_named_or_nothing_said(text):
    assert found(text) == []


def test_stance_and_kind():
    (accused,) = found("The officer has been accused of breaking a window.")
    assert (accused.stance, accused.kind) == ("accuses", "speech")
    (believed,) = found("He is believed to live abroad.")
    assert (believed.stance, believed.kind) == ("believes", "attitude")
