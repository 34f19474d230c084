import pytest

from dateline.read import read

CASES = [
    ("Rebels attacked the army base near Hama on Sunday.", "attacked", "ASSAULT"),
    ("Police arrested nine students in Torva on Monday.", "arrested", "COERCE"),
    ("The council imposed sanctions on two generals.", "imposed sanctions", "SANCTION"),
]


@pytest.fixture
def claims(report):
    def those(text):
        (reading,) = read([report(text)])
        return [one for one in reading.claims if one.kind == "event"]

    return those


@pytest.mark.parametrize(("text", "words", "kind"), CASES, ids=[text for text, *_ in CASES])
def test_an_event_has_its_type(claims, text, words, kind):
    assert kind in {
        one.predicate.type for one in claims(text) if one.evidence[0].exact in words or words in one.evidence[0].exact
    }


def test_neighbouring_triggers_of_one_type_are_one_event(claims):
    text = "The embassy came under fire on Monday, guards said."
    found = [one for one in claims(text) if one.predicate.type == "ASSAULT"]
    assert len(found) == 1


def test_a_text_without_words_has_no_events(claims):
    assert claims("...") == []
