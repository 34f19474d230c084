"""Stance, kind and hedge of cues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.lexicon import lexicon
from dateline.model import Attribution
from dateline.read.encoding import heads
from dateline.read.speech.cues import hedged, kind, stance

STANCES = {
    "said": "says",
    "has told": "says",
    "according to": "says",
    "was quoted as saying": "says",
    "said in a statement": "says",
    "confirmed": "confirms",
    "has acknowledged": "confirms",
    "denied": "denies",
    "pleaded not guilty": "denies",
    "dismissed": "denies",
    "cast doubt on": "doubts",
    "is questioning": "doubts",
    "has long accused": "accuses",
    "went on to accuse": "accuses",
    "lashed out at": "accuses",
    "held ... responsible": "accuses",
    "issued a statement ... condemning": "accuses",
    "called for": "asks",
    "were urging": "asks",
    "ordered": "orders",
    "under orders": "orders",
    "vowed": "promises",
    "threatened": "threatens",
    "cautioned": "warns",
    "believes": "believes",
    "is afraid": "believes",
    "no doubt": "believes",
    "opposes": "denies",
}
NEGATED = {
    "did not confirm": "doubts",
    "could not confirm": "doubts",
    "refused to say": "denies",
    "declined to comment": "denies",
    "refuses to condemn": "denies",
    "neither confirmed nor denied": "doubts",
    "do not deny": "confirms",
    "don’t think": "doubts",
    "cannot believe": "doubts",
    "doesn't want": "denies",
    "has not asked": "asks",
    "has no intention": "denies",
    "did not rule out": "believes",
}


@pytest.mark.parametrize(("cue", "expected"), [*STANCES.items(), *NEGATED.items()])
def test_what_a_cue_does(cue, expected):
    assert stance(cue) == expected
    assert stance(cue.upper()) == expected


@pytest.mark.parametrize("cue", ["", "in", "the of", "…", "12"])
def test_what_is_no_cue_has_no_stance(cue):
    assert stance(cue) is None
    assert kind(cue) is None


@pytest.mark.parametrize(
    ("cue", "source", "expected"),
    [
        ("said", "the minister", "speech"),
        ("said", None, "speech"),
        ("said", "the statement", "document"),
        ("according to", "a report released on Friday", "document"),
        ("reported", "The Hilltop Post", "speech"),
        ("shows", "Video from the square", "document"),
        ("shows", None, "document"),
        ("fears", "the ministry", "attitude"),
        ("seems to have confirmed", "the envoy", "speech"),
        ("seems intent", "the envoy", "attitude"),
        ("concern about", None, "attitude"),
        ("hummed", "a petition", "document"),
        ("hummed", "a neighbour", None),
    ],
)
def test_who_or_what_speaks(cue, source, expected):
    assert kind(cue, source) == expected


@pytest.mark.parametrize(
    ("cue", "content", "named"),
    [
        ("claims", "the town is quiet", True),
        ("allegedly", "", True),
        ("reportedly said", "", True),
        ("suspected", "", True),
        ("is believed", "to live abroad", False),
        ("said", "the convoy had allegedly turned back", True),
        ("seemed to confirm", "the raid", True),
        ("said", "it seems that the bridge is gone", True),
    ],
)
def test_cues_and_clauses_that_keep_their_distance(cue, content, named):
    assert hedged(cue, content, named=named)


@pytest.mark.parametrize(
    ("cue", "content", "named"),
    [
        ("said", "the town is quiet", True),
        ("is believed", "", True),
        ("claimed responsibility", "the blast", True),
        ("claimed", "responsibility for the blast", True),
        ("called for", "a truce", True),
        ("claims", "sovereignty over the strait", True),
        ("are considered", "a stronghold of the militia", False),
        ("said", '"perhaps we should wait"', True),
    ],
)
def test_cues_that_do_not(cue, content, named):
    assert not hedged(cue, content, named=named)


def test_the_lexicon_names_stances_and_kinds_of_the_model():
    stances = Attribution.__dataclass_fields__["stance"].type
    assert stances == "Stance"
    known = set("says confirms denies doubts accuses asks orders promises threatens warns believes".split())
    for section in ("verbs", "weak", "nouns", "adjectives", "phrases"):
        for of_kind, table in lexicon("cues")[section].items():
            assert of_kind in ("speech", "document", "attitude")
            assert set(table) <= known


@pytest.mark.parametrize("section", ["verbs", "nouns", "adjectives", "phrases"])
def test_every_entry_stands_once_and_in_lower_case(section):
    entries = [entry for table in lexicon("cues")[section].values() for listed in table.values() for entry in listed]
    assert len(entries) == len(set(entries))
    assert all(entry == entry.strip().lower() for entry in entries)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_are_taken(cue, source):
    assert stance(cue) in (None, *heads.STANCES)
    assert kind(cue, source) in (None, *heads.KINDS)
    assert hedged(cue, source) in (True, False)
