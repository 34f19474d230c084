"""Claims and sayings looked up."""

from dataclasses import replace

import pytest

from dateline.archive import Asked, Listed
from dateline.errors import NotFound, QueryError, UsageError
from dateline.model import Argument, Attribution, Claim, Mention, Predicate, Reading, When, evidence
from dateline.store import Writer

TEXT = """Marlow Quay clinic shelled

October 4, 2016

The Lakeside Brigade shelled a clinic in Marlow Quay on Monday, Dana Orme said. She said that the U.S. envoy knew of it.
"""


@pytest.fixture
def told(archive, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    archive.add([str(page)])
    (report,) = archive.reports(Listed()).reports

    def passage(words):
        start = report.text.index(words)
        return evidence(report.id, report.text, start, start + len(words))

    def mention(words, kind, form="name", **more):
        return Mention(id=words, evidence=passage(words), kind=kind, form=form, **more)

    def said(name, source, cue, content):
        return Attribution(
            id=name, source=source, cue=(passage(cue),), content=(passage(content),), kind="speech", score=1.0,
            manner="indirect", stance="says", hedge=False,
        )  # fmt: skip

    day = When(edtf="2016-10-03", start="2016-10-03", end="2016-10-04", anchor="published 2016-10-04", why="a Monday")
    since = When(edtf="2016-09~/..", start="2016-09-01", end=None, anchor=None, why="it goes on")
    shelled = Claim(
        id="1", kind="event", predicate=Predicate(type="ASSAULT", mode="heavy-weapons", acled="Shelling/artillery/missile attack"),
        evidence=(passage("shelled a clinic"),), attribution="a", when=day,
        arguments=tuple(
            Argument(role=role, mention=name)
            for role, name in (("actor", "The Lakeside Brigade"), ("recipient", "a clinic"), ("place", "Marlow Quay"))
        ),
    )  # fmt: skip
    reading = Reading(
        report=report.id,
        by="hand/1",
        mentions=(
            mention("Marlow Quay", "place"), mention("The Lakeside Brigade", "group"), mention("a clinic", "facility", "description"),
            mention("Dana Orme", "person"), mention("She", "person", "pronoun", antecedent="Dana Orme"), mention("the U.S. envoy", "person", "description"),
        ),
        attributions=(
            said("a", "Dana Orme", "said", "The Lakeside Brigade shelled a clinic in Marlow Quay on Monday"),
            said("b", "She", "said that", "the U.S. envoy knew of it"),
        ),
        claims=(
            shelled,
            replace(shelled, id="2", kind="statement", predicate=Predicate(type="STATEMENT"), attribution="b", when=None, arguments=(Argument(role="actor", mention="She"),), stance="says"),
            replace(shelled, id="3", kind="relation", predicate=Predicate(type="controls"), attribution=None, when=since, realis="background", arguments=(Argument(role="subject", mention="The Lakeside Brigade"), Argument(role="object", mention="Marlow Quay"))),
            replace(shelled, id="4", attribution=None, when=replace(since, start=None, edtf=None), realis="planned", arguments=(Argument(role="candidate", mention="the U.S. envoy"),)),
        ),
    )  # fmt: skip
    with Writer(archive.root) as writer:
        writer.keep_readings([reading])
    return archive


def found(told, **asked):
    return [number for one in told.claims(Asked(**asked)).told for number in one.numbers]


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({}, [1, 2, 3, 4]),
        ({"actor": "lakeside"}, [1, 3]),
        ({"actor": "Brigade Lakeside"}, [1, 3]),
        ({"actor": "lake*"}, [1, 3]),
        ({"actor": "lake"}, []),
        ({"actor": "Lakeside clinic"}, []),
        ({"actor": "dana orme"}, [2]),
        ({"actor": "US envoy"}, [4]),
        ({"recipient": "clinic"}, [1]),
        ({"recipient": "Marlow"}, [3]),
        ({"place": "marlow quay"}, [1]),
        ({"voice": "Orme"}, [1, 2]),
        ({"type": "assault"}, [1, 4]),
        ({"type": "heavy-weapons"}, [1, 4]),
        ({"type": "Shelling/artillery/missile attack"}, [1, 4]),
        ({"type": "controls"}, [3]),
        ({"type": "ABDUCT"}, []),
        ({"kind": "relation"}, [3]),
        ({"realis": "planned"}, [4]),
        ({"since": "2016-10"}, [1, 3]),
        ({"since": "2016-10-04"}, [3]),
        ({"until": "2016-09"}, [3]),
        ({"since": "2016-10-03", "until": "2016-10-03", "actor": "lakeside"}, [1, 3]),
        ({"until": "2015"}, []),
    ],
    ids=str,
)
def test_claims_are_narrowed(told, asked, numbers):
    assert found(told, **asked) == numbers


def test_what_has_no_time_is_counted_where_days_are_asked_for(told):
    assert (told.claims(Asked(since="2016")).undated, told.claims(Asked()).undated) == (2, 0)


def test_a_stretch_of_the_claims(told):
    part = told.claims(Asked(), offset=1, limit=2)
    assert (part.total, [one.numbers for one in part.told]) == (4, [(2, 3)])


@pytest.mark.parametrize(
    ("asked", "error", "said"),
    [
        ({"type": "assualt"}, UsageError, "did you mean 'ASSAULT'? known ones are AGREE"),
        ({"type": "zzz"}, UsageError, "no type of claim; known ones are AGREE"),
        ({"since": "last week"}, UsageError, "write it as 2016-10-04"),
        ({"until": "2016-13"}, UsageError, "no day, month or year"),
        ({"until": "2016-02-30"}, UsageError, "no day, month or year"),
        ({"since": "9999"}, UsageError, "no day, month or year"),
        ({"actor": "—"}, QueryError, "no words in it"),
        ({"place": "a " * 99}, QueryError, "more than 32 words"),
    ],
    ids=str,
)
def test_what_cannot_be_meant(told, asked, error, said):
    with pytest.raises(error) as raised:
        told.claims(Asked(**asked))
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("speaker", "about", "numbers"),
    [
        ("Dana Orme", None, [1, 2]),
        ("she", None, [2]),
        ("orme", "clinic", [1]),
        ("orme", "US", [2]),
        ("orme", "shell*", [1]),
        ("orme", "harbour", []),
    ],
)
def test_what_somebody_says(told, speaker, about, numbers):
    said = told.sayings(speaker, about=about)
    assert [number for one in said.told for number in one.numbers] == numbers
    assert said.total == len(numbers)


def test_few_sayings_of_many(told):
    for about, total, numbers in ((None, 2, (1,)), ("the", 2, (1,)), ("it", 1, (2,))):
        few = told.sayings("orme", about=about, limit=1)
        assert (few.total, [one.numbers for one in few.told]) == (total, [numbers])


def test_nobody_of_a_name(told):
    with pytest.raises(NotFound, match="near ones are orme"):
        told.sayings("Ormes")
    with pytest.raises(NotFound, match="nobody of this name is quoted"):
        told.sayings("zzzz")
