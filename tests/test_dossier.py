"""What an archive has of one actor."""

import pytest
from tests.linked import linked

from dateline.dossier import dossier, found
from dateline.errors import NotFound, UsageError


@pytest.fixture
def told(tmp_path):
    return linked(tmp_path)[0]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("name:guard", "name:guard"),
        ("Coastal Guard", "name:guard"),
        ("coastal guard", "name:guard"),
        ("sergey-lavrov", "sergey-lavrov"),
        ("Sergei Lavrov", "sergey-lavrov"),
    ],
    ids=["an id", "a name", "in other capitals", "an id that comes with the package", "another spelling"],
)
def test_the_actor_of_a_name(told, words, name):
    assert found(told, words).id == name


def test_nobody_of_that_name(told):
    with pytest.raises(NotFound, match="nobody of this name is known"):
        found(told, "Nobody Whatsoever")


def test_a_dossier_has_every_part_and_each_claim_with_its_report(told):
    made = dossier(told, found(told, "Coastal Guard"))
    assert made.ids == ("name:guard",)
    assert made.counted.mentions == sum(one.mentions for one in made.wordings) == 4
    assert made.relations.total == 3
    assert {one.target for one in made.members} >= {"name:league", "name:hand"}
    assert all(one.numbers for found_claims in (made.relations, made.about) for one in found_claims.told)


def test_a_merge_joins_names_and_counts_and_undoing_parts_them(told):
    before = dossier(told, found(told, "Coastal Guard"))
    judged = told.judge("actor:name:brigade", "is", "actor:name:guard", by="Ana")
    made = dossier(told, found(told, "Coastal Guard"))
    assert set(made.ids) == {"name:guard", "name:brigade"}
    assert made.counted.mentions == 5
    assert "Shore Brigade" in {use.alias.name for use in made.names}
    assert judged in made.judgements
    told.judge(f"judgement:{judged.id}", "undo", by="Ana")
    after = dossier(told, found(told, "Coastal Guard"))
    assert (after.ids, after.counted, after.names, after.wordings) == (before.ids, before.counted, before.names, before.wordings)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "during", "place"),
    [("Coast Watch", "2016-07/..", 0), ("Coast Watch", None, -1)],
    ids=["a dated name stands by its time", "an undated one last"],
)
def test_a_name_that_people_added(told, name, during, place):
    told.judge("actor:name:guard", "called", name, by="Ana", during=during)
    use = dossier(told, found(told, "name:guard")).names[place]
    assert (use.alias.name, use.alias.during, use.mentions) == (name, during, 0)
    assert use.alias.source.startswith("judgement ")


def test_who_is_called_by_a_name_of_several_is_asked_which(told):
    told.judge("actor:name:guard", "called", "The Watch", by="Ana")
    told.judge("actor:name:hand", "called", "The Watch", by="Ana")
    with pytest.raises(UsageError, match="name one by its id"):
        found(told, "The Watch")


def test_what_is_not_sure_says_why(told):
    unsure = dossier(told, found(told, "name:weller")).unsure
    assert all(one.what and one.why for one in unsure)
