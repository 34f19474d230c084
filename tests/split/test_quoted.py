"""Passages quoted without marks."""

from dateline.split.lines import lines_of
from dateline.split.quoted import quoted

LONG = "Activists reported shelling around the town, and loyalist reinforcements on the road."


def test_a_passage_runs_to_the_writers_own_remark():
    text = f"According to the Harbour Post:\n\n{LONG}\n\n{LONG} More.\n\n{LONG} Last. (emphasis added)\n\nThe follies go on, as everybody can see."
    assert quoted(lines_of(text)) == {1, 2, 3}


def test_without_a_remark_it_is_one_paragraph():
    assert quoted(lines_of(f"The agency reports:\n\n{LONG}\n\n{LONG}")) == {1}


def test_questions_and_answers_go_on():
    text = f"Here’s a translation:\n\n… Question 25 asked for a list.\n\nAnswer: there is none.\n\n{LONG}"
    assert quoted(lines_of(text)) == {1, 2}


def test_a_colon_alone_introduces_nothing():
    assert quoted(lines_of(f"Three towns fell:\n\n{LONG}")) == set()
