"""Entries of the cue lexicon in their forms."""

import time

import pytest

from dateline.read.speech.cuewords import forms, head, words_of


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("guarantee", {"guarantee", "guarantees", "guaranteed", "guaranteeing"}),
        ("press", {"press", "presses", "pressed", "pressing"}),
        ("say", {"say", "says", "said", "saying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
    ],
)
def test_forms_of_verbs(verb, expected):
    assert set(forms(verb)) == expected
    assert forms(verb)[0] == verb


def test_words_of_a_cue():
    assert words_of("Don’t say") == ("do", "n't", "say")
    assert words_of("he's cannot re-state") == ("he", "'s", "can", "not", "re-state")
    assert words_of("") == ()


@pytest.mark.parametrize(
    ("cue", "decides"),
    [
        ("said in a statement", ("said",)),
        ("said ... accusing", ("accusing",)),
        ("called for", ("called", "for")),
        ("quoted a guard as saying", ("as", "saying")),
        ("made it very clear", ("made", "...", "clear")),
        ("is worried", ("worried",)),
    ],
)
def test_which_entry_decides(cue, decides):
    match = head(words_of(cue))
    assert match is not None
    assert match.entry.words == decides


def test_no_entry():
    assert head(("of", "the")) is None


def test_a_cue_without_end_is_cut():
    begun = time.perf_counter()
    head(words_of("make it clear " * 10_000))
    assert time.perf_counter() - begun < 1
