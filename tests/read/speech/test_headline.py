"""Attributions of headlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.speech.headline import headline


def read(text):
    said = headline(text, 0, len(text))
    if said is None:
        return None
    return (
        text[slice(*said.source)] if said.source else None,
        text[slice(*said.cue[0])],
        [text[slice(*piece)] for piece in said.content],
        said.kind,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks in the port have failed - Hartmann", ("Hartmann", "-", ["Talks in the port have failed"], "speech")),
        ("Guards leave the bridge – state media", ("state media", "–", ["Guards leave the bridge"], "speech")),
        (
            "Bridge collapse 'was a mistake' - minister",
            ("minister", "-", ["Bridge collapse 'was a mistake'"], "speech"),
        ),
        ("Dozens ill after river flood – report", ("report", "–", ["Dozens ill after river flood"], "document")),
        ("Ministry: 30 boats lost in storm", ("Ministry", ":", ["30 boats lost in storm"], "speech")),
        ("30 boats lost in storm: ministry", ("ministry", ":", ["30 boats lost in storm"], "speech")),
        ("Poll: Voters turn away from both", ("Poll", ":", ["Voters turn away from both"], "document")),
        ("Hartmann: The bridge must be rebuilt", ("Hartmann", ":", ["The bridge must be rebuilt"], "speech")),
        ("Ida Low: ‘We will stay’", ("Ida Low", ":", ["‘We will stay’"], "speech")),
        ("Mayor to guards: We will not leave", ("Mayor", ":", ["We will not leave"], "speech")),
        ("Guards leave bridge, says governor", ("governor", "says", ["Guards leave bridge"], "speech")),
        ("Guards leave bridge, governor says", ("governor", "says", ["Guards leave bridge"], "speech")),
        ("Mayor says bridge will open soon", ("Mayor", "says", ["bridge will open soon"], "speech")),
        ("Council denies closing the port", ("Council", "denies", ["closing the port"], "speech")),
        ("VIDEO: Mayor says bridge will open", ("Mayor", "says", ["bridge will open"], "speech")),
        ("Guards reportedly leave the bridge", (None, "reportedly", ["Guards", "leave the bridge"], "speech")),
        ("Old mayor said to have left town", (None, "said", ["Old mayor", "to have left town"], "speech")),
    ],
)
def test_whom_a_headline_names(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "LIVE: Storm over the port",
        "Video: Boats in the storm",
        "Interview: A nurse on the night shift",
        "Analysis: What comes after the storm",
        "Opinion - The bridge we need",
        "Bridge opens at 10:30",
        "World: A week in storms",
        "Syria: the forgotten roads",
        "Kenya: 30 boats lost",
        "Storm weekend - in pictures",
        "A port under water - and its people",
        "Guards leave bridge - Hilltop News",
        "Guards leave bridge | The Hilltop Herald",
        "Storm over the port - Day 5",
        "From bridge to port: a walk",
        "Deal or no deal: the port talks",
        "The ministry: who runs it",
        "Who is Ida Low? - Profile",
        "Peace deal - at last",
        "Night of storms - a photo essay",
    ],
)
def test_dashes_and_labels_that_name_nobody(text):
    assert read(text) is None


def test_stance_and_hedge():
    said = headline("Council claims bridge is safe", 0, 29)
    assert said is not None
    assert said.hedge
    denied = headline("Council denies closing the port", 0, 31)
    assert denied is not None
    assert (denied.stance, denied.by) == ("denies", "headline")


def test_a_headline_stands_within_its_text():
    text = "Hilltop Herald\nMayor says bridge will open\nThe mayor spoke."
    said = headline(text, 15, 42)
    assert said is not None
    assert said.source == (15, 20)
    assert said.content == ((26, 42),)


@given(st.text(alphabet="Aa b:-–,'says.:\n“”", max_size=120))
def test_any_text_is_taken(text):
    said = headline(text, 0, len(text))
    if said is not None:
        assert all(0 <= start < end <= len(text) for start, end in (*said.cue, *said.content))
