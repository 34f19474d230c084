"""The language of a text."""

from dateline.split.language import language


def test_languages():
    assert language("The council said on Monday that the road was open, and two drivers said that it was not.") == "en"
    assert language("Министерство сообщило в понедельник, что дорога открыта, но водители говорят иначе.") == "ru"


def test_short_texts_are_not_guessed_at():
    assert language("Yes.") is None
