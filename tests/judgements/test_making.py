"""Making a judgement."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from dateline.errors import UsageError
from dateline.judgements import identity, made, words
from dateline.judgements.making import SUBJECTS
from dateline.model import Ruling

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def judged(subject, predicate, other="", **more):
    return made(subject, predicate, other, **{"by": "Ana", "at": AT, **more})


@pytest.mark.parametrize(
    ("arguments", "during", "said"),
    [
        (("actor:a", "is", "actor:b"), None, "actor:a is actor:b"),
        (("mention:9f:1-4", "is not", "place:p"), None, "mention:9f:1-4 is not place:p"),
        (("actor:a", "split", "The  Guard"), None, "actor:a is not who is called 'The Guard'"),
        (("actor:a", "called", "The Guard"), "2016-07/..", "actor:a is called 'The Guard' during 2016-07/.."),
        (("claim:9f:a1", "correct", "killed = 4"), None, "claim:9f:a1 has killed=4"),
        (("report:9f", "correct", "outlet=Wire"), None, "report:9f has outlet=Wire"),
        (("claim:9f:a1", "wrong"), None, "claim:9f:a1 is not what the text says"),
        (("outlet:wire", "grade", "b"), None, "outlet:wire is graded B"),
        (("claim:9f:a1", "grade", "2"), None, "claim:9f:a1 is graded 2"),
        (("report:9f", "note", "ask them"), None, "report:9f has the note 'ask them'"),
        (("judgement:9f", "undo"), None, "judgement:9f no longer holds"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_ruling_in_words(arguments, during, said):
    assert words(judged(*arguments, during=during)) == said


def test_every_ruling_has_its_subjects():
    assert set(SUBJECTS) == set(get_args(Ruling))


@pytest.mark.parametrize(
    ("arguments", "more", "said"),
    [
        (("nobody", "is", "actor:a"), {}, "nothing that can be judged"),
        (("actor:a", "is", "b"), {}, "nothing that can be judged"),
        (("actor:a", "is", "place:b"), {}, "write it as actor:ID"),
        (("mention:9f:1-4", "is", "report:b"), {}, "write it as actor:ID, place:ID, outlet:ID"),
        (("actor:a", "is", "actor:a"), {}, "the subject itself"),
        (("claim:9f:a1", "is", "claim:9f:a2"), {}, "it can of actor:ID"),
        (("actor:a", "split", "—"), {}, "no letters"),
        (("claim:9f:a1", "correct", "killed"), {}, "write FIELD=VALUE"),
        (("claim:9f:a1", "correct", "kiled=4"), {}, "one of the fields type"),
        (("claim:9f:a1", "correct", "killed="), {}, "write FIELD=VALUE"),
        (("outlet:wire", "grade", "G"), {}, "those of outlets are A, B"),
        (("claim:9f:a1", "grade", "A"), {}, "those of claims are 1, 2"),
        (("outlet:wire", "grade", "AB"), {}, "no such grade"),
        (("report:9f", "note", " "), {}, "needs words"),
        (("claim:9f:a1", "wrong", "very"), {}, "say it with --note"),
        (("actor:a", "called", "G"), {"during": "2016-13/.."}, "no interval of time"),
        (("actor:a", "called", "G"), {"during": "2016/2015"}, "no interval of time"),
        (("actor:a", "called", "G"), {"during": "../.."}, "no interval of time"),
        (("actor:a", "called", "G"), {"during": "a/b/c"}, "no interval of time"),
        (("actor:a", "called", "G"), {"during": ""}, "no interval of time"),
        (("actor:a", "is", "actor:b"), {"during": "2016"}, "holds at all times"),
        (("actor:a", "is", "actor:b"), {"by": "  "}, "who judges"),
        (("actor:a", "is", "actor:b"), {"note": "half \ud800"}, "write it in UTF-8"),
    ],
    ids=str,
)
def test_what_cannot_be_meant(arguments, more, said):
    with pytest.raises(UsageError) as raised:
        judged(*arguments, **more)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "during", ["2016", "2016-07/..", "../2015", "2012-01/2016-07-28", "2016/2016-07", "2014-11~/..", "2016-02-29"]
)
def test_intervals(during):
    assert judged("actor:a", "called", "G", during=during).during == during


def test_the_id_is_what_is_said_by_whom_and_when():
    one = judged("actor:a", "is", "actor:b")
    assert one.id == identity(one) == identity(replace(one, id="x"))
    others = [
        judged("actor:a", "is", "actor:b", by="Ben"),
        judged("actor:a", "is", "actor:b", note="seen"),
        judged("actor:a", "is", "actor:b", at=AT + timedelta(microseconds=1)),
        judged("actor:a", "is not", "actor:b"),
        judged("actor:b", "is", "actor:a"),
    ]
    assert len({one.id, *(other.id for other in others)}) == 6
    assert judged("actor:a", "is", "actor:b", at=AT.astimezone(timezone(timedelta(hours=3)))) == one
