"""What is known when names are resolved."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.resolve.people import ACTORS

from dateline.errors import Unreadable
from dateline.judgements import made
from dateline.resolve.book import compiled
from dateline.resolve.known import NAME, knowledge

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def judgements(*said):
    """Judgements of a test, a minute apart: (subject, predicate, other) and more."""
    return [
        made(subject, predicate, other, by="Ana", at=DAY + timedelta(minutes=number), **dict(more))
        for number, (subject, predicate, other, *more) in enumerate(said)
    ]


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.actors"
    compiled(path, ACTORS)
    return path


def found(known, words):
    return [one.actor.id for one in known.book.candidates(words)]


def test_what_comes_with_the_package_is_known():
    known = knowledge()
    assert known.book.state("French").id == "france"
    assert known.gazetteer.place("iso:FR").kind == "country"
    assert known.outlets.outlet("new-york-post").name == "New York Post"


def test_lists_that_were_learned_are_known_too(people):
    known = knowledge([people])
    assert found(known, "Lake Front") == ["lake-front"]
    assert known.book.state("French").id == "france"
    assert found(knowledge(), "Lake Front") == []


def test_a_list_of_another_ending_is_no_list_of_actors(people):
    other = people.rename(people.with_name("people.old"))
    assert found(knowledge([other]), "Lake Front") == []


def test_a_file_that_is_no_index_is_refused(tmp_path):
    path = tmp_path / "bad.actors"
    path.write_text("no index")
    with pytest.raises(Unreadable, match=r"bad\.actors"):
        knowledge([path])


def test_a_name_that_people_gave_is_known_with_its_time(people):
    (one,) = judged = judgements(("actor:lake-front", "called", "Tall Reeds", ("during", "2016/..")))
    (candidate,) = knowledge([people], judged).book.candidates("Tall Reeds")
    assert (candidate.actor.id, candidate.alias.during) == ("lake-front", "2016/..")
    assert candidate.alias.source == f"judgement {one.id}"


def test_a_name_that_was_taken_back_is_known_no_more(people):
    (one,) = judgements(("actor:lake-front", "called", "Tall Reeds"))
    back = made(f"judgement:{one.id}", "undo", by="Ana", at=DAY + timedelta(days=1))
    assert found(knowledge([people], [one, back]), "Tall Reeds") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("actor:lake-front", "split", "Jabhat al-Buhayra")], []),
        ([("actor:lake-front", "split", "Jabhat al-Buhayra"), ("actor:partisans-ar", "called", "Jabhat al-Buhayra")], ["partisans-ar"]),
        ([("actor:lake-front", "split", "Jabhat al-Buhayra"), ("actor:lake-front", "called", "Jabhat al-Buhayra")], ["lake-front"]),
        ([("actor:lake-front", "is", "actor:partisans-ar"), ("actor:partisans-ar", "split", "Jabhat al-Buhayra")], []),
        ([("actor:partisans-ar", "split", "Jabhat al-Buhayra")], ["lake-front"]),
        ([("place:iso:FR", "split", "Jabhat al-Buhayra")], ["lake-front"]),
    ],
    ids=[
        "a name that was split off",
        "split off to somebody",
        "given back later",
        "split off who is one with the bearer",
        "split off somebody else",
        "split off a place",
    ],
)  # fmt: skip
def test_a_name_that_was_split_off_is_its_bearers_no_more(people, said, expected):
    known = knowledge([people], judgements(*said))
    assert found(known, "Jabhat al-Buhayra") == expected
    assert found(known, "Lake Front") == ["lake-front"]


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        (("actor:lake-front", "called", "Tall Reeds"), True),
        (("actor:lake-front", "is", "actor:partisans-ar"), True),
        (("mention:r1:0-4", "is", "actor:lake-front"), True),
        (("actor:lake-front", "note", "ask them"), False),
        (("actor:lake-front", "grade", "B"), False),
    ],
    ids=["a name", "a merge", "a mention", "a note", "a grade"],
)
def test_the_version_changes_with_what_names_are_resolved_by_and_with_nothing_else(people, said, changes):
    known = knowledge([people])
    assert knowledge([people]).version == known.version != knowledge().version
    assert (knowledge([people], judgements(said)).version != known.version) is changes
    assert known.by == f"{NAME} {known.version}"
