import pytest

from dateline.read.events.candidates import candidates

CASES = [
    ("It is unclear if he died in a Lomian airstrike or in an attack carried out by the Vard-led coalition.", ["Lomian", "the Vard-led coalition"]),
    ("Some fighters claimed it was a 'northern coalition' that delivered the strike.", ["a 'northern coalition'"]),
    ("No group claimed responsibility; police blamed the Vard Front.", ["the Vard Front"]),
    ("Officials pointed the finger at the Red Banner.", ["the Red Banner"]),
    ("Suspected Vard militants shot a judge.", ["Vard militants"]),
    ("Troops killed suspected Vard militants.", []),
    ("They walked past the alleged graves.", []),
    ("Analysts said the Vard Front was behind it.", ["the Vard Front"]),
    ("The judge died in a Lomian airstrike.", []),
    ("The judge died on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_those_whom_a_sentence_names_as_possible_actors(text, expected):
    assert [text[slice(*one)] for one in candidates(text, (0, len(text)))] == expected


def test_suspects_of_the_next_sentence_are_those_of_another_deed():
    text = "Suspected Vard militants fled."
    assert candidates(text, (0, len(text)), after=True) == []


def test_who_is_blamed_for_something_else_in_the_next_sentence_is_not_suspected():
    text = "The ministry blamed the Vard Front for stalling the talks."
    assert candidates(text, (0, len(text)), after=True) == []
    assert [text[slice(*one)] for one in candidates(text, (0, len(text)))] == ["the Vard Front"]
