"""Which judgements stand, and what they rule together."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.judgements import Rulings, about, made, standing, undone
from dateline.model import Alias, Judgement

START = datetime(2026, 1, 1, tzinfo=UTC)
CLOCK = count()


def judged(subject, predicate, other="", during=None):
    at = START + timedelta(seconds=next(CLOCK))
    return made(subject, predicate, other, by="Ana", at=at, during=during)


def undo(one):
    return judged(f"judgement:{one.id}", "undo")


def one(left, right):
    return judged(f"actor:{left}", "is", f"actor:{right}")


def two(left, right):
    return judged(f"actor:{left}", "is not", f"actor:{right}")


def test_what_is_undone_does_not_stand_until_the_undoing_is_undone():
    merge = one("a", "b")
    back = undo(merge)
    again = undo(back)
    third = undo(merge)
    assert standing([merge, back]) == ()
    assert standing([merge, back, again]) == (merge,)
    assert standing([merge, back, again, third]) == ()
    assert undone([merge, back, again]) == {back.id}


def test_ids_that_are_one_and_the_one_that_stands_for_all():
    rulings = Rulings([one("name:9f", "lakeside-brigade"), one("Q12", "name:9f"), one("x", "y")])
    assert rulings.same("Q12") == {"name:9f", "lakeside-brigade", "Q12"}
    assert rulings.same("z") == {"z"}
    assert rulings.same("Q12", "place") == {"Q12"}
    assert rulings.merged() == {
        **dict.fromkeys(("name:9f", "lakeside-brigade", "Q12"), rulings.same("Q12")),
        **dict.fromkeys(("x", "y"), frozenset({"x", "y"})),
    }
    for name in ("name:9f", "lakeside-brigade", "Q12"):
        assert rulings.canonical(name) == "lakeside-brigade"
        assert rulings.canonical(name, known={"Q12"}) == "Q12"
    assert rulings.canonical("z") == "z"


@pytest.mark.parametrize(
    ("judgements", "same", "apart"),
    [
        ([one("a", "b"), two("a", "b")], {"a"}, True),
        ([two("a", "b"), one("b", "a")], {"a", "b"}, False),
        ([one("a", "b"), one("b", "c"), two("a", "c")], {"a"}, True),
        ([two("a", "c"), one("a", "b"), one("b", "c")], {"a", "b", "c"}, False),
        ([one("a", "b"), two("c", "b")], {"a", "b"}, False),
        ([two("c", "d"), one("a", "c")], {"a", "c"}, False),
    ],
    ids=[
        "taken apart after it was joined",
        "joined after it was taken apart",
        "taken apart along a chain",
        "joined along a chain",
        "another is kept apart",
        "one of them is kept apart from another",
    ],
)
def test_of_two_that_contradict_each_other_the_later_holds(judgements, same, apart):
    rulings = Rulings(judgements)
    assert rulings.same("a") == same
    assert rulings.apart("a", "b") is apart or rulings.apart("a", "c") is apart
    assert not rulings.apart("a", "q")


def test_whoever_is_one_with_somebody_is_apart_from_whom_they_are_apart_from():
    rulings = Rulings([two("b", "c"), one("a", "b"), one("c", "d")])
    assert rulings.apart("a", "d")
    assert rulings.apart("d", "a")


def test_a_mention():
    first = judged("mention:r:1-4", "is", "actor:a")
    place = judged("mention:r:1-4", "is", "place:p")
    later = judged("mention:r:1-4", "is", "actor:b")
    no = judged("mention:r:1-4", "is not", "actor:b")
    other = judged("mention:r:1-4", "is not", "actor:c")

    def meant(*judgements, to="actor"):
        return Rulings(judgements).of_mention("r", 1, 4, to)

    assert meant(first, place) == meant(first, place, to=None) == first
    assert meant(first, place, to="place") == place
    assert meant(first, later) == later
    assert meant(first, later, no) is None
    assert meant(no, later) == meant(later, other) == later
    assert meant(later, one("b", "z"), judged("mention:r:1-4", "is not", "actor:z")) is None
    assert Rulings([first]).of_mention("r", 1, 5) is None
    assert Rulings([no, other, one("c", "d")]).barred("r", 1, 4) == {"b", "c", "d"}
    assert Rulings([no, later]).barred("r", 1, 4) == frozenset()


def test_names_that_were_added_and_split_off():
    added = judged("actor:a", "called", "The Guard", "2016/..")
    before = judged("actor:a", "called", "the guard", "../2012")
    off = judged("actor:b", "split", "The  GUARD")
    rulings = Rulings([added, before])
    assert rulings.names_of("a") == (
        Alias(name="The Guard", during="2016/..", source=f"judgement {added.id}"),
        Alias(name="the guard", during="../2012", source=f"judgement {before.id}"),
    )
    apart = Rulings([added, off])
    assert (apart.names_of("b"), apart.split_names("b"), apart.split_names("a")) == ((), {"The GUARD"}, frozenset())
    joined = Rulings([added, off, one("a", "b")])
    assert (joined.names_of("a"), joined.split_names("a")) == ((), {"The GUARD"})
    again = Rulings([off, judged("actor:b", "called", "The Guard")])
    assert (len(again.names_of("b")), again.split_names("b")) == (1, frozenset())


def test_claims_grades_and_notes():
    wrong = judged("claim:r:a1", "wrong")
    killed, fewer = judged("claim:r:a1", "correct", "killed=4"), judged("claim:r:a1", "correct", "killed=3")
    when = judged("claim:r:a1", "correct", "when=2016")
    low, high = judged("outlet:w", "grade", "D"), judged("outlet:wire", "grade", "B")
    note = judged("outlet:w", "note", "ask them")
    same = judged("outlet:w", "is", "outlet:wire")
    rulings = Rulings([wrong, killed, when, fewer, low, high, note, same])
    assert (rulings.wrong_claims("r"), rulings.wrong_claims("q")) == ({"a1"}, frozenset())
    assert rulings.corrections("claim:r:a1") == {"killed": fewer, "when": when}
    assert rulings.grade("outlet:w") == rulings.grade("outlet:wire") == high
    assert Rulings([low, high]).grade("outlet:w") == low
    assert (rulings.notes("outlet:wire"), rulings.notes("actor:w"), rulings.grade("actor:w")) == ((note,), (), None)
    assert not rulings.holds(killed)
    assert rulings.holds(fewer)


def test_judgements_about_a_subject_with_their_undoing():
    merge, other = one("a", "b"), one("c", "d")
    back = undo(merge)
    assert about([merge, other, back], "actor:b") == (merge, back)


def test_what_another_version_wrote_rules_nothing():
    odd = Judgement(id="1", subject="thing:x", predicate="grade", object="A", by="Ana", at=START)
    bad = Judgement(id="2", subject="mention:r:x", predicate="is", object="actor:a", by="Ana", at=START)
    gone = Judgement(id="3", subject="judgement:none", predicate="undo", object="", by="Ana", at=START)
    assert Rulings([odd, bad, gone]) == Rulings()
    assert hash(Rulings([odd])) == hash(Rulings())
    assert Rulings() != "rulings"


def test_the_version_changes_with_what_names_are_resolved_by_alone():
    merge, note = one("a", "b"), judged("actor:a", "note", "ask")
    assert Rulings().version == Rulings([note]).version == Rulings([merge, undo(merge)]).version == ""
    assert Rulings([merge]).version == Rulings([merge, note]).version != ""


IDS = st.sampled_from(["a", "b", "c", "d", "e"])
SPANS = st.sampled_from(["1-4", "6-9"])


@st.composite
def judgements(draw, ids=IDS):
    kind = draw(st.sampled_from(["is", "is not", "mention", "called", "split", "note", "undo"]))
    made_ = draw(st.lists(st.builds(lambda left, right: (kind, left, right), ids, ids), min_size=1, max_size=3))
    found = []
    for what, left, right in made_:
        if what == "undo" and left != right:
            merge = one(left, right)
            found += [merge, undo(merge)]
        elif what in ("is", "is not") and left != right:
            found.append(judged(f"actor:{left}", what, f"actor:{right}"))
        elif what == "mention":
            said = draw(st.sampled_from(["is", "is not"]))
            found.append(judged(f"mention:r:{draw(SPANS)}", said, f"actor:{right}"))
        elif what in ("called", "split", "note"):
            found.append(judged(f"actor:{left}", what, f"name {right}"))
    return found


MANY = st.lists(judgements(), max_size=8).map(lambda groups: [one for group in groups for one in group])


def answers(rulings, ids="abcde"):
    spans = [(1, 4), (6, 9)]
    return (
        [(rulings.same(each), rulings.names_of(each), rulings.split_names(each)) for each in ids],
        [(rulings.of_mention("r", *span), rulings.barred("r", *span)) for span in spans],
        [[rulings.apart(left, right) for right in ids] for left in ids],
    )


@given(MANY, st.randoms())
def test_the_order_of_judgements_that_do_not_touch_each_other_is_nothing(made_, random):
    held = [each for each in made_ if Rulings(made_).holds(each)]
    mixed = list(held)
    random.shuffle(mixed)
    assert Rulings(mixed) == Rulings(held)
    assert answers(Rulings(mixed)) == answers(Rulings(held)) == answers(Rulings(made_))
    assert Rulings(mixed).version == Rulings(made_).version


@given(MANY, MANY, IDS, IDS)
def test_a_merge_that_is_undone_leaves_nothing(before, after, left, right):
    if left == right:
        return
    merge = one(left, right)
    plain = Rulings([*before, *after])
    undone_ = Rulings([*before, merge, *after, undo(merge)])
    assert undone_ == plain
    assert (answers(undone_), undone_.version) == (answers(plain), plain.version)


@given(MANY, st.lists(judgements(st.sampled_from(["v", "w", "x"])), max_size=4), st.integers(0, 40))
def test_judgements_on_others_change_no_judged_mention(made_, others, at):
    added = [each for group in others for each in group if not each.subject.startswith("mention:")]
    more = [*made_[:at], *added, *made_[at:]]
    assert answers(Rulings(more)) == answers(Rulings(made_))


@given(MANY)
def test_sets_part_the_ids_and_none_is_apart_from_its_own(made_):
    rulings = Rulings(made_)
    for name in "abcde":
        assert name in rulings.same(name)
        for other in rulings.same(name):
            assert rulings.same(other) == rulings.same(name)
            assert rulings.canonical(other) == rulings.canonical(name)
            assert not rulings.apart(name, other)
