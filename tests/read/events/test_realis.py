import pytest

from dateline.read.events.realis import realis

CASES = [
    ("Rebels attacked a convoy.", "attacked", "actual"),
    ("Lomia will send troops.", "send", "planned"),
    ("The two sides are to meet in Torva.", "meet", "planned"),
    ("The army tried to retake the town.", "retake", "planned"),
    ("He plans to visit Torva.", "visit", "planned"),
    ("Officials warned of a possible attack.", "attack", "hypothetical"),
    ("Lomia could impose sanctions.", "impose", "hypothetical"),
    ("If rebels attack the dam, the army will answer.", "attack", "hypothetical"),
    ("The council urged both sides to release prisoners.", "release", "hypothetical"),
    ("Lomia did not attack the convoy.", "attack", "negated"),
    ("The group denied attacking the convoy.", "attacking", "negated"),
    ("He refused to release the men.", "release", "negated"),
    ("The town was taken without fighting.", "fighting", "negated"),
    ("There were no clashes.", "clashes", "negated"),
    ("Lomia said it would not withdraw.", "withdraw", "negated"),
    ("The village was destroyed in 2012.", "destroyed", "background"),
    ("The outlet has come under fire on several occasions.", "fire", "background"),
    ("They used to attack convoys.", "attack", "background"),
    ("Troops began to withdraw.", "withdraw", "actual"),
    ("The men are said to have attacked a convoy.", "attacked", "actual"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES, ids=[text for text, _, _ in CASES])
def test_what_is_said_of_its_truth(text, word, expected):
    at = text.index(word)
    assert realis(text, (0, len(text)), (at, at + len(word))) == expected


def test_a_trigger_without_a_word_happened():
    assert realis("Rebels attacked.", (0, 16), (16, 16)) == "actual"
