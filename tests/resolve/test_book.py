"""The book of actors: every known name, and whom it may mean."""

import pytest

from dateline.model import Actor, Alias, Post, Tie
from dateline.resolve.book import CROWD, EXACT, Book, compiled, keys, merged, names
from dateline.resolve.index import Index


def found(book, words):
    return [one.actor.id for one in book.candidates(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lake Front", ["lake-front"]),
        ("the Lake Front", ["lake-front"]),
        ("LAKE FRONT", ["lake-front"]),
        ("Lake Front's", ["lake-front"]),
        ("LF", ["lake-front"]),
        ("L.F.", ["lake-front"]),
        ("Front", []),
        ("Igor Marsky", ["igor-marsky"]),
        ("Igor Marski", ["igor-marsky"]),
        ("Marsky", ["igor-marsky"]),
        ("Igor", []),
        ("Oleg Marsky", []),
        ("Shaheen", ["ali-shaheen", "omar-shaheen"]),
        ("Partisans of the Law", ["partisans-ar", "partisans-vl"]),
        ("Vostland", ["vostland"]),
        ("Vostish Federation", ["vostland"]),
        ("Nowhere", []),
        ("", []),
        ("the", []),
    ],
    ids=[
        "a name",
        "with article",
        "in capitals",
        "possessive",
        "an acronym",
        "an acronym with points",
        "a noun of kind alone",
        "a person",
        "a person, spelled otherwise",
        "a surname",
        "a given name alone",
        "another of that surname",
        "a surname of two",
        "a name of two",
        "a state",
        "a state by another name",
        "nobody",
        "no words",
        "an article alone",
    ],
)
def test_who_may_be_meant(book, words, expected):
    assert sorted(found(book, words)) == expected


def test_each_actor_stands_once_by_the_name_that_fits_best(book):
    (one,) = book.candidates("Jabhat al-Buhayra")
    assert (one.actor.id, one.alias.during, one.like.score) == ("lake-front", "2012-01/2016-07-28", 1.0)
    (other,) = book.candidates("Marsky")
    assert other.like.score < EXACT


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Vostland", "vostland"),
        ("Vostish", "vostland"),
        ("Kremna", "vostland"),
        ("the Kremna", "vostland"),
        ("VOSTLAND’S", "vostland"),
        ("V.F.", "vostland"),
        ("Ard City", "ardania"),
        ("Lake Front", None),
        ("Vost", None),
    ],
)
def test_a_state_is_known_by_name_adjective_and_seat(book, words, state):
    one = book.state(words)
    assert (one.id if one else None) == state


@pytest.mark.parametrize(
    ("office", "of", "who"),
    [
        ("foreign minister", "vostland", {"igor-marsky", "nadja-orlova"}),
        ("spokeswoman", "vostland-foreign-ministry", {"nadja-orlova"}),
        ("foreign minister", "ardania", set()),
        ("Foreign Minister", "vostland", set()),
    ],
)
def test_who_held_an_office(book, office, of, who):
    assert {one.id for one in book.holders(office, of)} == who


def test_actors_are_had_by_id_and_by_wikidata_item(book):
    assert book.actor("lake-front").name == "Lake Front"
    assert book.of_wikidata("Q900002").id == "lake-front"
    assert (book.actor("lake"), book.of_wikidata("Q1")) == (None, None)


@pytest.fixture
def opened(tmp_path):
    """Makes a book of lists of actors, each in a file of its own, with names that were added."""

    def made(*lists, added=(), split=()):
        for number, actors in enumerate(lists):
            compiled(tmp_path / f"{number}.actors", actors)
        return Book([Index(tmp_path / f"{number}.actors") for number in range(len(lists))], added, split)

    return made


def test_a_later_list_adds_to_an_earlier_one_and_overwrites_nothing(opened):
    first = Actor(id="front", kind="group", name="Pine Front", country=("AR",), aliases=(Alias(name="Pines"),))
    later = Actor(
        id="front", kind="person", name="Pine Party", country=("VL",), aliases=(Alias(name="PINES"),), what="party"
    )
    book = opened([first], [later])
    one = book.actor("front")
    assert (one.kind, one.name, one.country, one.what) == ("group", "Pine Front", ("AR",), "party")
    assert [alias.name for alias in one.aliases] == ["Pines", "Pine Party"]
    assert found(book, "Pine Party") == found(book, "Pine Front") == ["front"]


def test_names_that_were_added_are_names_like_others(opened):
    known = Actor(id="front", kind="group", name="Pine Front")
    added = [("front", Alias(name="Night Owls", during="2016/..")), ("name:77", Alias(name="Tall Reeds"))]
    book = opened([known], added=added)
    assert (found(book, "Night Owls"), found(book, "the Tall Reeds")) == (["front"], ["name:77"])
    assert book.candidates("Night Owls")[0].alias.during == "2016/.."
    assert (book.actor("name:77").kind, book.actor("name:77").name) == ("group", "Tall Reeds")
    assert opened([known]).candidates("Night Owls") == ()


def test_a_name_that_was_split_off_leads_to_others_who_bear_it_and_its_bearer_keeps_the_rest(opened):
    front = Actor(id="front", kind="group", name="Pine Front", aliases=(Alias(name="Night Owls"),))
    owls = Actor(id="owls", kind="group", name="Night Owls")
    book = opened([front, owls], split=[("front", "Night Owls")])
    assert (found(book, "the Night Owls"), found(book, "Pine Front")) == (["owls"], ["front"])


def test_a_surname_of_a_crowd_leads_to_nobody_and_its_full_names_to_each(opened):
    crowd = [Actor(id=f"p{number:03}", kind="person", name=f"B{number:03}x Okonkwo") for number in range(CROWD + 1)]
    crowd.append(Actor(id="halina", kind="person", name="Halina Okonkwo"))
    book = opened(crowd)
    assert found(book, "Okonkwo") == []
    assert found(book, "Halina Okonkwo") == ["halina"]
    assert len(book) == CROWD + 2


def test_merging_keeps_what_was_known_and_adds_what_was_not():
    one = Actor(
        id="a", kind="group", name="Pines", ties=(Tie(to="x", how="part of"),), posts=(Post(office="chief", of="x"),),
        sources=("s1",), wikidata="Q1", during="2012/..",
    )  # fmt: skip
    other = Actor(
        id="a", kind="group", name="pines", ties=(Tie(to="x", how="member of"), Tie(to="y")),
        posts=(Post(office="chief", of="x"), Post(office="king", of="x")), sources=("s1", "s2"), wikidata="Q2", during="1999/..",
    )  # fmt: skip
    whole = merged(one, other)
    assert whole.aliases == ()
    assert [(tie.to, tie.how) for tie in whole.ties] == [("x", "part of"), ("y", "part of")]
    assert [post.office for post in whole.posts] == ["chief", "king"]
    assert (whole.sources, whole.wikidata, whole.during) == (("s1", "s2"), "Q1", "2012/..")


def test_the_best_known_name_holds_as_long_as_its_actor_unless_it_is_listed():
    plain = Actor(id="a", kind="group", name="Pines", during="2012/2015", aliases=(Alias(name="Owls"),))
    listed = Actor(
        id="a", kind="group", name="Pines", during="2012/2015", aliases=(Alias(name="Pines", during="2013/.."),)
    )
    assert [(one.name, one.during) for one in names(plain)] == [("Pines", "2012/2015"), ("Owls", None)]
    assert [(one.name, one.during) for one in names(listed)] == [("Pines", "2013/..")]


@pytest.mark.parametrize(
    ("asked", "kept", "meets"),
    [
        ("Igor Marsky", "Igor Marsky", True),
        ("Marsky", "Igor Marsky", True),
        ("Igor Marski", "Igor Marsky", True),
        ("Abdul Rahmann Okonkwoski", "Abdul Rahmann Okonkwiski", True),
        ("LF", "L.F.", True),
        ("Reed Brigade", "Hill Brigade", False),
        ("Igor", "Igor Marsky", False),
    ],
    ids=[
        "the same",
        "a surname",
        "another spelling",
        "a slip in a long word",
        "an acronym",
        "other words",
        "a given name",
    ],
)
def test_names_that_may_be_one_share_a_key(asked, kept, meets):
    assert bool(set(keys(asked)) & set(keys(kept, held=True))) is meets


def test_the_same_actors_give_the_same_file(tmp_path):
    actors = [
        Actor(id="a", kind="group", name="Pines"),
        Actor(id="b", kind="state", name="Arland", adjectives=("Arlish",)),
    ]
    for name in ("1.actors", "2.actors"):
        compiled(tmp_path / name, actors, note="a test")
    assert (tmp_path / "1.actors").read_bytes() == (tmp_path / "2.actors").read_bytes()
    assert Index(tmp_path / "1.actors").header.note == "a test"


@pytest.mark.parametrize(
    ("name", "bearers"),
    [("Karsanian forces", ["karsan-front"]), ("Karsanian", []), ("the Karsanian militia", ["karsan-front"])],
)
def test_forces_of_a_people_are_not_what_is_the_peoples(tmp_path, name, bearers):
    front = Actor(
        id="karsan-front",
        kind="group",
        name="Karsan Liberation Front",
        aliases=(Alias(name="Karsanian forces", kind="short"),),
    )
    compiled(tmp_path / "one.actors", [front])
    assert [one.actor.id for one in Book([Index(tmp_path / "one.actors")]).candidates(name)] == bearers
