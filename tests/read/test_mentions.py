import pytest

from dateline.read.finding import Named
from dateline.read.mentions import Mentions, bare, head_noun


def mentions(text, *names):
    spans = [(text.index(words), text.index(words) + len(words), label) for words, label in names]
    return Mentions("r1", text, [Named(span=(a, b), label=label, score=1.0) for a, b, label in spans])


def of(text, words, *names):
    made = mentions(text, *names)
    name = made.of((text.index(words), text.index(words) + len(words)))
    return next(one for one in made.all() if one.id == name)


KINDS = [
    ("the Syrian army", "group"),
    ("a U.S. official", "person"),
    ("two witnesses", "person"),
    ("he", "person"),
    ("they", "group"),
    ("the ministry of defence", "group"),
    ("a spokeswoman for the army", "person"),
    ("residents", "person"),
]


@pytest.mark.parametrize(("words", "kind"), KINDS, ids=[words for words, _ in KINDS])
def test_a_phrase_stands_for_what_its_noun_says(words, kind):
    assert of(words, words).kind == kind


def test_a_phrase_with_a_person_in_it_is_a_person():
    text = "Army spokesman Ali Hassan"
    assert of(text, text, ("Ali Hassan", "PER")).kind == "person"


def test_a_name_with_its_article_stands_for_the_name():
    text = "the Observatory said"
    made = mentions(text, ("Observatory", "ORG"))
    (name,) = made.all()
    known = made.of((0, 15))
    found = next(one for one in made.all() if one.id == known)
    assert (found.form, found.evidence.exact, found.antecedent) == ("name", "the Observatory", name.id)


@pytest.mark.parametrize(
    ("words", "label", "kind"),
    [
        ("Syria", "LOC", "state"),
        ("U.S.", "LOC", "state"),
        ("Aleppo", "LOC", "place"),
        ("Reuters", "ORG", "outlet"),
        ("Kurds", "NORP", "group"),
    ],
)
def test_names_of_states_and_outlets_are_known(words, label, kind):
    (found,) = mentions(words, (words, label)).all()
    assert (found.kind, found.form) == (kind, "name")


def test_a_pronoun_is_one():
    assert of("She left", "She").form == "pronoun"


def test_what_stands_for_no_kind_is_no_mention():
    assert mentions("Ramadan", ("Ramadan", "MISC")).all() == ()


def test_a_quantity_is_a_description():
    assert [one.form for one in mentions("$5 million", ("$5 million", "MONEY")).all()] == ["description"]


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the head of the army", "head"),
        ("Ali, a doctor", "ali"),
        ("the ministry's spokesman", "spokesman"),
        ("", ""),
        ("12", ""),
    ],
)
def test_the_head_noun_stands_before_what_is_said_of_it(words, noun):
    assert head_noun(words) == noun


def test_an_article_alone_is_kept():
    assert bare("the ", (0, 4)) == (0, 4)
    assert bare("the man", (0, 7)) == (4, 7)


@pytest.mark.parametrize("words", ["the Central African Republic", "Saudi\nArabia", "Central African Republic"])
def test_a_state_is_known_over_line_ends_and_with_its_article(words):
    assert [one.kind for one in mentions(words, (words, "LOC")).all()] == ["state"]


def test_a_name_that_the_model_leaves_out_once_is_the_same_name():
    text = "Sergey Petrov left. Petrov said so. The petition said so."
    mentions = Mentions("r", text, [Named(span=(0, 13), label="PER", score=1.0)])
    mentions.of((20, 26))
    mentions.of((36, 48))
    assert [(one.evidence.exact, one.kind, one.form) for one in mentions.all()[1:]] == [
        ("Petrov", "person", "name"),
        ("The petition", "group", "description"),
    ]
