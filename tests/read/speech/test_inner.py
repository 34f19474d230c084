"""Voices inside voices that the model leaves out."""

import pytest
from tests.read.saying import page, said, words

from dateline.read.speech.inner import inner


def found(text, *given):
    return [words(text, one) for one in inner(list(given), page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We welcome this step,” he added.", [("We", "welcome", ["this step"])]),
        ("“We strongly condemn the raid.”", [("We", "strongly condemn", ["the raid"])]),
        ("“I hope that it rains.”", [("I", "hope", ["it rains"])]),
        ("We welcome this step.", []),
        ("“I want to thank you.”", []),
        ("“That is what we want today.”", []),
    ],
)
def test_what_the_first_person_of_a_quotation_wants(text, expected):
    assert found(text) == expected


def test_whoever_said_that_something():
    assert found("The guards said that two boats sank.") == [("The guards", "said", ["two boats sank"])]
    assert found("“The guards said that two boats sank.”") == []


def test_whoever_spoke_goes_on():
    text = "Low said it rained, adding that the port was shut."
    assert found(text, said(text, "Low", "said", "it rained"))[1:] == [("Low", "adding", ["the port was shut"])]


def test_deeds_in_ones_own_quotation_are_no_voice():
    text = "“We decided to accept the offer,” said Low."
    assert found(text, said(text, "We", "decided", "to accept the offer")) == []


def test_a_relative_is_the_source_of_its_cue():
    text = "He met the guards. They saw Low, who claimed it rained."
    assert found(text, said(text, None, "claimed", "it rained")) == [("who", "claimed", ["it rained"])]


def test_an_article_is_no_source():
    text = "The harbour guards said it rained."
    assert found(text, said(text, "The", "said", "it rained")) == [("The harbour guards", "said", ["it rained"])]


def test_a_cue_is_taken_once():
    text = "The guards said that two boats sank."
    assert len(found(text, said(text, "The guards", "said", "two boats sank"))) == 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("the rebels believe the road is mined", ("the rebels", "believe", ["the road is mined"])),
        ("his counterpart had agreed to open the port", ("his counterpart", "had agreed", ["to open the port"])),
        ("the doctor could not confirm this", ("the doctor", "could not confirm", ["this"])),
        ("a letter shows that the port was shut", ("a letter", "shows", ["the port was shut"])),
        ("a doctor had told the Herald that it rained", ("a doctor", "had told", ["it rained"])),
        ("it rained and that the rebels refuse to leave", ("the rebels", "refuse", ["to leave"])),
    ],
)
def test_whoever_thinks_or_plans_inside_what_another_says(content, expected):
    text = f"The envoy said {content}."
    assert found(text, said(text, "The envoy", "said", content))[1:] == [expected]


def test_what_is_left_open_is_no_plan():
    text = "The envoy said it would rain if the rebels agree to leave."
    assert len(found(text, said(text, "The envoy", "said", "it would rain if the rebels agree to leave"))) == 1


def test_somebody_who_shows_something_does_not_say_it():
    text = "The envoy said the rebels show that they can keep a promise."
    assert len(found(text, said(text, "The envoy", "said", "the rebels show that they can keep a promise"))) == 1


def test_what_the_outlet_tells_of_plans_stays_with_the_model():
    assert found("His counterpart had agreed to open the port.") == []
