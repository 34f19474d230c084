"""Sentences and quotations of a text."""

from tests.read.saying import page, said

from dateline.read.speech.page import by_sentence, place

TEXT = "The port is shut. Low said it burned.\nA guard said no."


def test_a_place_stands_in_a_sentence():
    found = page(TEXT)
    assert [TEXT[start:end] for start, end in found.sentences] == [
        "The port is shut.",
        "Low said it burned.",
        "A guard said no.",
    ]
    assert found.number(0) == 0
    assert found.sentence(TEXT.index("burned")) == found.sentences[1]
    assert found.number(len(TEXT) + 5) is None
    assert found.sentence(len(TEXT) + 5) is None


def test_the_next_sentence_and_the_end_of_a_paragraph():
    found = page(TEXT)
    assert (found.after(0), found.after(2)) == (1, None)
    assert found.breaks(0, len(TEXT))
    assert not found.breaks(0, 20)


def test_words_of_spans():
    assert page(TEXT).words([(0, 3), (4, 8)]) == "The port"


def test_attributions_by_sentence():
    one = said(TEXT, "A guard", "said no", "no")
    two = said(TEXT, "Low", "said", "it burned")
    assert place(two) == TEXT.index("said")
    assert by_sentence([one, two], page(TEXT)) == {1: [1], 2: [0]}
