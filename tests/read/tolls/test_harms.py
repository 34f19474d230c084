import pytest

from dateline.read.tolls.harms import harms

CASES = [
    ("Two were killed.", "killed", "participle", False),
    ("A raid killing two", "killed", "gerund", False),
    ("Two died.", "killed", "intransitive", False),
    ("Two are missing.", "missing", "adjective", False),
    ("Police arrested two.", "captured", "participle", False),
    ("Two were not injured.", "wounded", "participle", True),
    ("It could have killed two.", "killed", "participle", True),
    ("If two were killed", "killed", "participle", True),
]


@pytest.mark.parametrize(("text", "outcome", "form", "void"), CASES, ids=[text for text, *_ in CASES])
def test_a_word_of_harm_its_form_and_whether_it_came_to_that(text, outcome, form, void):
    (one,) = harms(text, (0, len(text)))
    assert (one.outcome, one.form, one.void) == (outcome, form, void)


def test_one_number_for_two_outcomes_counts_neither():
    assert [one.joint for one in harms("Ten were killed or wounded.", (0, 27))] == [True, True]
