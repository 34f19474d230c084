"""Who holds an office on the day, and which institution a description names."""

from collections import Counter

import pytest

from dateline.model import Actor, Alias
from dateline.resolve.book import Book, compiled
from dateline.resolve.index import Index
from dateline.resolve.offices import government, holder, institution, movement
from dateline.resolve.setting import Setting


def on(day):
    return Setting(day=day, countries=Counter())


@pytest.mark.parametrize(
    ("words", "day", "holders"),
    [
        ("Vostish foreign minister", "2015-03-01", ["igor-marsky"]),
        ("Vostish Foreign Minister", "2016-10-04", ["nadja-orlova"]),
        ("foreign minister of Vostland", "2016-10-04", ["nadja-orlova"]),
        ("Vostland's top diplomat", "2016-10-04", ["nadja-orlova"]),
        ("Vostland’s minister of foreign affairs", "2016-10-04", ["nadja-orlova"]),
        ("Kremna's foreign minister", "2016-10-04", ["nadja-orlova"]),
        ("Vostish Foreign Ministry spokeswoman", "2013-06-01", ["nadja-orlova"]),
        ("Vostish Foreign Ministry spokeswoman", "2016-10-04", []),
        ("Vostish foreign minister", "2009", []),
        ("Vostish foreign minister", None, []),
        ("former Vostish foreign minister", "2015-03-01", []),
        ("then Vostish foreign minister", "2015-03-01", []),
        ("Ardanian foreign minister", "2015-03-01", []),
        ("foreign minister", "2015-03-01", []),
        ("Vostish baker", "2015-03-01", []),
        (f"{'tall ' * 20}Vostish foreign minister", "2015-03-01", []),
    ],
    ids=[
        "who held it then",
        "who followed",
        "whose it is stands behind",
        "another word for the office",
        "another writing of the office",
        "a seat for the state",
        "an office of a ministry",
        "an office that ended",
        "before anybody who is known",
        "on no day",
        "a former one is not the one of the day",
        "one of those days",
        "another country's",
        "of nobody",
        "no office",
        "a description that says more",
    ],
)
def test_an_office_means_who_held_it_on_the_day(book, words, day, holders):
    assert [one.actor.id for one in holder(words, on(day), book)] == holders


def test_an_office_says_whose_it_is_and_from_when_to_when(book):
    (found,) = holder("Vostish foreign minister", on("2015-03-01"), book)
    assert (found.score, found.why) == (0.85, "foreign minister of Vostland 2010/2016-05")


def test_two_who_may_have_held_it_are_tied(book):
    found = holder("Vostish foreign minister", on("2016"), book)
    assert [(one.actor.id, one.score) for one in found] == [("igor-marsky", 0.425), ("nadja-orlova", 0.425)]
    assert all("one of 2 who held it then" in one.why for one in found)


@pytest.mark.parametrize(
    ("words", "day", "body"),
    [
        ("Vostish military", "2016", "vostland-armed-forces"),
        ("Vostish Foreign Ministry", "2016", "vostland-foreign-ministry"),
        ("Lake Front", "2016", "lake-front"),
        ("Lake Front", "2011", None),
        ("Jabhat al-Buhayra", "2011-05-01", None),
        ("Jabhat al-Buhayra", "2018", "lake-front"),
        ("Partisans of the Law", "2016", None),
        ("Igor Marsky", "2016", None),
        ("Vostish government", "2016", "vostland-government"),
        ("village bakers", "2016", None),
        (f"{'old ' * 25}Vostish military", "2016", None),
    ],
    ids=[
        "a short name",
        "a ministry",
        "a group",
        "before it existed",
        "a name before its time",
        "a former name",
        "two of that name",
        "no person",
        "a government as it is listed",
        "nobody known",
        "a description that says more",
    ],
)
def test_an_institution_is_named_word_for_word(book, words, day, body):
    found = institution(words, on(day), book)
    assert [one.actor.id for one in found] == ([body] if body else [])
    assert all(one.why for one in found)


@pytest.mark.parametrize(
    ("words", "day", "target"),
    [
        ("Vostish government", "2016", "vostland-government"),
        ("Vostland’s government", "2016", "vostland-government"),
        ("VF Government", "2016", "vostland-government"),
        ("government of Vostland", "2016", "vostland-government"),
        ("Kremna administration", "2016", "vostland-government"),
        ("regime in Vostland", "2016", None),
        ("Valk regime", "2016", "vostland-government"),
        ("Valk’s government", "2016", "vostland-government"),
        ("regime of Petr Valk", "2016", "vostland-government"),
        ("Valk regime", "1999", None),
        ("Valk regime", None, "vostland-government"),
        ("Marsky regime", "2015", None),
        ("Ardanian regime", "2016", None),
        ("Reed Salvation Government", "2016", None),
        ("government", "2016", None),
        ("Vostish military", "2016", None),
        (f"{'old ' * 25}Vostish government", "2016", None),
    ],
    ids=[
        "by its adjective",
        "by its state",
        "by an acronym",
        "of its state",
        "by its seat",
        "in other words",
        "by who heads it",
        "by who heads it, otherwise",
        "of who heads it",
        "before he headed it",
        "on no day",
        "a minister heads none",
        "one that no list has",
        "a name that only ends so",
        "of nobody",
        "another body",
        "words that say more",
    ],
)
def test_a_government_is_meant_by_whose_it_is(book, words, day, target):
    found = government(words, on(day), book)
    assert (found.actor.id if found else None) == target
    assert found is None or "government of" in found.why


@pytest.fixture(scope="module")
def camps(tmp_path_factory):
    """A movement that is called by a people's name, in a land of its own, and two of another name."""
    actors = [
        Actor(id="westria", kind="state", name="Westria", country=("WE",)),
        Actor(id="estria", kind="state", name="Estria", country=("ES",)),
        Actor(id="bedouins", kind="group", name="Bedouins' League", country=("WE",), aliases=(Alias(name="Bedouin", during="2010/.."),)),
        Actor(id="druze-league", kind="group", name="Druze"),
        Actor(id="druze-party", kind="group", name="Druze"),
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("camps") / "camps.actors"
    compiled(path, actors)
    return Book([Index(path)])


@pytest.mark.parametrize(
    ("words", "countries", "day", "target"),
    [
        ("Bedouin", {"WE": 1}, "2016", "bedouins"),
        ("Bedouin", {}, "2016", "bedouins"),
        ("Bedouin", {"ES": 1}, "2016", None),
        ("Bedouin", {"WE": 1}, "2005", None),
        ("bedouin", {"WE": 1}, "2016", None),
        ("Druze", {}, "2016", None),
        ("Westria", {"WE": 1}, "2016", None),
    ],
    ids=[
        "its adjective, at home",
        "where no country is named",
        "in a report of another country",
        "before it was called so",
        "a people",
        "a name of two",
        "no people's name",
    ],
)
def test_a_movement_is_meant_by_its_adjective_where_the_text_agrees(camps, words, countries, day, target):
    found = movement(words, Setting(day=day, countries=Counter(countries)), camps)
    assert (found.actor.id if found else None) == target
