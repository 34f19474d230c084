import pytest

from dateline.lexicon import lexicon
from dateline.read import heads
from dateline.read.events import Happening
from dateline.read.rare import rare

CASES = [
    ("Gunmen kidnapped two engineers.", [("kidnapped", "ABDUCT")]),
    ("Three aid workers were taken\nhostage in May.", [("taken\nhostage", "ABDUCT")]),
    ("The council widened its arms embargo.", [("arms embargo", "SANCTION")]),
    ("The group freed nine soldiers in a prisoner swap.", [("freed", "RELEASE"), ("prisoner swap", "RELEASE")]),
    ("Ankara accused Damascus.", [("accused", "ACCUSE")]),
    ("Nothing of the kind was said.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:12] for text, _ in CASES])
def test_words_state_rare_events(text, expected):
    found = rare(text, [(0, len(text))], [])
    assert [(text[slice(*one.span)], one.label) for one in found] == expected


def test_the_model_goes_first():
    text = "Gunmen kidnapped two engineers."
    model = Happening(label="ATTACK", span=(7, 16), score=0.9, parts=())
    assert list(rare(text, [(0, len(text))], [model])) == []


def test_only_running_text_counts():
    text = "Kidnapped! Gunmen kidnapped two."
    assert [one.span for one in rare(text, [(11, len(text))], [])] == [(18, 27)]


def test_every_type_is_one_of_the_models():
    assert set(lexicon("events")) <= set(heads.TRIGGERS)
