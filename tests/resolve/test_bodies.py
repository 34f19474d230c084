"""Institutions by what they are."""

import pytest
from tests.resolve.people import told

from dateline.resolve.actors import actors
from dateline.resolve.bodies import bodies, told_of


def meant(book, marked, **more):
    report, reading = told(marked, **more)
    exact = {one.id: one.evidence.exact for one in reading.mentions}
    return {exact[name]: choice for name, choice in bodies(report, reading, book, {})}


@pytest.mark.parametrize(
    ("marked", "words", "target"),
    [
        ("{Vostish fighter jets|group description} struck.", "Vostish fighter jets", "vostland-armed-forces"),
        ("{The Vostish troops|group description} left.", "The Vostish troops", "vostland-armed-forces"),
        ("{The Vostish authorities|group description} left.", "The Vostish authorities", "vostland-government"),
        ("{Vostish wine|group description} sold.", "Vostish wine", None),
        ("In {Vostland|state} and near {Kremna|place} {the army|group description} fired.", "the army", "vostland-armed-forces"),
        ("{Vostland|state} warned {Ardania|state}: {the army|group description} fired.", "the army", None),
    ],
    ids=["jets are the air force's", "troops", "authorities", "no body", "of the country told of", "nothing takes place anywhere"],
)  # fmt: skip
def test_a_body_is_its_owners(book, marked, words, target):
    found = meant(book, marked).get(words)
    assert (found.actor.id if found else None) == target


def test_an_embassy_is_born_by_its_state_and_town_and_its_grounds_stand_for_it(book):
    found = meant(
        book,
        "{The Vostish embassy in Ard City|group description} was hit. {The Vostish embassy|group description} burnt. "
        "Shells fell near {the embassy building|place description}.",
    )
    assert {choice.actor.name for choice in found.values()} == {"Embassy of Vostland in Ardania"}
    assert len(found) == 3
    assert found["The Vostish embassy"].actor.ties[0].to == "vostland"
    assert found["the embassy building"].score < found["The Vostish embassy"].score


def test_the_same_embassy_is_one_actor_in_every_report(book):
    one = meant(book, "{The Vostish embassy in Ard City|group description} was hit.", name="r1")
    other = meant(book, "{Vostland's embassy in Ard City|group description} reopened.", name="r2")
    assert [x.actor.id for x in one.values()] == [x.actor.id for x in other.values()]


def test_what_a_description_stands_for_in_the_text_comes_first(book):
    report, reading = told(
        "In {Vostland|state} and in {Kremna|place} {Lake Front|group} fell. {The army|group description} fled.",
        antecedents=[("The army", "Lake Front")],
    )
    links = {link.mention: link.target for link in actors(report, reading, book, "test")}
    assert links[reading.mentions[-1].id] == "lake-front"


@pytest.mark.parametrize(
    ("marked", "state"),
    [
        ("in {Vostland|state}, near {Kremna|place}", "vostland"),
        ("in {Vostland|state}", None),
        ("{Vostland|state} and {Vostland|state}", None),
    ],
)
def test_a_report_tells_of_a_state_where_most_of_it_takes_place(book, marked, state):
    assert told_of(*told(marked), book) == state


def test_what_every_state_has_is_born_of_it_where_no_list_has_it(book):
    found = meant(book, "{The Ardanian troops|group description} left. {Ardania's army|group description} fired.")
    assert [choice.actor.name for choice in found.values()] == ["Armed forces of Ardania", "Army of Ardania"]


def test_a_government_that_no_list_has_is_its_state(book):
    found = meant(book, "{The Ardanian government|group description} left.")
    assert found["The Ardanian government"].actor.id == "ardania"


def test_common_words_alone_are_the_body_of_the_state_told_of_or_an_actor_of_their_report(book):
    told_here = "In {Vostland|state} and in {Kremna|place} {Foreign Ministry|group} spokesmen met."
    assert meant(book, told_here)["Foreign Ministry"].actor.id == "vostland-foreign-ministry"
    one, other = (
        actors(*told("{National Guard|group} fired.", name=name), book, "test")[0].target for name in ("r1", "r2")
    )
    assert one != other


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{The Vostish embassy|group description} in {Ard City|place} burnt.", ["Embassy of Vostland in Ardania"]),
        ("{The Vostish embassy|group description} in {Ard City|place} and {the Vostish embassy|group description} in {Lakeside|place} burnt.", ["Embassy of Vostland in Ardania", "Embassy of Vostland in Lakeside"]),
        ("{The Vostish embassy|group description} burnt in {Ard City|place}.", ["Embassy of Vostland"]),
        ("{The Vostish embassy|group description} burnt.", ["Embassy of Vostland"]),
    ],
    ids=["its town stands behind it", "two of them", "where it burnt may be where it is", "no town"],
)  # fmt: skip
def test_the_town_of_an_embassy_may_stand_behind_it(book, marked, names):
    report, reading = told(marked)
    assert [choice.actor.name for _, choice in bodies(report, reading, book, {})] == names


def test_an_embassy_without_a_town_is_that_of_its_report_alone(book):
    one, other = (
        meant(book, "{The Vostish embassy|group description} burnt.", name=name)["The Vostish embassy"].actor.id
        for name in ("r1", "r2")
    )
    assert one != other


def test_an_embassy_named_in_full_is_one_whether_by_state_or_by_capital_and_no_name_of_all(book):
    report, reading = told(
        "{The Vostish Embassy|group} in {Ard City|place} burnt. {The Vostish embassy in Ardania|group description} was shut. "
        "A mob stormed {the Vostish Embassy|facility}."
    )
    links = {link.mention: link.name for link in actors(report, reading, book, "test")}
    named = [links[one.id] for one in reading.mentions if "mbassy" in one.evidence.exact]
    assert named == ["Embassy of Vostland in Ardania"] * 3
