import pytest

from dateline.lexicon import lexicon
from dateline.read.finding import Named
from dateline.read.illnesses import well


def kept(text, name, label):
    start = text.index(name)
    return bool(well(text, [Named(span=(start, start + len(name)), label=label, score=1.0)]))


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The Marburg virus spread.", "Marburg virus", "LOC"),
        ("The Marburg virus spread.", "Marburg", "LOC"),
        ("Marburg killed a farmer.", "Marburg", "PER"),
        ("Rift Valley fever broke out.", "Rift Valley", "LOC"),
        ("Middle East respiratory syndrome", "Middle East respiratory", "LOC"),
        ("A Nipah virus outbreak grew.", "Nipah", "LOC"),
        ("The Hong Kong flu of 1968.", "Hong Kong", "LOC"),
        ("Measles is back.", "Measles", "PER"),
        ("Ebola’s toll rose.", "Ebola’s", "LOC"),
        ("Crimean-Congo haemorrhagic fever", "Congo", "LOC"),
    ],
)
def test_an_illness_is_no_name(text, name, label):
    assert not kept(text, name, label)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("A bus from Marburg was late.", "Marburg", "LOC"),
        ("Ohio virus cases fell.", "Ohio", "LOC"),
        ("The Texas flu season began.", "Texas", "LOC"),
        ("The Zika Forest is small.", "Zika Forest", "LOC"),
        ("Hubei virus deaths rose.", "Hubei", "LOC"),
        ("Sudan said so.", "Sudan", "LOC"),
        ("She left in March.", "March", "DATE"),
    ],
)
def test_other_names_stay(text, name, label):
    assert kept(text, name, label)


def test_words_are_lower_case():
    assert all(word == word.lower().strip() for words in lexicon("illnesses").values() for word in words)
