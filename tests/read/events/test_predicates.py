from types import SimpleNamespace

import pytest

from dateline.read.events.predicates import SCORE, SURER, predicates

CASES = [
    ("Rebels attacked a convoy.", "attacked", "ASSAULT", "actual"),
    ("Lomia will impose sanctions on Torva.", "impose sanctions", "SANCTION", "planned"),
    ("Police arrested nine students.", "arrested", "COERCE", "actual"),
    ("The army did not attack the convoy.", "attack", "ASSAULT", "negated"),
]


def found(text):
    return list(predicates(text, [SimpleNamespace(span=(0, len(text)))]))


@pytest.mark.parametrize(("text", "words", "label", "realis"), CASES, ids=[text for text, *_ in CASES])
def test_words_of_the_codebook_state_events(text, words, label, realis):
    assert (words, label, realis) in {(text[slice(*one.span)], one.label, one.realis) for one in found(text)}


def test_who_takes_part_stands_with_the_event():
    text = "Rebels attacked a convoy."
    (one,) = found(text)
    assert [(part.label, text[slice(*part.span)]) for part in one.parts] == [
        ("AGENT", "Rebels"),
        ("PATIENT", "a convoy"),
    ]


def test_no_word_of_the_codebook_is_no_event():
    assert found("The sea was grey.") == []


@pytest.mark.parametrize(
    ("text", "score"),
    [
        pytest.param("The ceasefire does not include the Vard Front.", SURER, id="a truce with terms is told"),
        pytest.param("Both sides spoke of the ceasefire.", SCORE, id="a truce without terms is just named"),
    ],
)
def test_a_truce_with_terms_is_surer(text, score):
    assert [one.score for one in found(text) if one.mode == "ceasefire"] == [score]


def test_more_time_is_a_concession():
    assert "CONCEDE" in {one.label for one in found("Lomia agreed to give them more time to leave.")}
