import pytest

from dateline.read.words.wordforms import plural, verb

VERBS = [
    ("accuse", {"accuse": "base", "accuses": "s", "accused": "ed", "accusing": "ing"}),
    ("shoot", {"shoot": "base", "shoots": "s", "shot": "ed", "shooting": "ing"}),
    ("withdraw", {"withdraw": "base", "withdraws": "s", "withdrew": "past", "withdrawn": "participle", "withdrawing": "ing"}),
    ("deny", {"deny": "base", "denies": "s", "denied": "ed", "denying": "ing"}),
    ("kidnap", {"kidnap": "base", "kidnaps": "s", "kidnapped": "ed", "kidnapping": "ing"}),
    ("free", {"free": "base", "frees": "s", "freed": "ed", "freeing": "ing"}),
    ("clash", {"clash": "base", "clashes": "s", "clashed": "ed", "clashing": "ing"}),
]  # fmt: skip


@pytest.mark.parametrize(("base", "forms"), VERBS, ids=[base for base, _ in VERBS])
def test_forms_of_a_verb(base, forms):
    assert verb(base) == forms


@pytest.mark.parametrize(
    ("one", "many"), [("ally", "allies"), ("policeman", "policemen"), ("clash", "clashes"), ("raid", "raids")]
)
def test_plural(one, many):
    assert plural(one) == many
