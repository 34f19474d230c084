"""What speaks for everybody whom a name may mean."""

import pytest
from tests.resolve.people import told as read

from dateline.model import Actor, Alias, Post
from dateline.resolve.book import Book, compiled
from dateline.resolve.clusters import clusters
from dateline.resolve.index import Index
from dateline.resolve.setting import setting
from dateline.resolve.weighing import kunya, told, weighed


def weights(book, marked, by=weighed, **more):
    """What speaks for each candidate of the first cluster of a text, by id."""
    report, reading = read(marked, **more)
    return {one.candidate.actor.id: one for one in by(clusters(reading)[0], setting(report, reading, book), book)}


def likely(book, marked, **more):
    return [name for name, one in weights(book, marked, **more).items() if one.weight]


@pytest.fixture(scope="module")
def fathers(tmp_path_factory):
    """A land of people known by kunyas, and two presidents of one surname."""
    actors = [
        Actor(id="westria", kind="state", name="Westria", country=("WE",)),
        Actor(id="estria", kind="state", name="Estria", country=("ES",)),
        Actor(id="abu-daran", kind="person", name="Abu Daran", country=("WE",)),
        Actor(id="sami-orda", kind="person", name="Sami Orda", country=("WE",), aliases=(Alias(name="Abu Tavan", kind="short", during="../1999"),)),
        Actor(id="nadim-kolo", kind="person", name="Nadim Kolo", country=("WE",), aliases=(Alias(name="Abu Salwan", kind="kunya"), Alias(name="Abu Salwan al-Westri", kind="kunya"))),
        Actor(id="ada-mirov", kind="person", name="Ada Mirov", country=("WE",), posts=(Post(office="president", of="westria", during="2001/2009"),)),
        Actor(id="eva-mirov", kind="person", name="Eva Mirov", country=("WE",), posts=(Post(office="president", of="westria", during="2014/2018"),)),
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("fathers") / "fathers.actors"
    compiled(path, actors)
    return Book([Index(path)])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Abu Daran|person} spoke in {Westria|state}.", ["abu-daran"]),
        ("{Abu Daran|person} spoke in {Estria|state}.", []),
        ("{Abu Daran|person} spoke.", []),
        ("{Daran|person} spoke in {Westria|state}.", []),
        ("{Abu Salwan|person} spoke in {Westria|state}.", []),
        ("{Abu Tavan|person} spoke in {Westria|state}.", []),
        ("{Abu Salwan al-Westri|person} spoke in {Estria|state}.", ["nadim-kolo"]),
    ],
    ids=[
        "who is best known by it, at home",
        "in another country it is somebody else's",
        "where no country is named, anybody's",
        "its second word is no surname",
        "who has another name too is not meant by it alone",
        "who bore it in former days is not meant now",
        "with what follows it, it is a name as any",
    ],
)
def test_a_kunya_alone_is_a_name_that_many_bear(fathers, marked, expected):
    assert likely(fathers, marked) == expected


@pytest.mark.parametrize(
    ("published", "heavier"),
    [("2015", ["eva-mirov"]), ("2009", ["ada-mirov"]), ("2021", ["ada-mirov", "eva-mirov"])],
    ids=["who holds the office", "the later one is not known yet", "both left it"],
)
def test_of_one_surname_who_holds_an_office_goes_before_who_left_it(fathers, published, heavier):
    found = weights(fathers, "{Mirov|person} of {Westria|state}", published=published)
    most = max(one.weight for one in found.values())
    assert [name for name, one in found.items() if one.weight == most] == heavier


def test_a_full_name_means_its_bearer_wherever_it_stands(tmp_path):
    body = Actor(id="faith-state", kind="group", name="Islamic State of Westria", country=("WE",))
    compiled(tmp_path / "one.actors", [Actor(id="estria", kind="state", name="Estria", country=("ES",)), body])
    book = Book([Index(tmp_path / "one.actors")])
    assert likely(book, "{Islamic State of Westria|group} struck {Estria|state}.") == ["faith-state"]


def test_a_name_with_another_noun_of_kind_is_not_that_of_a_body_far_away(tmp_path):
    estria = Actor(id="estria", kind="state", name="Estria", country=("ES",))
    compiled(tmp_path / "one.actors", [estria, Actor(id="dawn", kind="group", name="Bright Dawn", country=("WE",))])
    book = Book([Index(tmp_path / "one.actors")])
    assert likely(book, "{Bright Dawn Front|group} struck {Estria|state}.") == []
    assert likely(book, "{Bright Dawn Front|group} struck.") == ["dawn"]


def test_what_the_text_says_is_the_same_weighs_a_little_less_and_says_so(book):
    said = {"claims": [("alias", {"subject": "Dawn Wolves", "object": "Lake Front"})]}
    found = weights(book, "{Dawn Wolves|group} or {Lake Front|group}", told, **said)["lake-front"]
    assert found.reasons[0] == "the text calls it 'Lake Front' too"
    assert found.weight < weights(book, "{Lake Front|group}")["lake-front"].weight


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Abu Omar", True), ("Umm Kulthum", True), ("Abu al-Abbas", True), ("Abu Omar al-Shami", False), ("Omar Abu", False)],
)  # fmt: skip
def test_a_kunya_is_father_of_somebody_and_nothing_else(name, expected):
    assert kunya(name) is expected
