"""Whom a cluster of names means: weighed by name, time, kind and country, one left or a tie, and why."""

import pytest
from tests.resolve.people import told

from dateline.model import Actor, Alias, Post
from dateline.resolve.book import Book, compiled
from dateline.resolve.clusters import clusters
from dateline.resolve.deciding import NOBODY, TIE, decided
from dateline.resolve.index import Index
from dateline.resolve.setting import setting


def first(book, marked, *, placed=False, **more):
    """What is decided of the first cluster of a text."""
    report, reading = told(marked, **more)
    return decided(clusters(reading)[0], setting(report, reading, book), book, placed=placed)


def meant(decision):
    return [one.actor.id for one in decision.choices]


@pytest.mark.parametrize(
    ("marked", "published", "expected"),
    [
        ("{Lake Front|group}", "2016", ["lake-front"]),
        ("{Lake Front|group}", "2011", []),
        ("{Jabhat al-Buhayra|group}", "2014", ["lake-front"]),
        ("{Jabhat al-Buhayra|group}", "2019", ["lake-front"]),
        ("{LF|group} of {Ardania|state}", "2017", ["lake-front"]),
        ("{LF|group} of {Vostland|state}", "2017", []),
        ("{LF|group}", "2014", []),
        ("{Partisans of the Law|group}", "2016", ["partisans-ar", "partisans-vl"]),
        ("{Partisans of the Law|group} of {Vostland|state}", "2016", ["partisans-vl"]),
        ("{Nobody Inparticular|person}", "2016", []),
        ("{Igor Marsky|person}", None, ["igor-marsky"]),
        ("{Igor Marsky|group}", "2016", ["igor-marsky"]),
    ],
    ids=[
        "its name",
        "before it existed",
        "the name of the day",
        "a former name",
        "an acronym at home",
        "an acronym where nobody speaks of its land",
        "an acronym before its time",
        "a tie of two lands",
        "decided by the land",
        "nobody",
        "a report of no day",
        "a person taken for a group",
    ],
)
def test_a_name_is_weighed_by_time_kind_and_country(book, marked, published, expected):
    assert meant(first(book, marked, published=published)) == expected


@pytest.mark.parametrize(
    ("marked", "published", "parts"),
    [
        ("{Lake Front|group} of {Ardania|state}", "2016", ["exact name", "valid 2012-01/..", "at home in AR", "only candidate"]),
        ("{Jabhat al-Buhayra|group}", "2019", ["a former name, 2012-01/2016-07-28"]),
        ("{Partisans of the Law|group}", "2016", ["tied with Partisans of the Law"]),
        ("{Igor Marski|person}", "2016", ["as 'Igor Marsky'"]),
    ],
    ids=["exact and of the day", "a former name", "a tie", "another spelling"],
)  # fmt: skip
def test_every_choice_says_why(book, marked, published, parts):
    (why, *_) = [one.why for one in first(book, marked, published=published).choices]
    assert all(part in why for part in parts), why


def test_a_tie_is_worth_its_part(book):
    one, other = first(book, "{Partisans of the Law|group}").choices
    assert one.score == other.score
    assert one.score == pytest.approx(first(book, "{Lake Front|group}").choices[0].score / 2, abs=TIE)


def test_a_name_before_its_time_stays_open_and_says_from_when_it_is_one(book):
    found = first(book, "{Army of Conquest|group}", published="2014-12-02")
    assert (found.choices, found.open) == ((), True)
    assert found.why == (
        "'Army of Conquest' is a name of Lake Front only from 2016-07-28 on, "
        "and the text is of 2014-12-02: a name before its time"
    )


def test_nobody_known_may_become_an_actor(book):
    found = first(book, "{Nobody Inparticular|person}")
    assert (found.choices, found.why, found.open) == ((), NOBODY, False)


def test_what_surely_is_a_place_is_nobody_by_a_like_name(book):
    assert meant(first(book, "{the Lake|group}", placed=True)) == []
    assert meant(first(book, "{Lake Front|group}", placed=True)) == ["lake-front"]
    assert meant(first(book, "{Vostland|place}", placed=True)) == ["vostland"]


def test_what_the_text_says_is_the_same_counts_only_where_the_name_itself_is_nobodys(book):
    said = {"claims": [("alias", {"subject": "Dawn Wolves", "object": "Lake Front"})]}
    found = first(book, "{Dawn Wolves|group} or {Lake Front|group}", **said)
    assert meant(found) == ["lake-front"]
    assert "the text calls it 'Lake Front' too" in found.choices[0].why
    other = {"claims": [("alias", {"subject": "Vostish Armed Forces", "object": "Lake Front"})]}
    assert meant(first(book, "{Vostish Armed Forces|group} or {Lake Front|group}", **other)) == [
        "vostland-armed-forces"
    ]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """Many of one surname, somebody of later days, two bodies of one acronym."""

    def person(first_name, surname, office=None, during=None):
        posts = (Post(office=office, of="vostland", during=during),) if office else ()
        return Actor(id=f"{first_name}-{surname}".lower(), kind="person", name=f"{first_name} {surname}", posts=posts)

    actors = [
        *(person(one, "Brennik") for one in ("Ada", "Bela", "Ciro")),
        person("Dora", "Lenk", "president", "2020/.."),
        Actor(id="donn-battalion", kind="group", name="Donn Battalion", what="militia"),
        Actor(id="donn", kind="group", name="Donn", what="party"),
        Actor(id="lenda-party", kind="group", name="Lenda Party", what="party", aliases=(Alias(name="LP", kind="acronym"),)),
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("crowd") / "crowd.actors"
    compiled(path, actors)
    return Book([Index(path)])


@pytest.mark.parametrize(
    ("marked", "published", "expected"),
    [
        ("{Brennik|person}", "2016", []),
        ("{Ada Brennik|person}", "2016", ["ada-brennik"]),
        ("{Lenk|person}", "2016", []),
        ("{Lenk|person}", "2018", ["dora-lenk"]),
        ("{Lenk|place}", "2021", []),
        ("{Donn|group}", "2016", ["donn"]),
        ("{Donn Battalion|group}", "2016", ["donn-battalion"]),
        ("{Lenda|place}", "2016", []),
        ("{LP|group}", "2016", ["lenda-party"]),
    ],
    ids=[
        "a crowd of one surname",
        "one of them in full",
        "a surname known for an office of later days",
        "a surname of who runs for an office",
        "a surname of a place",
        "who bears it whole goes before who bears it with a noun",
        "with its noun",
        "a place is no party by a like name",
        "an acronym",
    ],
)
def test_a_part_of_a_name_counts_only_where_something_speaks_for_it(crowd, marked, published, expected):
    assert meant(first(crowd, marked, published=published)) == expected


def test_a_crowd_of_one_surname_stays_open_and_says_how_many(crowd):
    found = first(crowd, "{Brennik|person}")
    assert (found.open, found.why) == (True, "a surname of 3 who are known, and nothing that decides")
