"""What a person decided goes before everything that a program finds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.resolve.people import ACTORS, targets, told

from dateline.judgements import made
from dateline.resolve.actors import actors
from dateline.resolve.book import compiled
from dateline.resolve.known import knowledge
from dateline.resolve.ruled import ruled

DAY = datetime(2026, 3, 1, tzinfo=UTC)
MARKED = "{Lake Front|group} met {Igor Marsky|person}. {It|group pronoun} left. {Lake Front|group} came back."


@pytest.fixture
def decided(tmp_path):
    """The report, its reading and its links as people decided."""
    path = tmp_path / "people.actors"
    compiled(path, ACTORS)

    def links(*said, marked=MARKED, **more):
        report, reading = told(marked, antecedents=(("It", "Lake Front"),) if "{It|" in marked else (), **more)
        judged = [
            made(subject, predicate, other, by="Ana", at=DAY + timedelta(minutes=number), note="as they wrote")
            for number, (subject, predicate, other) in enumerate(said)
        ]
        known = knowledge([path], judged)
        return reading, ruled(actors(report, reading, known.book, known.by), reading, known), known

    return links


def led(reading, links):
    """What each mention leads to, in the order of the text."""
    return [next((link.target for link in links if link.mention == one.id), "-") for one in reading.mentions]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], ["lake-front", "igor-marsky", "lake-front", "lake-front"]),
        ([("mention:r1:0-10", "is", "actor:partisans-ar")], ["partisans-ar", "igor-marsky", "partisans-ar", "partisans-ar"]),
        ([("mention:r1:28-30", "is", "actor:partisans-ar")], ["lake-front", "igor-marsky", "partisans-ar", "lake-front"]),
        ([("mention:r1:0-10", "is not", "actor:lake-front")], ["-", "igor-marsky", "lake-front", "lake-front"]),
        ([("mention:r2:0-10", "is", "actor:partisans-ar")], ["lake-front", "igor-marsky", "lake-front", "lake-front"]),
        ([("mention:r1:0-4", "is", "actor:partisans-ar")], ["lake-front", "igor-marsky", "lake-front", "lake-front"]),
        (
            [("mention:r1:0-10", "is", "actor:partisans-ar"), ("mention:r1:37-47", "is", "actor:partisans-vl")],
            ["partisans-ar", "igor-marsky", "partisans-ar", "partisans-vl"],
        ),
        (
            [("mention:r1:0-10", "is not", "actor:partisans-ar"), ("actor:lake-front", "is", "actor:partisans-ar")],
            ["-", "igor-marsky", "lake-front", "lake-front"],
        ),
    ],
    ids=[
        "nothing decided",
        "a mention, the same name elsewhere in the report, and what stands for it",
        "a pronoun, and no other word",
        "not so",
        "another report",
        "other words",
        "each of two by itself",
        "not so, nor who is one with them",
    ],
)  # fmt: skip
def test_a_mention_means_what_was_judged(decided, said, expected):
    reading, links, _ = decided(*said)
    assert led(reading, links) == expected


def test_a_judged_link_says_who_decided_when_and_why(decided):
    _, links, known = decided(("mention:r1:0-10", "is", "actor:partisans-ar"))
    (judged,) = known.rulings.holding()["mention:r1:0-10"]
    first, other = links[0], links[-1]
    assert (first.score, first.by, first.why) == (
        1.0,
        f"judgement {judged.id}",
        "Ana decided on 2026-03-01: as they wrote",
    )
    assert (first.name, first.kind) == ("Partisans of the Law", "group")
    assert links[2].why == f"stands for 'Lake Front': {first.why}"
    assert links[2].score == 0.9
    assert other.why == f"as judged for the same name in this report: {first.why}"


@pytest.mark.parametrize(
    ("other", "name", "kind"),
    [("place:iso:FR", "France", "country"), ("outlet:new-york-post", "New York Post", "newspaper"), ("actor:name:77", None, None)],
    ids=["a place", "an outlet", "an actor of whom nothing is known"],
)  # fmt: skip
def test_links_of_every_sort_stand_beside_each_other(decided, other, name, kind):
    reading, links, _ = decided(("mention:r1:0-10", "is", other))
    mine = {link.to: link for link in links if link.mention == reading.mentions[0].id}
    to, _, target = other.partition(":")
    assert (mine[to].target, mine[to].name, mine[to].kind) == (target, name, kind)
    assert (mine[to].latitude is not None) is (to == "place")
    assert set(mine) == {"actor", to}


def test_links_stand_in_the_order_of_the_text(decided):
    reading, links, _ = decided(("mention:r1:37-47", "is", "place:iso:FR"))
    order = [one.id for one in reading.mentions]
    places = [order.index(link.mention) for link in links]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("actor:lake-front", "split", "Jabhat al-Buhayra"), ("actor:partisans-ar", "called", "Jabhat al-Buhayra")], "partisans-ar"),
        ([("actor:igor-marsky", "split", "Jabhat al-Buhayra")], "lake-front"),
    ],
    ids=["split off to somebody", "split off somebody else"],
)  # fmt: skip
def test_a_name_that_was_split_off_leads_to_who_bears_it(decided, said, expected):
    marked = "{Jabhat al-Buhayra|group} and {Lake Front|group} met."
    reading, links, _ = decided(*said, marked=marked, published="2014-05-01")
    report, _ = told(marked)
    assert targets(report, reading, links) == {"Jabhat al-Buhayra": expected, "Lake Front": "lake-front"}


def test_a_name_that_was_split_off_to_nobody_is_an_actor_of_its_own(decided):
    reading, links, _ = decided(
        ("actor:lake-front", "split", "Jabhat al-Buhayra"),
        marked="{Jabhat al-Buhayra|group} and {Lake Front|group} met.",
        published="2014-05-01",
    )
    first, second = led(reading, links)
    assert first.startswith("name:")
    assert second == "lake-front"


def test_a_link_that_was_found_otherwise_is_split_off_too(decided):
    reading, links, known = decided(("actor:lake-front", "split", "Dawn Wolves"), marked="{Dawn Wolves|group} met.")
    found = replace(links[0], target="lake-front", name="Lake Front")
    (link,) = ruled([found], reading, known)
    assert link.target == "split:lake-front:dawn-wolves"
    assert link.why.startswith("'Dawn Wolves' was judged to be somebody else than Lake Front; ")


def test_a_link_that_was_found_otherwise_leads_to_who_bears_the_name_by_judgement(decided):
    said = (("actor:lake-front", "split", "Dawn Wolves"), ("actor:partisans-ar", "called", "Dawn Wolves"))
    reading, links, known = decided(*said, marked="{Dawn Wolves|group} met.")
    (link,) = ruled([replace(links[0], target="lake-front", name="Lake Front")], reading, known)
    assert (link.target, link.name) == ("partisans-ar", "Partisans of the Law")
    assert link.why.startswith("'Dawn Wolves' was judged to be somebody else than Lake Front; ")


def test_what_stays_open_stays_so(decided):
    reading, links, known = decided(("mention:r1:0-10", "is not", "actor:lake-front"))
    open_one = replace(links[0], mention=reading.mentions[0].id, target=None, score=0.0, why="nobody")
    assert open_one in ruled([open_one], reading, known)
