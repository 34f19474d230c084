"""What the words after `dateline judge` mean."""

from datetime import UTC, datetime, timedelta

import pytest

from dateline.cli.judged import USAGE, Each, Said, said
from dateline.errors import UsageError
from dateline.judgements import made, states


def asked(*rulings):
    return Said(rulings=tuple(Each(**one) for one in rulings))


@pytest.mark.parametrize(
    ("words", "options", "meant"),
    [
        ("actor:a is actor:b", {}, asked({"subject": "actor:a", "predicate": "is", "other": "actor:b"})),
        ("actor:a is-not actor:b", {}, asked({"subject": "actor:a", "predicate": "is not", "other": "actor:b"})),
        ("actor:a is not actor:b", {}, asked({"subject": "actor:a", "predicate": "is not", "other": "actor:b"})),
        ("split a The Guard", {}, asked({"subject": "actor:a", "predicate": "split", "other": "The Guard"})),
        (
            "split actor:a The Guard",
            {"to": "b"},
            asked(
                {"subject": "actor:a", "predicate": "split", "other": "The Guard"},
                {"subject": "actor:b", "predicate": "called", "other": "The Guard"},
            ),
        ),
        (
            "called a The Guard",
            {"during": "2016/.."},
            asked({"subject": "actor:a", "predicate": "called", "other": "The Guard", "during": "2016/.."}),
        ),
        ("called place:p Q", {}, asked({"subject": "place:p", "predicate": "called", "other": "Q"})),
        ("called name:9f Q", {}, asked({"subject": "actor:name:9f", "predicate": "called", "other": "Q"})),
        ("correct 9f:a1 killed=4", {}, asked({"subject": "claim:9f:a1", "predicate": "correct", "other": "killed=4"})),
        ("correct report:9f outlet=The Post", {}, asked({"subject": "report:9f", "predicate": "correct", "other": "outlet=The Post"})),
        ("wrong 9f:a1", {}, asked({"subject": "claim:9f:a1", "predicate": "wrong"})),
        ("grade outlet:w B", {}, asked({"subject": "outlet:w", "predicate": "grade", "other": "B"})),
        ("note report:9f ask them", {}, asked({"subject": "report:9f", "predicate": "note", "other": "ask them"})),
        ("undo 9f", {}, asked({"subject": "judgement:9f", "predicate": "undo"})),
        ("undo judgement:9f", {}, asked({"subject": "judgement:9f", "predicate": "undo"})),
        ("list", {}, Said(listing=True)),
        ("list actor:a", {}, Said(listing=True, subject="actor:a")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_the_forms(words, options, meant):
    assert said(words.split(), **options) == meant


@pytest.mark.parametrize(
    ("words", "options", "reason"),
    [
        ("actor:a", {}, "known forms are SUBJECT is OBJECT"),
        ("actor:a was actor:b", {}, "nothing is judged in these words"),
        ("actor:a is", {}, "write it as SUBJECT is OBJECT"),
        ("actor:a is not", {}, "write it as SUBJECT is-not OBJECT"),
        ("actor:a is actor:b actor:c", {}, "write it as SUBJECT is OBJECT"),
        ("split a", {}, "write it as split ACTOR NAME"),
        ("undo", {}, "write it as undo JUDGEMENT"),
        ("list a b", {}, "write it as list [SUBJECT]"),
        ("actor:a is actor:b", {"to": "c"}, "--to goes with split alone"),
        ("split a G", {"during": "2016"}, "--during goes with called alone"),
    ],
    ids=str,
)
def test_other_words(words, options, reason):
    with pytest.raises(UsageError) as raised:
        said(words.split(), **options)
    assert reason in str(raised.value)


def test_every_form_is_shown():
    assert all(verb in usage.split() for verb, usage in USAGE.items())


def test_what_became_of_each():
    at = datetime(2026, 1, 1, tzinfo=UTC)

    def judged(*words):
        nonlocal at
        at += timedelta(seconds=1)
        return made(*words, by="Ana", at=at)

    merge = judged("actor:a", "is", "actor:b")
    apart = judged("actor:a", "is not", "actor:b")
    note = judged("actor:a", "note", "ask")
    back = judged(f"judgement:{note.id}", "undo")
    assert states([merge, apart, note, back]) == {
        merge.id: "overruled", apart.id: "holds", note.id: "undone", back.id: "holds",
    }  # fmt: skip
