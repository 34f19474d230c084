import pytest

from dateline.read.events.fillers import (
    ACQUITTED,
    BY_AUTHORITIES,
    CLAIMED,
    FACT,
    POSSIBLE,
    SUSPECTED,
    confidence,
    fillers,
)

TEXT = "rebels burned the mill on sunday. later the rebels left. the mill was rebuilt."


def span(text, words):
    return text.index(words), text.index(words) + len(words)


def test_words_that_fill_a_role_twice_fill_it_once_where_they_first_stand():
    later = TEXT.index("rebels", 10)
    found = [(later, later + 6, "PerpInd"), (*span(TEXT, "the mill"), "Target")]
    assert fillers(TEXT, found) == [(0, 6, "PerpInd"), (*span(TEXT, "the mill"), "Target")]


def test_words_in_two_roles_keep_both():
    found = [(0, 6, "PerpInd"), (0, 6, "Victim")]
    assert fillers(TEXT, found) == found


def test_words_inside_other_words_are_not_their_first_place():
    text = "the militia came. a mil left."
    at = text.index("mil left")
    assert fillers(text, [(at, at + 3, "PerpInd")]) == [(at, at + 3, "PerpInd")]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("gunmen of the front killed the mayor at noon.", FACT),
        ("the front claimed responsibility for the blast.", CLAIMED),
        ("a caller blamed the front for the blast.", SUSPECTED),
        ("the police blamed the front for the blast.", BY_AUTHORITIES),
        ("the blast may have been the work of the front.", POSSIBLE),
        ("the front denied any part in the blast.", ACQUITTED),
    ],
    ids=lambda value: value[:40],
)
def test_confidence_in_a_perpetrator_is_that_of_its_sentence(text, grade):
    assert confidence(text, span(text, "front")) == grade


def test_a_text_without_a_sentence_there_is_taken_as_fact():
    assert confidence("", (0, 0)) == FACT
