"""Candidates: whom a text has told of."""

import pytest

from dateline.model import Mention, evidence
from dateline.read.coreference.candidates import Cast


def mention(text, words, kind="person", form="name"):
    start = text.index(words)
    return Mention(id=words, evidence=evidence("r", text, start, start + len(words)), kind=kind, form=form)


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("Russian Foreign Minister Ana Lind spoke.", "Ana Lind", "minister"),
        ("Omar Saleh, the spokesman of the brigade, spoke.", "Omar Saleh", "spokesman"),
        ("Omar Saleh, a senior commander in the north, spoke.", "Omar Saleh", "officer"),
    ],
)
def test_titles_before_and_after_a_name(text, name, noun):
    one = mention(text, name)
    assert Cast(text, [one], [], [(0, len(text))]).named[name].means(noun)


def test_a_short_name_goes_with_the_long_one():
    text = "Sergey Petrov left. Petrov said so."
    long, short = mention(text, "Sergey Petrov"), mention(text, "Petrov said")
    who = Cast(text, [long], [], [(0, 19), (20, len(text))])
    assert who.named["Sergey Petrov"].key == "sergey petrov"
    assert who._key(mention(text, "Petrov"), "petrov") == "sergey petrov"
    assert short.id not in who.named


@pytest.mark.parametrize(
    ("text", "words", "kind", "name", "named"),
    [
        ("the Sana news agency said", "the Sana news agency", "outlet", "Sana", True),
        ("the al-Qaida affiliate said", "the al-Qaida affiliate", "group", "al-Qaida", False),
        ("sources close to Fars said", "sources close to Fars", "group", "Fars", False),
        ("spokesman Igor Lind said", "spokesman Igor Lind", "person", "Igor Lind", True),
    ],
)
def test_the_name_that_is_the_head_of_a_description(text, words, kind, name, named):
    inner = mention(text, name, "person" if kind == "person" else "group")
    outer = mention(text, words, kind, "description")
    found = Cast(text, [outer, inner], [], [(0, len(text))]).inside(outer)
    assert (found is not None and found.words == name) is named
